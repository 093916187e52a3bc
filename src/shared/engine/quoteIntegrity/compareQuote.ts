import { type DiffPart, diffWords } from '../textDiff.ts'
import { isOneWord, unspacedSign } from '../unspacedScripts.ts'
import { closing, foldQuote, foldedWords } from './foldQuote.ts'

/** How a quotation stands to the received one (DOMAIN §4, "Quote integrity"). */
export const quoteVerdicts = [
  'same',
  'same-after-normalisation',
  'shortened',
  'bracketed-insertion',
  'changed',
  'missing',
  'not-in-original',
] as const
export type QuoteVerdict = (typeof quoteVerdicts)[number]

/** One comparison; `diff` (received → current) is only there when the words changed. */
export interface QuoteComparison {
  readonly verdict: QuoteVerdict
  readonly diff: readonly DiffPart[] | null
  /** Share of words in both, 0 to 1. */
  readonly similarity: number
}

/** How many received words one bracket may stand for ("[the minister]" for "he"). */
const bracketReach = 8

/** Compares one quotation with the received wording; null stands for "not there". */
export function compareQuote(received: string | null, current: string | null): QuoteComparison {
  if (received === null) return { verdict: 'not-in-original', diff: null, similarity: 0 }
  if (current === null) return { verdict: 'missing', diff: null, similarity: 0 }
  if (received === current) return { verdict: 'same', diff: null, similarity: 1 }
  const before = foldedWords(received)
  const after = foldedWords(current)
  if (before === after) return { verdict: 'same-after-normalisation', diff: null, similarity: 1 }
  // An ellipsis at the end is no closing punctuation: it says that words were left out there.
  const end = closing.exec(foldQuote(current).folded)?.[0] ?? ''
  const cutOff = end.includes('...') ? '...' : ''
  const edited = editorsMarks(before, after + cutOff)
  if (edited !== null)
    return { verdict: edited, diff: null, similarity: similarity(received, current) }
  return {
    verdict: 'changed',
    diff: diffWords(received, current),
    similarity: similarity(received, current),
  }
}

/** Share of words two quotations have in common, in order (twice the common ones by all). */
export function similarity(a: string, b: string): number {
  const before = foldQuote(a).folded
  const after = foldQuote(b).folded
  if (before === after) return 1
  let common = 0
  for (const part of diffWords(before.toLowerCase(), after.toLowerCase())) {
    if (part.kind === 'same') common += words(part.text)
  }
  const all = words(before) + words(after)
  return all === 0 ? 0 : (2 * common) / all
}

/** Words, or signs where no spaces part words: so many in a text's parts as in the whole. */
function words(text: string): number {
  return text.match(wordOrSign)?.length ?? 0
}

const wordOrSign = new RegExp(
  String.raw`${unspacedSign}\p{M}*|(?:(?!${unspacedSign})[\p{L}\p{N}])+`,
  'gu',
)

const cut = /\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,}/

/**
 * Whether the current words are the received ones but for what an editor marked: cuts with an ellipsis, words in
 * square brackets. Each unmarked stretch must stand in the received words, in order and at word borders.
 */
function editorsMarks(before: string, after: string): 'shortened' | 'bracketed-insertion' | null {
  const pieces = after.split(/(\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,}|\[[^\]]{0,500}\])/)
  if (pieces.length < 3) return null
  let at = 0
  let cuts = 0
  let kept = 0
  let pending: 'start' | 'cut' | 'bracket' = 'start'
  for (const piece of pieces) {
    if (cut.test(piece) && !/[\p{L}\p{N}]/u.test(piece)) {
      // An ellipsis the received words have too is no cut.
      const own = /^ ?\.{3,}/.exec(before.slice(at))
      if (own !== null) at += own[0].length
      else {
        pending = 'cut'
        cuts++
      }
      continue
    }
    if (piece.startsWith('[') && piece.endsWith(']')) {
      if (pending !== 'cut') pending = 'bracket'
      continue
    }
    const wanted = piece.trim().replace(/^[,;:.]\s*/, '')
    if (wanted === '') continue
    const found = indexOfWords(before, wanted, at)
    if (found < 0) return null
    kept += words(wanted)
    const skipped = words(before.slice(at, found))
    if (pending === 'start' && skipped > 0) return null
    if (pending === 'bracket' && skipped > bracketReach) return null
    at = found + wanted.length
    pending = 'start'
  }
  const rest = words(before.slice(at))
  if (pending === 'start' && rest > 0) return null
  if (pending === 'bracket' && rest > bracketReach) return null
  // Where none of the received words is left, nothing was quoted.
  if (kept === 0) return null
  return cuts > 0 ? 'shortened' : 'bracketed-insertion'
}

function indexOfWords(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + wanted.length)
    const opens = !isOneWord(before, wanted.charAt(0))
    const closes = !isOneWord(wanted.charAt(wanted.length - 1), after)
    if (opens && closes) return at
  }
  return -1
}
