import type { Editor } from '@tiptap/react'
import { isKept } from '../shell/keepFocus.ts'
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

/** Frames the queue is waited for: its statements may have to be asked for first. */
const patience = 120
let wait = 0

/** Puts the focus on the queue as soon as it is drawn, unless the focus has gone elsewhere meanwhile. */
export function focusQueue(): void {
  const from = document.activeElement
  const own = ++wait
  let frames = 0
  const look = (): void => {
    if (own !== wait) return
    const found = document.querySelector<HTMLElement>('[data-field="queue"]')
    const holder = document.activeElement
    if (found) found.focus({ preventScroll: true })
    else if (frames++ < patience && (holder === from || holder === document.body || isKept(holder)))
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
