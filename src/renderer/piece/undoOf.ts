import type { Editor } from '@tiptap/react'
import { showToast } from '../ui/toast.ts'

/** The way back from the change just made in the text, for its message: what is typed afterwards stays. */
export function undoOf(editor: Editor): () => void {
  const { doc } = editor.state
  return () => {
    if (!editor.isDestroyed && editor.state.doc.eq(doc)) editor.commands.undo()
    else
      showToast({
        words:
          'The text has changed since, or its piece is closed. Undo in the text goes back step by step, and History has its versions.',
        tone: 'failed',
      })
  }
}
