import { type RefObject, useEffect, useRef } from 'react'

/** The value as it was last drawn, for what runs once an answer has come. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
