import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Milliseconds after which a window that never rests asks all the same. */
const longestMs = 500

/**
 * False while the window waits for the first things it asked and until it has shown them; from then on true. What can wait asks afterwards, so
 * that a start answers the list before anything else.
 */
export function useFirstAnswers(): boolean {
  const asked = useIsFetching()
  const [answered, setAnswered] = useState(false)
  useEffect(() => {
    if (answered || asked > 0) return undefined
    let idle: number | undefined
    // The callback of a frame comes before it is drawn, an idle moment after.
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => setAnswered(true), { timeout: longestMs })
    })
    return () => {
      cancelAnimationFrame(frame)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [answered, asked])
  return answered
}
