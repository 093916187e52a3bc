import type { Editor } from '@tiptap/react'
import type { Pointed } from './attributionPlugin.ts'
import type { ReviewItem } from './reviewItem.ts'

/** Brings an item's words to the middle of the text; what stands in headline or standfirst, to its top. */
export function centre(editor: Editor, item: ReviewItem): void {
  const from = item.spans[0]?.from
  const scroller = editor.view.dom.closest<HTMLElement>('[data-scroller]')
  if (!scroller) return
  if (from === undefined) {
    if (item.in !== 'body') scroller.scrollTop = 0
    return
  }
  const at = editor.view.coordsAtPos(from)
  const frame = scroller.getBoundingClientRect()
  // A little above the middle: what follows the words is read next.
  scroller.scrollTop += at.top - frame.top - frame.height * 0.42
}

/** What is pointed at in the text for the current item. */
export function pointersOf(item: ReviewItem | null): Pointed[] {
  if (!item) return []
  const { speaker, cue } = item.pointers
  return [
    ...item.spans.map((span): Pointed => ({ ...span, as: 'content' })),
    ...(speaker ? [{ ...speaker, as: 'speaker' as const }] : []),
    ...(cue ? [{ ...cue, as: 'cue' as const }] : []),
  ]
}

/** Puts the focus on the queue, once it is drawn. */
export function focusQueue(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-field="queue"]')?.focus({ preventScroll: true }),
  )
}
