import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ChangeChoice, KeptChange } from '../../../shared/model/trackedChange.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle, writeArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { readChanges, undecidedWords, writeChanges } from './keptChanges.ts'

/** Choices for tracked changes; without any, what is decided already is read anew. */
export interface ChangeDecision {
  readonly id: ArticleId
  readonly changeIds: readonly string[]
  readonly choice: ChangeChoice
}

const chosenWords = { accepted: 'accepted', rejected: 'rejected' } as const
const kindWords = { insertion: 'inserted', deletion: 'deleted', move: 'moved' } as const

/**
 * Records what a person chose for tracked changes; the text follows once none is undecided (settleChanges).
 * Those that touch quotations are decided one at a time (DOMAIN §6). Throws FaultError.
 */
export function chooseChanges(
  db: WritableDb,
  { id, changeIds, choice }: ChangeDecision,
  context: DeskContext,
): { readonly left: number } {
  const actor = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, id)
    const changes = readChanges(db, record.key)
    const wanted = new Set(changeIds)
    const chosen = changes.filter((one) => wanted.has(one.id))
    if (chosen.length !== wanted.size)
      throw new FaultError('not-found', 'This piece has no such tracked change.')
    if (chosen.length > 1 && chosen.some((one) => one.inQuotation))
      throw new FaultError(
        'bad-input',
        'A change that touches a quotation is decided singly: look at the words, then accept or reject that one.',
      )
    const after = changes.map((one): KeptChange =>
      wanted.has(one.id) ? { ...one, choice, by: actor, at: context.now } : one,
    )
    const open = after.filter((one) => one.choice === null)
    writeChanges(db, record.key, after)
    addEvent(db, record.key, {
      actor,
      at: context.now,
      kind: 'change-decided',
      summary: summaryOf(chosen, choice),
      payload: { choice, changes: chosen.map((one) => one.id) },
    })
    if (record.status === 'waiting' && open.length > 0)
      writeArticle(
        db,
        record,
        { waiting: { forWhom: 'a decision', why: undecidedWords(open), due: null } },
        context.now,
      )
    context.changed('articles', id)
    return { left: open.length }
  })
}

function summaryOf(changes: readonly KeptChange[], choice: ChangeChoice): string {
  const [only] = changes
  if (changes.length !== 1 || only === undefined)
    return `${changes.length} tracked changes ${chosenWords[choice]} together`
  const words = only.text.length > 80 ? `${only.text.slice(0, 80)}…` : only.text
  return `Tracked change by ${only.author ?? 'somebody unnamed'} ${chosenWords[choice]}: ${kindWords[only.kind]} “${words}”`
}
