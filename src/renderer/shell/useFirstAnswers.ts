import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/**
 * False while the window waits for the first things it asked; from then on true. What can wait asks afterwards, so
 * that a start answers the list before anything else.
 */
export function useFirstAnswers(): boolean {
  const asked = useIsFetching()
  const [answered, setAnswered] = useState(false)
  useEffect(() => {
    if (answered || asked > 0) return undefined
    const frame = requestAnimationFrame(() => setAnswered(true))
    return () => cancelAnimationFrame(frame)
  }, [answered, asked])
  return answered
}
