import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Span } from '../editor/anchors.ts'

/** What is selected in the text while it is locked (nobody types there, so the editor does not follow); null: nothing. */
export function useTextSelection(editor: Editor): Span | null {
  const [selected, setSelected] = useState<Span | null>(null)
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      if (editor.isDestroyed || editor.isEditable) return setSelected(null)
      const { dom } = editor.view
      if (
        !selection ||
        selection.isCollapsed ||
        !selection.anchorNode ||
        !selection.focusNode ||
        !dom.contains(selection.anchorNode) ||
        !dom.contains(selection.focusNode)
      )
        return setSelected(null)
      const a = editor.view.posAtDOM(selection.anchorNode, selection.anchorOffset)
      const b = editor.view.posAtDOM(selection.focusNode, selection.focusOffset)
      return setSelected(a === b ? null : { from: Math.min(a, b), to: Math.max(a, b) })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [editor])
  return selected
}
