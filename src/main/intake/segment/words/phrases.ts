import { beginnings } from './furniture/beginnings.ts'
import type { PhrasesByLanguage } from './furniture/phrasesByLanguage.ts'
import { wholeLines } from './furniture/wholeLines.ts'

/** Why a line is not article text, by the words it consists of or begins with. */
export interface Phrase {
  readonly reason: string
  /** Whole: the line is these words and nothing else; otherwise it begins with them. */
  readonly whole: boolean
}

const reasons = new Map<string, Phrase>()
for (const { word, reason } of listed(wholeLines)) reasons.set(word, { reason, whole: true })

const byFirstLetter = new Map<string, { word: string; reason: string }[]>()
for (const entry of listed(beginnings)) {
  const letter = entry.word.charAt(0)
  byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), entry])
}

/** The phrase a line is or begins with; null where it is none. `line` is trimmed text as printed. */
export function phraseOf(line: string): Phrase | null {
  const folded = line
    .normalize('NFC')
    .toLowerCase()
    .replace(/['ʼ]/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
  const found =
    reasons.get(folded) ??
    reasons.get(folded.replace(/(?<![\s>›»:.…+0-9|()-])[\s>›»:.…+0-9|()-]+$/u, ''))
  if (found !== undefined) return found
  // “12 comments”
  const counted = /^\d+ (?<what>.+)$/u.exec(folded)?.groups?.['what']
  const comments = counted === undefined ? undefined : reasons.get(counted)
  if (comments?.reason === 'comments') return comments
  for (const { word, reason } of byFirstLetter.get(folded.charAt(0)) ?? [])
    if (folded.startsWith(word)) return { reason, whole: false }
  return null
}

// A page is not always in the language of its furniture: every language is asked.
function* listed(phrases: PhrasesByLanguage): Generator<{ word: string; reason: string }> {
  for (const byReason of Object.values(phrases))
    for (const [reason, words] of Object.entries(byReason))
      for (const word of words.split('|')) yield { word, reason }
}
