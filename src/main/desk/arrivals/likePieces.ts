import type { ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { Wire } from '../../../shared/model/parsedPiece.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { findLike, type Like, pageOf } from './findLike.ts'
import { namesOf } from './keepSketch.ts'
import { runHashes, sharedPart, sketchOf } from './sketch.ts'

interface Row {
  document: string
  fields: string
  wire: string | null
}

/**
 * Other pieces that tell the story of this one, most alike first: said so by a person, asked about at import, or
 * found alike now. What a person called separate is none, and a piece that gave its text to another is gone.
 */
export function likePieces(db: ReadableDb, key: number): Like[] {
  const own = rowOf(db, key)
  if (own === null) return []
  const fields = JSON.parse(own.fields) as ArticleFields
  const runs = runsOf(own)
  const wire = own.wire === null ? null : (JSON.parse(own.wire) as Wire)
  const found = findLike(
    db,
    key,
    { runs, smallest: sketchOf(runs), names: namesOf(fields, wire) },
    pageOf(fields),
  )
  const known = new Set(found.map((like) => like.key))
  const told = toldAlike(db, key)
    .filter((other) => !known.has(other))
    .map((other) => likeOf(db, other, runs, fields))
  const apart = new Set(
    db
      .all<{ key: number }>(
        `select case article when :key then other else article end as key from likeness
         where (article = :key or other = :key) and choice = 'separate'`,
        { key },
      )
      .map((row) => row.key),
  )
  return [...found, ...told.filter((like) => like !== null)]
    .filter((like) => !apart.has(like.key))
    .toSorted((a, b) => b.share - a.share || b.key - a.key)
}

/** How much of the shorter of two pieces stands in the other, 0 to 1; 0 where one is gone. */
export function shareOf(db: ReadableDb, first: number, second: number): number {
  const [a, b] = [rowOf(db, first), rowOf(db, second)]
  return a && b ? sharedPart(runsOf(a), runsOf(b)) : 0
}

/** Linked by a person, or asked about when one of the two came in. */
function toldAlike(db: ReadableDb, key: number): number[] {
  return db
    .all<{ key: number }>(
      `select they.article as key from story_member me join story_member they on they.story = me.story
         where me.article = :key and they.article <> :key
       union
       select case article when :key then other else article end from likeness
         where (article = :key or other = :key) and (choice is null or choice = 'same-story')`,
      { key },
    )
    .map((row) => row.key)
}

function likeOf(
  db: ReadableDb,
  key: number,
  runs: ReadonlySet<number>,
  mine: ArticleFields,
): Like | null {
  const row = rowOf(db, key)
  if (row === null) return null
  const [page, own] = [pageOf(JSON.parse(row.fields) as ArticleFields), pageOf(mine)]
  const same = page.sourceId !== null && page.sourceId === own.sourceId
  return { key, kind: same ? 'version' : 'same-story', share: sharedPart(runs, runsOf(row)) }
}

function rowOf(db: ReadableDb, key: number): Row | null {
  return (
    db.get<Row>(
      `select b.document, f.fields, r.wire from article_body b
         join article_facts f on f.article = b.article join received r on r.article = b.article
       where b.article = ?`,
      key,
    ) ?? null
  )
}

function runsOf({ document }: Row): Set<number> {
  return runHashes(bodyText(JSON.parse(document) as ArticleDocument))
}
