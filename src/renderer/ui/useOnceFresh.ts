import { useEffect, useRef } from 'react'
import { useLatest } from './useLatest.ts'

/**
 * Acts on an answer once it is the answer to what is asked now: at once, or as soon as it has come. `isOld`: what
 * is on screen still answers the question before.
 */
export function useOnceFresh(isOld: boolean, run: () => void) {
  const latest = useLatest(run)
  const isWanted = useRef(false)
  useEffect(() => {
    if (isOld || !isWanted.current) return
    isWanted.current = false
    latest.current()
  }, [isOld, latest])
  return {
    soon: (): void => {
      if (isOld) isWanted.current = true
      else run()
    },
    forget: (): void => {
      isWanted.current = false
    },
  }
}
