import { useEffect } from 'react'

/** A question that Enter answers: the element marked `data-deciding` has the focus once it is there. */
export function useFirstFocus(isOn = true): void {
  useEffect(() => {
    if (!isOn) return undefined
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[role="dialog"] [data-deciding]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [isOn])
}
