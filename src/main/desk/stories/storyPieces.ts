import type { StoryPiece } from '../../../shared/calls/storyCalls.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { fingerprint } from '../../intake/housePattern/fingerprint.ts'
import { articleKey } from '../articles/articleRecord.ts'
import { baselineBlocks } from '../gate/baseline.ts'

/** Pieces share a story from this much common text on. */
const leastShare = 0.3
/** More candidates than this are not read. */
const most = 60

interface Row {
  key: number
  id: string
  headline: string | null
  source_name: string | null
  published: string | null
  imported_at: string
  fields: string
}

/** Other pieces of the same story, most alike first: linked by a person, or alike in title, opening and text. */
export function storyPieces(db: ReadableDb, input: { readonly id: ArticleId }): StoryPiece[] {
  const key = articleKey(db, input.id)
  const own = rowOf(db, key)
  if (own === null) return []
  const mine = printsOf(db, key)
  return candidates(db, key)
    .map((other) => {
      const row = rowOf(db, other)
      return row && pieceOf(own, row, shareOf(mine, printsOf(db, other)))
    })
    .filter((one) => one !== null)
    .filter((one) => one.share >= leastShare)
    .toSorted((a, b) => b.share - a.share || (a.importedAt < b.importedAt ? 1 : -1))
}

/** One other piece beside this one; null where it is no longer there. */
export function storyPiece(db: ReadableDb, key: number, other: number): StoryPiece | null {
  const [own, row] = [rowOf(db, key), rowOf(db, other)]
  return own && row && pieceOf(own, row, shareOf(printsOf(db, key), printsOf(db, other)))
}

function rowOf(db: ReadableDb, key: number): Row | null {
  return (
    db.get<Row>(
      `select a.key, a.id, a.headline, a.source_name, a.published, a.imported_at, f.fields
       from article a join article_facts f on f.article = a.key where a.key = ?`,
      key,
    ) ?? null
  )
}

function candidates(db: ReadableDb, key: number): number[] {
  return db
    .all<{ key: number }>(
      `select b.key from article a join article b on b.key <> a.key
       where a.key = :key and (
         (b.headline = a.headline and length(a.headline) >= 12)
         or (substr(b.opening, 1, 60) = substr(a.opening, 1, 60) and length(a.opening) >= 40))
       limit ${most}`,
      { key },
    )
    .map((row) => row.key)
}

function pieceOf(own: Row, row: Row, share: number): StoryPiece {
  const fields = JSON.parse(row.fields) as ArticleFields
  const mine = JSON.parse(own.fields) as ArticleFields
  const page = (one: ArticleFields) =>
    (one.origin.republishers.at(-1) ?? one.origin.firstPublisher)?.name ?? one.siteName
  const sameOutlet = page(fields) !== null && page(fields) === page(mine)
  return {
    id: row.id as ArticleId,
    headline: row.headline,
    sourceName: page(fields) ?? row.source_name,
    published: row.published,
    url: fields.canonicalUrl ?? fields.origin.firstPublisher?.url ?? null,
    importedAt: row.imported_at,
    relation: sameOutlet && row.key > own.key ? 'version' : 'elsewhere',
    share,
  }
}

function printsOf(db: ReadableDb, key: number): Set<string> {
  const out = new Set<string>()
  for (const block of baselineBlocks(db, key))
    for (const sentence of block.split(/(?<=[.!?])\s+/u)) {
      const print = fingerprint(sentence)
      if (print.length >= 20) out.add(print)
    }
  return out
}

/** The share of the shorter one's sentences that stand in the other. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size)
  if (least === 0) return 0
  let both = 0
  for (const print of a) if (b.has(print)) both++
  return both / least
}
