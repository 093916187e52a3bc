import type { ReadableDb } from '../../database/sql.ts'
import { indexForm } from '../search/indexForm.ts'
import { foldAddress } from './sameAddress.ts'
import { foldWords } from './foldWords.ts'

type Way = 'published-address' | 'original-address'

/** Pieces published at or taken from an address, by row key. */
export function piecesAt(db: ReadableDb, address: string): Map<number, Way[]> {
  const found = new Map<number, Way[]>()
  const note = (key: number, way: Way): void => {
    const ways = found.get(key) ?? []
    if (!ways.includes(way)) found.set(key, [...ways, way])
  }
  for (const row of db.each<{ article: number; url: string }>(
    'select article, published_url as url from export_record where published_url is not null',
  ))
    if (foldAddress(row.url) === address) note(row.article, 'published-address')
  // Only rows that hold the path at all are read whole.
  const [, path = address] = /^[^/?]+(.+)$/.exec(address) ?? []
  for (const row of db.each<{ article: number; canonical: string | null; origin: string }>(
    `select article, json_extract(fields, '$.canonicalUrl') as canonical,
       json_extract(fields, '$.origin') as origin
     from article_facts where instr(fields, ?) > 0`,
    path.split('?')[0] || address,
  )) {
    const origin = JSON.parse(row.origin) as {
      firstPublisher: { url: string | null } | null
      republishers: { url: string | null }[]
    }
    const urls = [
      row.canonical,
      origin.firstPublisher?.url,
      ...origin.republishers.map((one) => one.url),
    ]
    if (urls.some((url) => url && foldAddress(url) === address))
      note(row.article, 'original-address')
  }
  return found
}

/** Pieces whose text may hold the words: those the index finds, and every piece that ever left or whose received text differs. */
export function piecesWith(db: ReadableDb, words: string, most: number): number[] {
  const terms = foldWords(words).split(' ').filter(Boolean)
  if (terms.length === 0) return []
  const phrase = `"${indexForm(words)
    .replace(/[^\p{L}\p{M}\p{N}\p{Co}]+/gu, ' ')
    .trim()}"`
  const indexed = db
    .all<{ rowid: number }>(
      'select rowid from article_fts where article_fts match ? order by rowid desc limit ?',
      `{headline body caption}: ${phrase}`,
      most,
    )
    .map((row) => row.rowid)
  const left = db
    .all<{ article: number }>('select distinct article from export_record order by article desc')
    .map((row) => row.article)
  return [...new Set([...indexed, ...left])]
}
