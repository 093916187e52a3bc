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
 * Records what a person chose for tracked changes. The choice that leaves none undecided is judged only and kept
 * with the text that follows from it (keepChoices): no piece counts as decided whose text is not. Those that touch
 * quotations are decided one at a time (DOMAIN §6). Throws FaultError.
 */
export function chooseChanges(
  db: WritableDb,
  decision: ChangeDecision,
  context: DeskContext,
): { readonly left: number } {
  requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, decision.id)
    const { after, chosen } = choose(readChanges(db, record.key), decision, context)
    const open = after.filter((one) => one.choice === null)
    if (open.length === 0) return { left: 0 }
    keep(db, record.key, { after, chosen, choice: decision.choice }, context)
    if (record.status === 'waiting')
      writeArticle(
        db,
        record,
        { waiting: { forWhom: 'a decision', why: undecidedWords(open), due: null } },
        context.now,
      )
    context.changed('articles', decision.id)
    return { left: open.length }
  })
}

/** Keeps the last choice of a piece; inside the transaction that brings the text made from `choices`. Throws FaultError. */
export function keepChoices(
  db: WritableDb,
  key: number,
  decision: ChangeDecision,
  choices: Readonly<Record<string, ChangeChoice>>,
  context: DeskContext,
): readonly KeptChange[] {
  const { after, chosen } = choose(readChanges(db, key), decision, context)
  const open = after.filter((one) => one.choice === null).length
  if (open > 0) throw new FaultError('conflict', `${open} tracked changes are still undecided.`)
  if (after.some((one) => one.choice !== choices[one.id]))
    throw new FaultError(
      'conflict',
      'A tracked change of this piece was decided elsewhere meanwhile. Nothing was changed: look again.',
    )
  keep(db, key, { after, chosen, choice: decision.choice }, context)
  return after
}

interface Choosing {
  readonly after: readonly KeptChange[]
  readonly chosen: readonly KeptChange[]
}

function choose(
  changes: readonly KeptChange[],
  { changeIds, choice }: ChangeDecision,
  context: DeskContext,
): Choosing {
  const wanted = new Set(changeIds)
  const chosen = changes.filter((one) => wanted.has(one.id))
  if (chosen.length !== wanted.size)
    throw new FaultError('not-found', 'This piece has no such tracked change.')
  if (chosen.length > 1 && chosen.some((one) => one.inQuotation))
    throw new FaultError(
      'bad-input',
      'A change that touches a quotation is decided singly: look at the words, then accept or reject that one.',
    )
  const by = requireActor(context)
  const after = changes.map((one): KeptChange =>
    wanted.has(one.id) ? { ...one, choice, by, at: context.now } : one,
  )
  return { after, chosen }
}

function keep(
  db: WritableDb,
  key: number,
  { after, chosen, choice }: Choosing & { readonly choice: ChangeChoice },
  context: DeskContext,
): void {
  writeChanges(db, key, after)
  if (chosen.length === 0) return
  addEvent(db, key, {
    actor: requireActor(context),
    at: context.now,
    kind: 'change-decided',
    summary: summaryOf(chosen, choice),
    payload: { choice, changes: chosen.map((one) => one.id) },
  })
}

function summaryOf(changes: readonly KeptChange[], choice: ChangeChoice): string {
  const [only] = changes
  if (changes.length !== 1 || only === undefined)
    return `${changes.length} tracked changes ${chosenWords[choice]} together`
  const words = only.text.length > 80 ? `${only.text.slice(0, 80)}…` : only.text
  return `Tracked change by ${only.author ?? 'somebody unnamed'} ${chosenWords[choice]}: ${kindWords[only.kind]} “${words}”`
}
