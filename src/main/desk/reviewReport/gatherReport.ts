import type { Statement, StatementList } from '../../../shared/model/attribution.ts'
import type { SignOff } from '../../../shared/model/signOff.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import { countWords } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { runGate } from '../../rights/gate.ts'
import { gatherGateFacts } from '../gate/gatherGateFacts.ts'
import { statementList } from '../statements/statementViews.ts'

/** One speaker's share of what is reported. */
export interface ReportVoice {
  readonly name: string
  readonly statements: number
  readonly words: number
}

/** Everything a review report says, as plain values; the writers only lay it out. */
export interface ReviewReportFacts {
  readonly title: string | null
  readonly bylines: readonly string[]
  readonly firstPublisher: string | null
  readonly id: string
  readonly revision: number
  readonly wordCount: number
  readonly now: string
  readonly timeZone: string
  readonly signOff: SignOff | null
  /** The signing checks that block, or were passed over by name. */
  readonly checks: readonly GateCheck[]
  readonly list: StatementList
  /** In reading order. */
  readonly statements: readonly Statement[]
  readonly voices: readonly ReportVoice[]
  /** Notes, reasons and what was asked go in only when they are asked for (DOMAIN §5 "Kept inside"). */
  readonly notes: boolean
}

/** Gathers the report of one piece as it stands; throws FaultError not-found. */
export function gatherReport(
  db: ReadableDb,
  id: ArticleId,
  now: string,
  notes: boolean,
): ReviewReportFacts {
  const facts = gatherGateFacts(db, { id }, now)
  const { record, fields } = facts
  const list = statementList(db, record.key)
  const statements = list.statements.toSorted((a, b) => a.ordinal - b.ordinal)
  const gate = runGate(facts)
  return {
    title: fields.headline,
    bylines: fields.bylines.map((byline) => byline.name),
    firstPublisher: fields.origin.firstPublisher?.name ?? null,
    id: record.id,
    revision: record.revision,
    wordCount: record.wordCount,
    now,
    timeZone: facts.timeZone,
    signOff: facts.signOff,
    checks: gate.checks.filter((check) => check.id.startsWith('B') && check.verdict === 'block'),
    list,
    statements,
    voices: voicesOf(statements),
    notes,
  }
}

function voicesOf(statements: readonly Statement[]): ReportVoice[] {
  const voices = new Map<string, ReportVoice>()
  for (const { speaker, content, state } of statements) {
    if (speaker === null || state === 'rejected') continue
    const name = speaker.name ?? speaker.text
    const had = voices.get(name) ?? { name, statements: 0, words: 0 }
    const said = content.map((span) => span.exact).join(' ')
    voices.set(name, {
      name,
      statements: had.statements + 1,
      words: had.words + countWords(said),
    })
  }
  return [...voices.values()].toSorted((a, b) => b.words - a.words)
}
