import type { ArticleFields } from '../../../shared/model/article.ts'
import type { TagName } from '../../../shared/model/bulkAct.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSameTag, type Tag } from '../../../shared/model/tag.ts'
import type { WritableDb } from '../../database/sql.ts'
import { pieceNotFound, writeTag } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import { requireActor } from '../context.ts'
import { addEvent } from '../events.ts'

/** Tags with some added (in place of the same ones) and some taken away. */
export function tagsWith(
  tags: readonly Tag[],
  add: readonly Tag[],
  remove: readonly TagName[],
): Tag[] {
  const given = (tag: Tag) => [...add, ...remove].some((one) => isSameTag(one, tag))
  return [...tags.filter((tag) => !given(tag)), ...add]
}

/** Row of a piece whose tags are about to change, and its fields. */
interface Tagged {
  key: number
  fields: string
}

/**
 * Sets the tags of one piece and nothing else: no other column of the list follows from them, no check and no
 * reading hangs on them (decisions/tags-and-sign-off.md). Ten thousand pieces take a second, where the general
 * way would take a minute. What they were comes back, or null where they are the same.
 */
export function setTags(
  db: WritableDb,
  id: ArticleId,
  change: (tags: readonly Tag[]) => readonly Tag[],
  context: DeskContext,
): readonly Tag[] | null {
  const actor = requireActor(context)
  const row = db.get<Tagged>(
    `select a.key, f.fields from article a join article_facts f on f.article = a.key where a.id = ?`,
    id,
  )
  if (row === undefined) throw pieceNotFound(id)
  const fields = JSON.parse(row.fields) as ArticleFields
  const before = fields.tags
  const after = [...change(before)]
  const text = JSON.stringify(after)
  if (JSON.stringify(before) === text) return null
  db.run(
    'update article_facts set fields = ? where article = ?',
    JSON.stringify({ ...fields, tags: after }),
    row.key,
  )
  // What knew the revision before knows this one: readings and suggestions are not about tags. A version is: one
  // made later must not miss them.
  db.run(
    `update article set revision = revision + 1, changed_at = ?,
       read_revision = read_revision + (read_revision = revision),
       tagged_revision = tagged_revision + (tagged_revision = revision)
     where key = ?`,
    context.now,
    row.key,
  )
  writeChanged(db, row.key, before, after)
  addEvent(db, row.key, {
    actor,
    at: context.now,
    kind: 'tag-changed',
    summary: tagSummary(before, after),
    payload: { fields: { tags: after } },
    inverse: { fields: { tags: before } },
  })
  return before
}

/** Only the rows of tags that came, went or changed: each row stands in three indexes. */
function writeChanged(
  db: WritableDb,
  key: number,
  before: readonly Tag[],
  after: readonly Tag[],
): void {
  const isRowOf = (a: Tag, b: Tag) => a.kind === b.kind && a.name === b.name
  for (const tag of before)
    if (!after.some((one) => isRowOf(one, tag)))
      db.run(
        'delete from article_tag where article = ? and kind = ? and name = ?',
        key,
        tag.kind,
        tag.name,
      )
  for (const tag of after)
    if (
      !before.some((one) => isRowOf(one, tag) && one.code === tag.code && one.state === tag.state)
    )
      writeTag(db, key, tag)
}

function tagSummary(before: readonly Tag[], after: readonly Tag[]): string {
  const shown = (tags: readonly Tag[]) => tags.filter((tag) => tag.state === 'confirmed')
  const less = (from: readonly Tag[], those: readonly Tag[]) =>
    shown(from).filter((tag) => !shown(those).some((one) => isSameTag(one, tag)))
  const come = less(after, before).map((tag) => `+ ${tag.name}`)
  const gone = less(before, after).map((tag) => `− ${tag.name}`)
  const words = [...come, ...gone].join(', ')
  return `Tags: ${words === '' ? 'changed' : words.slice(0, 200)}`
}
