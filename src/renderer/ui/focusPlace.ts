import { stopsIn } from './firstStop.ts'

/** Where an element stands: what holds it, the innermost first, each with what follows it there. */
interface Place {
  readonly holder: Element
  readonly after: readonly Element[]
}

/**
 * Watches what in `within` has the focus, so that `restore` can hand it on when that has gone from the page: to the
 * next stop after the place where it stood, else to the last one before. What has the focus itself stays.
 */
export function watchFocusPlace(within: HTMLElement): { restore(): void; end(): void } {
  let held: HTMLElement | null = null
  let places: readonly Place[] = []
  const note = (): void => {
    const now = document.activeElement
    if (!(now instanceof HTMLElement) || now === within || !within.contains(now)) return
    held = now
    places = placesOf(now, within)
  }
  note()
  within.addEventListener('focusin', note)
  return {
    restore() {
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isNowhere && held?.isConnected === false) heir(places)?.focus()
      // What follows it may have changed as well.
      note()
    },
    end: () => within.removeEventListener('focusin', note),
  }
}

function placesOf(element: HTMLElement, within: HTMLElement): readonly Place[] {
  const places: Place[] = []
  for (let at: Element = element; at !== within && at.parentElement; at = at.parentElement) {
    const after: Element[] = []
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) after.push(next)
    places.push({ holder: at.parentElement, after })
  }
  return places
}

/** The nearest stop to a place that is still there. */
function heir(places: readonly Place[]): HTMLElement | null {
  const kept = places.filter(({ holder }) => holder.isConnected)
  for (const { holder, after } of kept) {
    const follower = after.find((each) => each.parentElement === holder)
    const stop = follower && stopsFrom(holder, follower).find(stays)
    if (stop) return stop
  }
  for (const { holder } of kept) {
    const last = stopsIn(holder).findLast(stays)
    if (last) return last
  }
  return null
}

/** A message goes by itself, and what has the focus there loses it again. */
const stays = (stop: HTMLElement): boolean => stop.closest('[data-pane="messages"]') === null

const stopsFrom = (holder: Element, follower: Element): readonly HTMLElement[] =>
  stopsIn(holder).filter(
    (stop) =>
      follower.contains(stop) ||
      (follower.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
