import { foldWord } from '../../../shared/engine/textFolding/foldText.ts'
import { isUnspaced } from '../../../shared/engine/unspacedScripts.ts'
import { asWritten, indexedWord } from './indexForm.ts'
import type { SearchTerm } from './searchTerm.ts'

/** UTF-16 units shown before the first hit: few, so that a row that is cut at its end shows the hit itself. */
export const lead = 32
/** UTF-16 units shown after the first hit. */
export const reach = 140

/** The next place between two words at or after (`step` 1) or before (-1) a position. */
export function wordEdge(text: string, from: number, step: 1 | -1): number {
  if (from <= 0 || from >= text.length) return Math.min(Math.max(from, 0), text.length)
  for (let at = from, left = 30; left > 0 && at > 0 && at < text.length; at += step, left--)
    if (/\s/u.test(text[at] ?? '')) return step === 1 ? at + 1 : at
  return from
}

const inWord = /[\p{L}\p{N}\p{M}\u200c\u200d\u00ad]/u
/** Latin letters and marks of print: each folds to one unit, so that places in the folded text are places in the text. */
const latinPrint =
  /^[\0-\x7f\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf-\u024f\u2010-\u2015\u2018-\u201f\u2026\u20ac]*$/
const accented = /[\u00c0-\u024f]/g
/** What a folded word of such a text is made of, as a class of a regular expression. */
const letters = 'a-z0-9\\u00df-\\u00f6\\u00f8-\\u024f'
const latinWord = new RegExp(`^[${letters}]+$`)
/** UTF-16 units read round a place where a term stands. */
const before = 100
const after = 400

/**
 * The first hit of one of the terms with the hits near it; none where nothing is found. Most stand as they were typed,
 * and Latin print is folded as a whole: only what is left is folded word by word, which takes ten times as long.
 */
export function firstHits(text: string, terms: readonly SearchTerm[]): [number, number][] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return findHits(text, terms)
  for (const term of terms) {
    const hits = hitsNear(text, typedPlace(lower, term), terms)
    if (hits.length > 0) return hits
  }
  if (!latinPrint.test(text)) return findHits(text, terms)
  const folded = lower.replace(accented, foldWord)
  if (folded.length !== text.length) return findHits(text, terms)
  for (const term of terms) {
    const at = latinPlace(folded, term)
    if (at === null) continue
    const hits = hitsNear(text, at, terms)
    return hits.length > 0 ? hits : findHits(text, terms)
  }
  return []
}

function hitsNear(
  text: string,
  at: number | null,
  terms: readonly SearchTerm[],
): [number, number][] {
  if (at === null) return []
  const from = wordEdge(text, Math.max(0, at - before), 1)
  const to = wordEdge(text, Math.min(text.length, at + after), -1)
  return findHits(text.slice(from, to), terms).map(([start, end]) => [from + start, from + end])
}

/** Where a term stands letter for letter, between words. */
function typedPlace(lower: string, { words, prefix }: SearchTerm): number | null {
  const typed = asWritten(words)
  for (let at = lower.indexOf(typed); at >= 0; at = lower.indexOf(typed, at + 1)) {
    const isBegun = !isInOneWord(lower.charAt(at - 1), typed.charAt(0))
    const end = at + typed.length
    if (isBegun && (prefix || !isInOneWord(lower.charAt(end - 1), lower.charAt(end)))) return at
  }
  return null
}

const isInOneWord = (before: string, after: string): boolean =>
  inWord.test(before) && inWord.test(after) && !(isUnspaced(before) || isUnspaced(after))

/** Where a term stands in folded Latin print, whatever stands between its words. */
function latinPlace(folded: string, { words, prefix }: SearchTerm): number | null {
  if (!words.every((word) => latinWord.test(word))) return null
  const end = prefix ? '' : `(?![${letters}])`
  const phrase = new RegExp(`(?<![${letters}])${words.join(`[^${letters}]+`)}${end}`)
  return phrase.exec(folded)?.index ?? null
}

/** Hits from the first one on as far as the snippet reaches; what lies after it is not looked at. */
export function findHits(
  text: string,
  terms: readonly SearchTerm[],
  all = false,
): [number, number][] {
  const out: [number, number][] = []
  const words: { start: number; end: number; folded: string }[] = []
  const longest = Math.max(1, ...terms.map((term) => term.words.length))
  const hitAt = (index: number): [number, number] | null => {
    const first = words[index]
    if (first === undefined) return null
    for (const term of terms) {
      const last = term.words.length - 1
      const matches = term.words.every((wanted, offset) => {
        const found = words[index + offset]?.folded
        if (found === undefined) return false
        return term.prefix && offset === last ? found.startsWith(wanted) : found === wanted
      })
      if (matches) return [first.start, words[index + last]?.end ?? first.end]
    }
    return null
  }
  let until = text.length
  for (const match of text.matchAll(indexedWord)) {
    if (match.index > until) break
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      folded: foldWord(match[0]),
    })
    // A phrase is looked for once its last word has been read.
    const hit = hitAt(words.length - longest)
    if (hit === null) continue
    out.push(hit)
    if (!all) until = Math.min(until, (out[0]?.[1] ?? 0) + reach + 100)
  }
  for (let index = Math.max(0, words.length - longest + 1); index < words.length; index++) {
    const hit = hitAt(index)
    if (hit !== null) out.push(hit)
  }
  return out
}
