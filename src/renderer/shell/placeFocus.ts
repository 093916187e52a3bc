import { useEffect } from 'react'
import type { RefObject } from 'react'

// What is marked, else the place's list or queue, else its chosen line or tab.
const starts = [
  '[data-place-start]',
  '[data-pane-focus]',
  '[data-pane] [role="option"][aria-selected="true"]',
  '[role="tab"][aria-selected="true"]',
]
const frames = 20

// On the place as a whole, or on nothing: nobody sees where it is.
function isLost(): boolean {
  const holder = document.activeElement
  return holder === null || holder === document.body || holder.tagName === 'MAIN'
}

/** A ref for what has the focus first at a place and is drawn a moment after it. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (element && isLost()) element.focus({ preventScroll: true })
}

/** Goes on from the place as a whole to where its keyboard begins; lists and tabs are drawn some frames later. */
export function goToStart(place: HTMLElement, tries = frames): void {
  const found = starts.map((one) => place.querySelector<HTMLElement>(one)).find(Boolean)
  if (found) takeLostFocus(found)
  else if (tries > 0 && isLost()) requestAnimationFrame(() => goToStart(place, tries - 1))
}

/** For a screen that is drawn, or has what it shows, a moment after the window has gone there. */
export function usePlaceStart(isThere = true): void {
  useEffect(() => {
    const place = isThere ? document.querySelector<HTMLElement>('main') : null
    if (place) goToStart(place)
  }, [isThere])
}

/** What gives the focus back to the place as a whole, because its own is gone, gives it to where one begins. */
export function useStartOnReturn(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      // Not after a click on the empty paper: the reader's eye is where it clicked.
      if (target === element && element.matches(':focus-visible')) goToStart(element)
    }
    element.addEventListener('focusin', onFocus)
    return () => element.removeEventListener('focusin', onFocus)
  }, [place])
}
