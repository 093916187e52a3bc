import type { BulkOutcome, TagName } from '../../../shared/model/bulkAct.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSameTag, type Tag } from '../../../shared/model/tag.ts'
import type { WritableDb } from '../../database/sql.ts'
import { keepAct } from '../bulk/bulkStore.ts'
import type { BulkUndo } from '../bulk/undoData.ts'
import { setTags, tagsWith } from '../bulk/tagPieces.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'

type Pieces = Extract<BulkUndo, { type: 'tag' }>['pieces']

/** Every piece that carries the tag, confirmed. */
function carriers(db: WritableDb, tag: TagName): ArticleId[] {
  return db
    .all<{ id: string }>(
      `select a.id from article_tag t join article a on a.key = t.article
       where t.kind = ? and t.name = ? and t.state = 'confirmed' order by a.key`,
      tag.kind,
      tag.name,
    )
    .map((row) => row.id as ArticleId)
}

/** Gives a tag another name on its pieces (or on the given ones among them); what undoes it comes back. */
export function retagPieces(
  db: WritableDb,
  input: TagName & { readonly to: string },
  context: DeskContext,
  only?: readonly ArticleId[],
): Pieces {
  const chosen = only === undefined ? null : new Set(only)
  const ids = carriers(db, input).filter((id) => chosen?.has(id) ?? true)
  return ids.flatMap((id) => {
    const code = codeOf(db, input.kind, input.to)
    const came: Tag = { kind: input.kind, name: input.to, code, state: 'confirmed' }
    const was = setTags(db, id, (tags) => tagsWith(tags, [came], [input]), context)
    return was === null
      ? []
      : [
          {
            id,
            was: was.filter((tag) => isSameTag(tag, input) || isSameTag(tag, came)),
            came: [came],
          },
        ]
  })
}

function codeOf(db: WritableDb, kind: Tag['kind'], name: string): string | null {
  return (
    db.value<string>(
      `select code from article_tag where kind = ? and name = ? and code is not null limit 1`,
      kind,
      name,
    ) ?? null
  )
}

/** Renames a tag on every piece; where the new name is in use already the two become one. */
export function renameTag(
  db: WritableDb,
  input: Parsed<'tags.rename'>,
  context: DeskContext,
): BulkOutcome {
  requireActor(context)
  return db.transaction(() => {
    const { kind, name, to } = input
    const pieces = name === to ? [] : retagPieces(db, { kind, name, to }, context)
    return done(db, pieces, () => `Tag renamed: ${name} → ${to}`, context)
  })
}

/** Takes a tag off every piece. */
export function removeTag(
  db: WritableDb,
  input: Parsed<'tags.removeEverywhere'>,
  context: DeskContext,
): BulkOutcome {
  requireActor(context)
  return db.transaction(() => {
    const pieces = carriers(db, input).flatMap((id) => {
      const was = setTags(db, id, (tags) => tagsWith(tags, [], [input]), context)
      return was === null ? [] : [{ id, was: was.filter((tag) => isSameTag(tag, input)), came: [] }]
    })
    return done(db, pieces, () => `Tag taken off every piece: ${input.name}`, context)
  })
}

function done(
  db: WritableDb,
  pieces: Pieces,
  summary: () => string,
  context: DeskContext,
): BulkOutcome {
  if (pieces.length === 0) return { actId: null, changed: 0, unchanged: 0, failed: [] }
  const actId = keepAct(db, { summary, undo: { type: 'tag', pieces }, joins: undefined }, context)
  context.changed('articles', null)
  context.changed('tags', null)
  return { actId, changed: pieces.length, unchanged: 0, failed: [] }
}
