import type { StoryPiece } from '../../../shared/calls/storyCalls.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { pageOf } from '../arrivals/findLike.ts'
import { likePieces, shareOf } from '../arrivals/likePieces.ts'
import { articleKey } from '../articles/articleRecord.ts'

interface Row {
  key: number
  id: string
  headline: string | null
  source_name: string | null
  published: string | null
  imported_at: string
  fields: string
}

/** Other pieces of the same story as the desk knows them from their arrival, most alike first. */
export function storyPieces(db: ReadableDb, input: { readonly id: ArticleId }): StoryPiece[] {
  const key = articleKey(db, input.id)
  return likePieces(db, key).flatMap(({ key: other, kind, share }) => {
    const row = rowOf(db, other)
    return row === null ? [] : [pieceOf(row, share, kind === 'version' && other > key)]
  })
}

/** One other piece beside this one; null where it is no longer there. */
export function storyPiece(db: ReadableDb, key: number, other: number): StoryPiece | null {
  const [own, row] = [rowOf(db, key), rowOf(db, other)]
  if (own === null || row === null) return null
  const [mine, theirs] = [pageOf(fieldsOf(own)), pageOf(fieldsOf(row))]
  const same = theirs.sourceName !== null && theirs.sourceName === mine.sourceName
  return pieceOf(row, shareOf(db, key, other), same && other > key)
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

function fieldsOf(row: Row): ArticleFields {
  return JSON.parse(row.fields) as ArticleFields
}

function pieceOf(row: Row, share: number, isNewer: boolean): StoryPiece {
  const fields = fieldsOf(row)
  return {
    id: row.id as ArticleId,
    headline: row.headline,
    sourceName: pageOf(fields).sourceName ?? row.source_name,
    published: row.published,
    url: fields.canonicalUrl ?? fields.origin.firstPublisher?.url ?? null,
    importedAt: row.imported_at,
    relation: isNewer ? 'version' : 'elsewhere',
    share,
  }
}
