import { useCallback, useState } from 'react'

// What concerns this window only (widths, folded panes, the last place, what is half typed) stays in it; everything
// a colleague at another machine would miss is in the library's settings.
const prefix = 'copydesk.'

/** What the window kept under this name; `otherwise` where there is nothing or nothing readable. */
export function recall<T>(name: string, isRight: (value: unknown) => value is T, otherwise: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null')
    return isRight(kept) ? kept : otherwise
  } catch {
    return otherwise
  }
}

/** Keeps a small value for the next start; a full or forbidden store is not worth a word. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // A width is lost, or words that were not saved anywhere.
  }
}

/** Keeps nothing under this name any more. */
export function unremember(name: string): void {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // Nothing could be kept there either.
  }
}

/** State that is there again at the next start. */
export function useRemembered<T>(
  name: string,
  isRight: (value: unknown) => value is T,
  otherwise: T,
): [T, (value: T) => void] {
  const [state, setState] = useState(() => ({ name, value: recall(name, isRight, otherwise) }))
  // Under another name (a narrow window's width, a wide one's) another value was kept.
  const now = state.name === name ? state : { name, value: recall(name, isRight, otherwise) }
  if (now !== state) setState(now)
  const set = useCallback(
    (value: T) => {
      setState({ name, value })
      remember(name, value)
    },
    [name],
  )
  return [now.value, set]
}

/** Guards for `recall`. */
export const isNumber = (value: unknown): value is number => typeof value === 'number'
export const isString = (value: unknown): value is string => typeof value === 'string'
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
