import { useState } from 'react'

/** The day it was when the component came up (YYYY-MM-DD, UTC); forms do not change under the hand at midnight. */
export function useToday(): string {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  return today
}
