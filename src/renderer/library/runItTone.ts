import type { Meaning } from '../ui/meaning.ts'

/** How an answer to "May we run it?" is marked: no blocks, ask waits for a person, yes is clear. */
export function runItTone(line: string): Meaning {
  if (line === '') return 'neutral'
  if (/^no\b/iu.test(line)) return 'blocking'
  return /\bask\b|\bfrom\b/iu.test(line) ? 'proposed' : 'confirmed'
}
