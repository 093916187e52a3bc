import { dialogs, stopsIn } from '../ui/firstStop.ts'

let kept: Element | null = null

/** Whether the focus was only put here because what had it is gone: who is still to take it may. */
export function isKept(element: Element | null): boolean {
  return element !== null && element === kept
}

const isDialog = (element: Element) => element.matches(dialogs)
/** Pixels: a button, a field, a line of a list. */
const tallest = 120
const isGone = (element: Element) => !element.isConnected || element.matches(':disabled')

/**
 * What has the focus may go, or be disabled, by what it was pressed for ("Add as an outlet", "Save"): the focus then
 * falls to nothing. It goes to the nearest stop of what stood round it instead, unless somebody else has taken it.
 * A dialog gives it back to what opened it; where that is gone, by what was decided there, to what stood round that.
 * Returns the way to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null
  let around: readonly Element[] = []
  /** Outside of all dialogs: what a dialog that goes leaves. */
  let outside: readonly Element[] = []
  let frame = 0
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target.closest('[data-pane="messages"]')) return
    if (target !== kept) kept = null
    // What a dialog changed may have pushed the button that opened it out of sight; a text or list stays put.
    const isBack = around.some(isDialog) && target.closest(dialogs) === null
    if (isBack && target.getBoundingClientRect().height < tallest)
      requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest' }))
    last = target
    around = ancestors(target)
    if (target.closest(dialogs) === null) outside = around
  }
  const bringBack = (): void => {
    frame = 0
    const isLost = document.activeElement === document.body && last !== null && isGone(last)
    // A dialog keeps its own.
    if (!isLost || document.querySelector(dialogs)) return
    for (const element of [...around, ...outside]) {
      const [stop] = element.isConnected ? stopsIn(element) : []
      if (!stop) continue
      kept = stop
      return stop.focus({ preventScroll: true })
    }
  }
  const watch = new MutationObserver(() => {
    if (frame !== 0 || last === null || !isGone(last)) return
    // Lists and dialogs that bring it back themselves do so in the next frame.
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(bringBack)))
  })
  window.addEventListener('focusin', onFocus)
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  return () => {
    window.removeEventListener('focusin', onFocus)
    watch.disconnect()
    cancelAnimationFrame(frame)
  }
}

function ancestors(element: Element): readonly Element[] {
  const parent = element.parentElement
  return parent === null || parent === document.body ? [] : [parent, ...ancestors(parent)]
}
