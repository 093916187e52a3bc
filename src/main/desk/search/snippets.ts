import { foldWord } from '../../../shared/engine/textFolding/foldText.ts'
import { snippetMarks } from '../../../shared/model/snippet.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { bodiesOf } from './keptBodies.ts'
import type { SearchTerm } from './searchTerm.ts'

/** UTF-16 units shown before and after the first hit. */
const reach = 90
/** UTF-16 units of a body that are searched for a snippet: a hit deeper down shows the beginning. */
const deepest = 200_000

/** Snippets for the rows on screen, cut from the display text (the index holds folded text only). */
export function snippetsFor(
  db: ReadableDb,
  keys: readonly number[],
  terms: readonly SearchTerm[],
): Map<number, string> {
  const out = new Map<number, string>()
  for (const [key, body] of bodiesOf(db, keys)) {
    const inBody = snippet(body, terms)
    out.set(
      key,
      inBody.includes(snippetMarks.open)
        ? inBody
        : (besideTheBody(fieldsOf(db, key), terms) ?? inBody),
    )
  }
  return out
}

function fieldsOf(db: ReadableDb, key: number): ArticleFields {
  const fields = db.value<string>('select fields from article_facts where article = ?', key)
  if (fields === undefined) throw new Error('a piece without its facts')
  return JSON.parse(fields) as ArticleFields
}

/** The first place outside of text and headline where something was found, said which it is; null where none is. */
function besideTheBody(fields: ArticleFields, terms: readonly SearchTerm[]): string | null {
  const stations = [fields.origin.firstPublisher, ...fields.origin.republishers]
  const places: readonly (readonly [string, string])[] = [
    ['Standfirst', fields.standfirst ?? ''],
    ...fields.media.map(
      (media) => ['Caption', [media.caption, media.credit ?? ''].join(' ')] as const,
    ),
    [
      'Tags',
      fields.tags
        .filter((tag) => tag.state !== 'rejected')
        .map((tag) => tag.name)
        .join(', '),
    ],
    ['By', fields.bylines.map((byline) => byline.name).join(', ')],
    ['From', stations.map((station) => station?.name ?? '').join(' ')],
    ['Note', fields.note],
    ['Slug', fields.slug ?? ''],
  ]
  for (const [place, text] of places) {
    const cut = text === '' ? '' : snippet(text, terms)
    if (cut.includes(snippetMarks.open)) return `${place}: ${cut}`
  }
  return null
}

/** The whole text with what was found between `snippetMarks`; null where nothing is. */
export function markFound(received: string, terms: readonly SearchTerm[]): string | null {
  const text = received.replace(/[\ue000\ue001]/gu, ' ')
  const hits = findHits(text, terms, true)
  if (hits.length === 0) return null
  let out = ''
  let at = 0
  for (const [start, end] of hits) {
    if (start < at) continue
    out += `${text.slice(at, start)}${snippetMarks.open}${text.slice(start, end)}${snippetMarks.close}`
    at = end
  }
  return out + text.slice(at)
}

/** The words round the first hit in `text`, hits between `snippetMarks`; the beginning where none is. */
export function snippet(received: string, terms: readonly SearchTerm[]): string {
  // A text that carries the marks itself must not look found.
  const text = received.replace(/[\ue000\ue001]/gu, ' ')
  const searched = text.slice(0, deepest)
  const hits = quickHits(searched, terms) ?? findHits(searched, terms)
  const first = hits[0]
  const from = first === undefined ? 0 : wordEdge(text, Math.max(0, first[0] - reach), 1)
  const to = wordEdge(text, Math.min(text.length, (first?.[1] ?? 0) + reach), -1)
  let out = from > 0 ? '… ' : ''
  let at = from
  for (const [start, end] of hits) {
    if (start < at || end > to) continue
    out += `${text.slice(at, start)}${snippetMarks.open}${text.slice(start, end)}${snippetMarks.close}`
    at = end
  }
  out += text.slice(at, to)
  return (to < text.length ? `${out.trimEnd()} …` : out).replace(/\s+/gu, ' ')
}

/** The next place between two words at or after (`step` 1) or before (-1) a position. */
function wordEdge(text: string, from: number, step: 1 | -1): number {
  if (from <= 0 || from >= text.length) return Math.min(Math.max(from, 0), text.length)
  for (let at = from, left = 30; left > 0 && at > 0 && at < text.length; at += step, left--)
    if (/\s/u.test(text[at] ?? '')) return step === 1 ? at + 1 : at
  return from
}

/** Letters of ASCII and the marks of print: no word of such a text changes in folding but for its case. */
const plainPrint = /^[\0-\x7f\u00a0\u2010-\u2015\u2018-\u201f\u2026]*$/
const inWord = /[\p{L}\p{N}\p{M}\u200c\u200d\u00ad]/u
/** Places of a term's first word that are tried before the text is walked word by word. */
const tries = 24
/** UTF-16 units read round such a place. */
const before = 100
const after = 400

/**
 * Hits round a place where a term stands as it was typed, found without folding every word before it; none where
 * it is certain that none stands there, null where only the walk can tell. A page of rows is cut in a third of the time.
 */
function quickHits(text: string, terms: readonly SearchTerm[]): [number, number][] | null {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return null
  let isAny = false
  for (const term of terms) {
    const [word] = term.words
    if (word === undefined) continue
    // A phrase mostly stands as it was typed; its first word alone may stand anywhere.
    const asTyped = term.words.length > 1 ? lower.indexOf(term.words.join(' ')) : -1
    if (asTyped >= 0) {
      const hits = hitsNear(text, asTyped, terms)
      if (hits !== null) return hits
    }
    let at = lower.indexOf(word)
    for (let tried = 0; at >= 0; tried++, at = lower.indexOf(word, at + 1)) {
      isAny = true
      if (tried === tries) break
      if (at > 0 && inWord.test(lower.charAt(at - 1))) continue
      const hits = hitsNear(text, at, terms)
      if (hits !== null) return hits
    }
  }
  return !isAny && plainPrint.test(text) ? [] : null
}

/** Hits round a place; null where none is. */
function hitsNear(
  text: string,
  at: number,
  terms: readonly SearchTerm[],
): [number, number][] | null {
  const from = wordEdge(text, Math.max(0, at - before), 1)
  const to = wordEdge(text, Math.min(text.length, at + after), -1)
  const hits = findHits(text.slice(from, to), terms)
  return hits.length > 0 ? hits.map(([start, end]) => [from + start, from + end]) : null
}

/** Hits from the first one on as far as the snippet reaches; what lies after it is not looked at. */
function findHits(text: string, terms: readonly SearchTerm[], all = false): [number, number][] {
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
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\u200c\u200d\u00ad]+/gu)) {
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
