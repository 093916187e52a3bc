import { alteredFrom, waiverHolds } from './waiver.ts'
import type { quoteVerdicts } from '../../../shared/engine/quoteIntegrity/compareQuote.ts'
import type {
  QuotedWords,
  Statement,
  StatementList,
  StatementSummary,
} from '../../../shared/model/attribution.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { signingBlocks } from '../../rights/conditions/statements.ts'
import type { GateStatement, LooseGateQuote } from '../../rights/facts.ts'
import { type DecidedStatement, readDecided } from './decidedStatements.ts'
import {
  placeKey,
  type QuoteCheck,
  type Reading,
  readReading,
  type ReadStatement,
} from './reading.ts'
import { readSettings } from '../settings.ts'
import { whoChanged } from './whoChanged.ts'

const unknown: QuoteCheck = { receivedId: null, verdict: 'same', received: null, diff: null }

/** What the gate judges (rights/RULES.md B1–B7); null while nobody has looked for statements. */
export function gateStatements(
  db: ReadableDb,
  key: number,
): {
  readonly statements: GateStatement[]
  readonly loose: LooseGateQuote[]
  /** Words of received quotations that are not in the text. */
  readonly missing: string[]
} | null {
  const reading = readReading(db, key)
  if (reading === null) return null
  const decided = decidedById(db, key)
  return {
    statements: reading.statements.map((one) => gateStatement(one, decided.get(one.id), reading)),
    loose: reading.loose
      .filter((one) => one.reason === 'no-speaker')
      .map((one) => ({
        text: one.anchor.exact,
        blockId: one.anchor.blockId,
        integrity: checkOf(reading, one.anchor).verdict,
      })),
    missing: missingWords(reading).map((one) => one.text),
  }
}

function missingWords(reading: Reading): { id: string; text: string }[] {
  const words = new Map(reading.received.map((one) => [one.id, one.text]))
  return reading.missing.map((id) => ({ id, text: words.get(id) ?? '' }))
}

/** How far the review is: "17 of 23, 3 block". */
export function statementSummary(db: ReadableDb, key: number): StatementSummary {
  const reading = readReading(db, key)
  const decided = decidedById(db, key)
  const judged = (reading?.statements ?? []).map((one) =>
    gateStatement(one, decided.get(one.id), reading),
  )
  const { relaxed } = readSettings(db).rules
  return {
    pending: reading === null || !isFresh(db, key),
    total: judged.length,
    open: judged.filter((one) => one.state === 'proposed' || one.state === 'stale').length,
    blocking: judged.filter((one) => signingBlocks(one, relaxed).length > 0).length,
  }
}

function isFresh(db: ReadableDb, key: number): boolean {
  return db.value<number>('select read_revision = revision from article where key = ?', key) === 1
}

/** The statements of a piece as the window shows them, in reading order. */
export function statementsIn(db: ReadableDb, key: number, reading: Reading): Statement[] {
  const decided = decidedById(db, key)
  const { relaxed } = readSettings(db).rules
  return reading.statements.map((one, ordinal) => ({
    ...statementView(db, key, one, decided.get(one.id), reading, relaxed),
    ordinal,
  }))
}

/** All that was read out of a piece: what blocks first, then by certainty, each in reading order. */
export function statementList(db: ReadableDb, key: number): StatementList {
  const reading = readReading(db, key)
  const summary = statementSummary(db, key)
  if (reading === null)
    return {
      revision: -1,
      summary,
      statements: [],
      unattributedQuotes: [],
      unbalanced: [],
      missingQuotes: [],
    }
  return {
    revision: reading.revision,
    summary,
    statements: statementsIn(db, key, reading)
      .map((one, index) => ({ one, rank: rankOf(one), index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ one }) => one),
    unattributedQuotes: reading.loose.map(({ anchor, ...one }) => ({
      ...one,
      ...quotedWords(db, key, anchor, reading),
    })),
    unbalanced: [...reading.unbalanced],
    missingQuotes: missingWords(reading),
  }
}

const tierRank = { sure: 1, likely: 2, hint: 3 } as const

function rankOf(one: Statement): number {
  return one.blocks.length > 0 ? 0 : tierRank[one.tier]
}

function decidedById(db: ReadableDb, key: number): ReadonlyMap<string, DecidedStatement> {
  return new Map(readDecided(db, key).map((one) => [one.id, one]))
}

function checkOf(reading: Reading | null, anchor: Parameters<typeof placeKey>[0]): QuoteCheck {
  return reading?.checks[placeKey(anchor)] ?? unknown
}

/** From harmless to grave; a statement of several quotations is as grave as the gravest. */
const gravity = new Map(
  (
    [
      'same',
      'same-after-normalisation',
      'bracketed-insertion',
      'shortened',
      'missing',
      'changed',
      'not-in-original',
    ] satisfies (typeof quoteVerdicts)[number][]
  ).map((verdict, index) => [verdict, index]),
)

function gravest(one: ReadStatement, reading: Reading | null): GateStatement['integrity'] {
  let worst: GateStatement['integrity'] = null
  for (const anchor of one.quoted) {
    const { verdict } = checkOf(reading, anchor)
    if (worst === null || (gravity.get(verdict) ?? 0) > (gravity.get(worst) ?? 0)) worst = verdict
  }
  return worst
}

function isAltered(integrity: GateStatement['integrity']): boolean {
  return integrity === 'changed' || integrity === 'not-in-original'
}

function gateStatement(
  one: ReadStatement,
  decided: DecidedStatement | undefined,
  reading: Reading | null,
): GateStatement {
  const integrity = gravest(one, reading)
  const state = decided?.state ?? 'proposed'
  const isWaived = decided?.state === 'waived' && waiverHolds(decided, alteredFrom(one, reading))
  const broken = decided !== undefined && !isWaived && state !== 'rejected'
  return {
    id: one.id,
    kind: one.kind,
    tier: one.tier,
    rule: one.rule,
    state: one.stale ? 'stale' : broken && isAltered(integrity) ? 'broken' : state,
    text: one.content.map((span) => span.exact).join(' … '),
    speaker: one.speaker && {
      name: one.speaker.name ?? one.speaker.text,
      type: one.speaker.type,
    },
    integrity,
    note: decided?.note ?? null,
  }
}

/** A quoted stretch with how it stands to the received words, and who changed them. */
function quotedWords(
  db: ReadableDb,
  key: number,
  anchor: QuotedWords['anchor'],
  reading: Reading,
): QuotedWords {
  const check = checkOf(reading, anchor)
  const by =
    check.verdict === 'changed' && check.received !== null
      ? whoChanged(db, key, check.received)
      : null
  return {
    anchor,
    receivedId: check.receivedId,
    verdict: check.verdict,
    received: check.received,
    diff: check.diff === null ? null : [...check.diff],
    changedBy: by?.actor ?? null,
    changedAt: by?.at ?? null,
  }
}

function statementView(
  db: ReadableDb,
  key: number,
  one: ReadStatement,
  decided: DecidedStatement | undefined,
  reading: Reading,
  relaxed: readonly string[],
): Omit<Statement, 'ordinal'> {
  const { fingerprint, stale, ...rest } = one
  const judged = gateStatement(one, decided, reading)
  return {
    ...rest,
    content: [...one.content],
    hedges: [...one.hedges],
    flags: [...one.flags],
    quoted: one.quoted.map((anchor) => quotedWords(db, key, anchor, reading)),
    state: decided?.state ?? 'proposed',
    stale,
    broken: isAltered(judged.integrity),
    note: decided?.note ?? null,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
    quoteFingerprint: fingerprint,
    decidedText: stale
      ? (decided?.statement.content.map((span) => span.exact).join(' … ') ?? null)
      : null,
    blocks: signingBlocks(judged, relaxed),
  }
}
