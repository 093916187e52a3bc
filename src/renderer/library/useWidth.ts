import { useCallback, useState } from 'react'
import { isNumber, recall, remember } from '../ui/remember.ts'

/**
 * The width of an element in whole pixels, followed as it changes. Until it is on screen it is what it was last
 * time under this `name`, so that a start lays out once; 0 where nobody knows.
 */
export function useWidth(
  name: string,
): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(() => recall(`width.${name}`, isNumber, 0))
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      let kept = recall(`width.${name}`, isNumber, 0)
      const keep = (pixels: number) => {
        const now = Math.floor(pixels)
        setWidth(now)
        if (now !== kept) remember(`width.${name}`, now)
        kept = now
      }
      keep(element.getBoundingClientRect().width)
      const observer = new ResizeObserver(([entry]) => {
        if (entry) keep(entry.contentRect.width)
      })
      observer.observe(element)
      return () => observer.disconnect()
    },
    [name],
  )
  return [measure, width]
}
