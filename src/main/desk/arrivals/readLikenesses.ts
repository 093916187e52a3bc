import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Likeness, LikenessChoice, NamedPiece } from '../../../shared/model/likeness.ts'
import type { ReadableDb } from '../../database/sql.ts'

interface Row {
  id: string
  kind: Likeness['kind']
  share: number
  choice: LikenessChoice | null
  decided_by: string | null
  decided_at: string | null
  article: number
  other: number
}

/** What the piece with this row key resembles, or what resembles it: undecided first, most alike first. */
export function readLikenesses(db: ReadableDb, key: number): Likeness[] {
  return db
    .all<Row>(
      `select id, kind, share, choice, decided_by, decided_at, article, other from likeness
       where article = :key or other = :key
       order by choice is not null, share desc, id limit 100`,
      { key },
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      share: row.share,
      piece: named(db, row.article),
      other: named(db, row.other),
      choice: row.choice,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
    }))
}

function named(db: ReadableDb, key: number): NamedPiece {
  const row = db.get<{
    id: ArticleId
    headline: string | null
    opening: string
    source_name: string | null
    published: string | null
    imported_at: string
  }>(
    'select id, headline, opening, source_name, published, imported_at from article where key = ?',
    key,
  )
  if (row === undefined) throw new Error(`no piece ${key}`)
  return {
    id: row.id,
    headline: row.headline,
    opening: row.opening,
    sourceName: row.source_name,
    published: row.published,
    importedAt: row.imported_at,
  }
}
