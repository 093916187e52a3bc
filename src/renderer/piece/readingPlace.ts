import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef, type RefObject } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { textblocks } from '../editor/anchors.ts'
import { recall, remember } from '../ui/remember.ts'
import { topBlock } from './keepPlace.ts'

/** Where somebody stood in a piece: the block at the top of the pane, the caret, and whether they were typing. */
interface ReadingPlace {
  readonly id: ArticleId
  /** Null: at the very top. */
  readonly top: { readonly blockId: string; readonly offset: number } | null
  readonly caret: { readonly blockId: string; readonly offset: number } | null
  readonly typing: boolean
}

const name = 'piece.reading'
const isPlace = (value: unknown): value is ReadingPlace =>
  typeof value === 'object' && value !== null && 'id' in value && 'top' in value
const none: ReadingPlace | null = null

/**
 * Comes back to where the reader was in the piece last open: after a crash of the window, a restart, or a
 * look into the library. `skip` where the way here names a place of its own.
 */
export function useReadingPlace(
  id: ArticleId,
  editor: Editor,
  scroller: RefObject<HTMLElement | null>,
  skip: boolean,
): void {
  const isFirst = useRef(true)
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    const kept = recall<ReadingPlace | null>(name, isPlace, none)
    if (isFirst.current && !skip && kept?.id === id) restore(kept, editor, pane)
    isFirst.current = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const keep = (): void => {
      timer = null
      if (!editor.isDestroyed) remember(name, placeNow(id, editor, pane))
    }
    const soon = (): void => void (timer ??= setTimeout(keep, 300))
    pane.addEventListener('scroll', soon, { passive: true })
    editor.on('selectionUpdate', soon)
    editor.on('focus', soon)
    return () => {
      if (timer !== null) clearTimeout(timer)
      pane.removeEventListener('scroll', soon)
      editor.off('selectionUpdate', soon)
      editor.off('focus', soon)
    }
  }, [id, editor, scroller, skip])
}

function placeNow(id: ArticleId, editor: Editor, pane: HTMLElement): ReadingPlace {
  const found = topBlock(pane)
  const blockId = found?.block.getAttribute('data-block-id')
  const { $head } = editor.state.selection
  const own: unknown = $head.parent.attrs['blockId']
  return {
    id,
    top: found && blockId ? { blockId, offset: found.offset } : null,
    caret: typeof own === 'string' ? { blockId: own, offset: $head.parentOffset } : null,
    typing: editor.isFocused,
  }
}

function restore(kept: ReadingPlace, editor: Editor, pane: HTMLElement): void {
  const block = kept.caret ? textblocks(editor.state.doc).get(kept.caret.blockId) : undefined
  if (block && kept.caret) {
    const at = block.start + Math.min(kept.caret.offset, block.node.content.size)
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(at))),
    )
  }
  if (kept.typing && editor.isEditable) editor.view.focus()
  const { top } = kept
  if (!top) return
  const settle = (): void => {
    const element = pane.querySelector(`[data-block-id="${CSS.escape(top.blockId)}"]`)
    if (!element) return
    const now = element.getBoundingClientRect().top - pane.getBoundingClientRect().top
    pane.scrollTop += now - top.offset
  }
  // Fonts and the pane beside settle in the next frames.
  settle()
  requestAnimationFrame(() => {
    settle()
    requestAnimationFrame(settle)
  })
}
