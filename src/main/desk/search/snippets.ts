import { snippetMarks } from '../../../shared/model/snippet.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { findHits, firstHits, lead, reach, wordEdge } from './hits.ts'
import { bodiesOf } from './keptBodies.ts'
import type { SearchTerm } from './searchTerm.ts'

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
  const hits = firstHits(searched, terms)
  const first = hits[0]
  const from = first === undefined ? 0 : wordEdge(text, Math.max(0, first[0] - lead), 1)
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
