import { assertNever } from '../../../shared/assertNever.ts'
import type { StatementsDecided } from '../../../shared/model/attribution.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { WritableDb } from '../../database/sql.ts'
import { isCharge, isQuote } from '../../rights/conditions/statements.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { correctedStatement } from './correctedStatement.ts'
import { type DecidedStatement, readDecided } from './decidedStatements.ts'
import { pieceTexts } from './pieceTexts.ts'
import type { ReadStatement } from './reading.ts'
import { statementsNow } from './readStatements.ts'
import { settleDecision } from './settleDecision.ts'
import { makeSpeakerRecord } from './speakerRecord.ts'
import { alteredFrom } from './waiver.ts'

type Decision = Parsed<'statements.decide'>['decision']

/**
 * Decides statements in the caller's name. Several at once are never quotes or charges (those are read one by
 * one), and are confirmed only where they are sure. Throws FaultError name-missing, not-found, bad-input.
 */
export function decideStatements(
  db: WritableDb,
  input: Parsed<'statements.decide'>,
  context: DeskContext,
): StatementsDecided {
  const by = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const reading = statementsNow(db, record)
    const byId = new Map(reading.statements.map((one) => [one.id, one]))
    const wanted = [...new Set(input.statementIds)].map((id) => {
      const one = byId.get(id)
      if (one === undefined)
        throw new FaultError('not-found', 'This statement is no longer in the text.')
      return one
    })
    refuseSeveral(wanted, input.decision)
    const texts = new Map(
      pieceTexts(record.document, record.fields).map((block) => [block.id, block]),
    )
    const before = new Map(readDecided(db, record.key).map((one) => [one.id, one]))
    const changes = wanted.map((one) => {
      const old = before.get(one.id) ?? null
      const { decision } = input
      const statement = decision.act === 'correct' ? correctedStatement(one, decision, texts) : one
      const after = decidedAs(
        decision,
        { ...statement, stale: false },
        alteredFrom(one, reading),
        old,
        input.note,
        by,
        context.now,
      )
      return { id: one.id, before: old, after }
    })
    const said = words(
      input.decision,
      changes
        .map(({ after }, index) => after?.statement ?? wanted[index])
        .filter((one) => one !== undefined),
    )
    const { decision } = input
    const made = makeSpeakerRecord(
      db,
      decision.act === 'correct' ? decision.speaker : null,
      context,
    )
    return settleDecision(
      db,
      record,
      changes,
      { said, payload: { act: decision.act }, record: made && { entity: made, is: 'made' } },
      context,
    )
  })
}

function refuseSeveral(wanted: readonly ReadStatement[], decision: Decision): void {
  if (wanted.length < 2 || decision.act === 'query' || decision.act === 'reset') return
  if (decision.act === 'correct' && decision.spans !== undefined)
    throw new FaultError('bad-input', 'The words of one statement at a time can be corrected.')
  if (wanted.some((one) => isQuote(one) || isCharge(one)))
    throw new FaultError(
      'bad-input',
      'Quotes, claims of responsibility, accusations and denials are decided one by one.',
    )
  if (decision.act === 'confirm' && wanted.some((one) => one.tier !== 'sure'))
    throw new FaultError('bad-input', 'Only clear statements are confirmed together.')
}

function decidedAs(
  decision: Decision,
  statement: ReadStatement,
  against: readonly string[],
  old: DecidedStatement | null,
  note: string | undefined,
  by: string,
  at: string,
): DecidedStatement | null {
  const kept = {
    id: statement.id,
    by,
    at,
    note: note ?? old?.note ?? null,
    byHand: old?.byHand ?? false,
    statement,
  }
  switch (decision.act) {
    case 'confirm':
      // What was corrected stays so: the same person or another agrees with the correction.
      return { ...kept, state: old?.state === 'corrected' ? 'corrected' : 'confirmed' }
    case 'correct':
      return { ...kept, state: 'corrected' }
    case 'reject':
      return { ...kept, state: 'rejected' }
    case 'query':
      return { ...kept, state: 'queried' }
    case 'waive':
      return { ...kept, state: 'waived', note: note ?? decision.reason, against }
    case 'reset':
      // What a person added was never proposed: it goes.
      return null
    default:
      return assertNever(decision)
  }
}

const verbs = {
  confirm: 'Confirmed',
  correct: 'Corrected',
  reject: 'Not an attribution',
  query: 'Queried',
  waive: 'Let stand',
  reset: 'Reopened',
} as const satisfies Record<Decision['act'], string>

function words(decision: Decision, wanted: readonly ReadStatement[]): string {
  const reason = decision.act === 'waive' ? `: ${decision.reason}` : ''
  const [first] = wanted
  if (wanted.length !== 1 || first === undefined)
    return `${verbs[decision.act]}: ${wanted.length} statements${reason}`
  return `${verbs[decision.act]}: ${inShort(first)}${reason}`
}

/** "“a quiet river, open to …” (Tomas Adrian Reiss)". */
export function inShort(one: ReadStatement): string {
  const said = one.content.map((span) => span.exact).join(' … ')
  const short = said.length > 60 ? `${said.slice(0, 60).trimEnd()}…` : said
  const who = one.speaker?.name ?? one.speaker?.text
  return who === undefined ? `“${short}”` : `“${short}” (${who})`
}
