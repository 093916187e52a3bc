import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { LikenessChoice } from '../../../shared/model/likeness.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { closeVersion, takeVersion } from './takeVersion.ts'
import { joinStory, partStory } from './story.ts'

const choiceWords = {
  separate: 'a piece of its own beside',
  version: 'a newer version of',
  'same-story': 'the same story as',
} as const satisfies Record<LikenessChoice, string>

/**
 * Records what a person says two like pieces are: separate, one story, or the later one a newer version that
 * moves into the earlier one. `openId` is the piece to go on with. Throws FaultError.
 */
export function decideLikeness(
  db: WritableDb,
  { id, choice }: { readonly id: string; readonly choice: LikenessChoice },
  context: DeskContext,
): { readonly openId: ArticleId } {
  const actor = requireActor(context)
  return db.transaction(() => {
    const row = db.get<{ article: number; other: number; choice: LikenessChoice | null }>(
      'select article, other, choice from likeness where id = ?',
      id,
    )
    if (row === undefined)
      throw new FaultError('not-found', 'This comparison is no longer in the library.')
    if (row.choice === 'version')
      throw new FaultError(
        'conflict',
        'It was taken as a newer version already; History of the earlier piece has the text before.',
      )
    const piece = byKey(db, row.article)
    const other = byKey(db, row.other)
    db.run(
      'update likeness set choice = ?, decided_by = ?, decided_at = ? where id = ?',
      choice,
      actor,
      context.now,
      id,
    )
    if (choice === 'same-story') joinStory(db, other.key, piece.key)
    else if (row.choice === 'same-story') partStory(db, other.key)
    if (choice === 'version') {
      takeVersion(db, { from: piece, into: other }, context)
      closeVersion(db, { from: byKey(db, piece.key), into: other }, context)
    }
    note(db, piece, other, choice, actor, context)
    note(db, other, piece, choice, actor, context)
    context.changed('articles', piece.id)
    context.changed('articles', other.id)
    return { openId: choice === 'version' ? other.id : piece.id }
  })
}

function byKey(db: WritableDb, key: number): ArticleRecord {
  const id = db.value<ArticleId>('select id from article where key = ?', key)
  if (id === undefined) throw new Error(`no piece ${key}`)
  return readArticle(db, id)
}

/** Both pieces tell it in their history, each from its side. */
function note(
  db: WritableDb,
  piece: ArticleRecord,
  other: ArticleRecord,
  choice: LikenessChoice,
  actor: string,
  context: DeskContext,
): void {
  const isLater = piece.importedAt >= other.importedAt && piece.key > other.key
  const name = other.fields.headline ?? 'a piece without a headline'
  const words =
    choice === 'version' && !isLater
      ? `Given the newer version`
      : `Said to be ${choiceWords[choice]}`
  addEvent(db, piece.key, {
    actor,
    at: context.now,
    kind: 'likeness-decided',
    summary: `${words} “${name}”`,
    payload: { choice, other: other.id },
  })
}
