import { dialogs, isShown, tabbable } from '../ui/firstStop.ts'

// A pane says data-pane="name"; the one that takes the focus first inside it says data-pane-focus. In a sheet or
// dialog the parts of its form (data-part), its body and its foot are what F6 steps through.
const anyPane = '[data-pane], [data-part]'
const lastIn = new WeakMap<Element, HTMLElement>()

function goInto(pane: HTMLElement): boolean {
  const last = lastIn.get(pane)
  const first =
    last && pane.contains(last) && isShown(last)
      ? last
      : (pane.querySelector<HTMLElement>('[data-pane-focus]') ??
        [...pane.querySelectorAll<HTMLElement>(tabbable)].find(isShown))
  first?.focus()
  return first !== undefined && first !== null && document.activeElement === first
}

function panesNow(): readonly HTMLElement[] {
  const dialog = document.activeElement?.closest(dialogs) ?? null
  const found = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>(dialog ? anyPane : '[data-pane]'),
  ].filter(isShown)
  // What is made of parts is not one itself.
  return found.filter((pane) => !found.some((other) => other !== pane && pane.contains(other)))
}

function firstAfter(panes: readonly HTMLElement[]): number {
  const { activeElement } = document
  const after = panes.findIndex(
    (pane) =>
      activeElement !== null &&
      (activeElement.compareDocumentPosition(pane) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return after === -1 ? panes.length : after
}

/** F6: the next pane, or the one before, where the focus was last in it. */
export function cyclePanes(direction: 1 | -1): void {
  const panes = panesNow()
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  // Between two panes (on the place as a whole): on to the one after, or back to the one before.
  const from = here === -1 ? firstAfter(panes) - (direction === 1 ? 1 : 0) : here
  for (let i = 1; i <= panes.length; i++) {
    const index = from + i * direction
    const pane = panes[(index + panes.length * 2) % panes.length]
    if (pane && goInto(pane)) return
  }
}

/** Keeps for each pane what had the focus in it; returns the way to stop. */
export function rememberFocus(): () => void {
  const onFocus = (event: FocusEvent) => {
    const element = event.target
    if (!(element instanceof HTMLElement)) return
    for (let pane = element.closest(anyPane); pane; pane = above(pane)) lastIn.set(pane, element)
  }
  window.addEventListener('focusin', onFocus)
  return () => window.removeEventListener('focusin', onFocus)
}

const above = (pane: Element) => pane.parentElement?.closest(anyPane) ?? null

/** Puts the focus into a pane by its name; false where it is not on screen. */
export function focusPane(name: string): boolean {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  return pane !== null && goInto(pane)
}
