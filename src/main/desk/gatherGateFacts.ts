import type { Input } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { ArticleId, RecipientId, VersionId } from '../../shared/model/ids.ts'
import type { PartRole } from '../../shared/model/part.ts'
import { type Packed, unpackText } from '../database/packing.ts'
import type { ReadableDb } from '../database/sql.ts'
import type { GateFacts } from '../rights/facts.ts'
import { pendingSteps, receivedBlocks } from '../rights/receivedText.ts'
import { type ArticleRecord, readArticle } from './articleRecord.ts'
import { readRecipient } from './recipients.ts'
import { readSettings } from './settings.ts'
import { isCut } from './signing/isCut.ts'
import { signOffOf } from './signOffCheck.ts'
import { readSource } from './sourceRecord.ts'
import { gateStatements } from './statements/statementViews.ts'
import { readVersion } from './versions.ts'

/** Everything the gate judges about one piece, for the recipient, channel and format asked (a recipient brings its channel). */
export function gatherGateFacts(
  db: ReadableDb,
  input: Input<'gate.check'>,
  now: string,
): GateFacts & { readonly record: ArticleRecord } {
  const record = readArticle(db, input.id as ArticleId)
  const outlet = record.rightsSourceId ? readSource(db, record.rightsSourceId) : null
  const recipient = input.recipientId ? readRecipient(db, input.recipientId as RecipientId) : null
  if (input.recipientId && !recipient)
    throw new FaultError('not-found', 'This recipient is no longer in the library.')
  const { fields } = record
  const { text, parts, steps } = readLedger(db, record.key)
  const said = gateStatements(db, record.key)
  return {
    record,
    now,
    timeZone: readSettings(db).timeZone,
    status: record.status,
    hold: record.hold,
    signOff: signOffOf(db, record),
    signOffOverrides: record.signOff?.overrides ?? [],
    fields,
    document: record.document,
    received: {
      headline: receivedHeadline(db, record),
      blocks: receivedBlocks(
        text,
        // What was set aside by hand is missed until somebody says that it is no article text.
        parts.map((part) => (part.cut ? { ...part, role: part.receivedRole } : part)),
        steps,
      ),
    },
    pendingSteps: pendingSteps(text, parts, steps),
    statements: said?.statements ?? null,
    looseQuotes: said?.loose ?? [],
    missingQuotes: said?.missing ?? [],
    licence: fields.licenceOverride ?? outlet?.licence ?? null,
    licenceFrom: fields.licenceOverride ? 'piece' : outlet?.licence ? 'outlet' : null,
    rightsHolder: outlet?.name ?? fields.origin.firstPublisher?.name ?? null,
    recipient,
    channel: input.channel ?? recipient?.channel ?? null,
    format: input.format ?? null,
    firstExportAt:
      db.value<string | null>('select min(at) from export_record where article = ?', record.key) ??
      null,
  }
}

function readLedger(db: ReadableDb, key: number) {
  const received = db.get<Pick<Packed, 'packing'> & { text: Uint8Array }>(
    'select packing, text from received where article = ?',
    key,
  )
  if (received === undefined) throw new Error(`piece ${key} has no original`)
  const parts = db.all<{
    start_at: number
    end_at: number
    role: PartRole
    received_role: PartRole
    reason: string | null
  }>(
    'select start_at, end_at, role, received_role, reason from part where article = ? order by ordinal',
    key,
  )
  const steps = db.all<{
    id: string
    rule: string
    start_at: number
    end_at: number
    was: string
    becomes: string
    state: StepState
  }>(
    `select id, rule, start_at, end_at, was, becomes, state from step
     where article = ? order by ordinal`,
    key,
  )
  return {
    text: unpackText({ packing: received.packing, bytes: received.text }),
    parts: parts.map((row) => ({
      range: [row.start_at, row.end_at] as const,
      role: row.role,
      receivedRole: row.received_role,
      cut: isCut({ role: row.role, receivedRole: row.received_role, reason: row.reason }),
    })),
    steps: steps.map((row) => ({
      id: row.id,
      rule: row.rule,
      range: [row.start_at, row.end_at] as const,
      before: row.was,
      after: row.becomes,
      state: row.state,
    })),
  }
}

/** The headline as it came, from the version kept at import; the draft's own may be the desk's. */
function receivedHeadline(db: ReadableDb, record: ArticleRecord): string | null {
  const version = db.value<string>(
    `select id from version where article = ? and reason = 'import' order by revision limit 1`,
    record.key,
  )
  if (version === undefined) return null
  return readVersion(db, { id: record.id, versionId: version as VersionId }).fields.headline
}
