import type { Input } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { StepState } from '../../../shared/model/cleaningStep.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { channelOf } from '../../../shared/model/exportRecord.ts'
import { type Channel, licenceFor, type LicenceProfile } from '../../../shared/model/licence.ts'
import type { ArticleId, RecipientId } from '../../../shared/model/ids.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { GateFacts } from '../../rights/facts.ts'
import { linksIn } from '../../rights/linksIn.ts'
import { unwritable } from '../../rights/unwritable.ts'
import { pendingSteps, receivedBlocks, receivedParts } from '../../rights/receivedText.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { copiesOnly } from '../exports/copiesOnly.ts'
import { readRecipient } from '../exports/recipients.ts'
import { readSettings } from '../settings.ts'
import { isCut } from '../signing/isCut.ts'
import { signOffOf } from '../signing/signOffCheck.ts'
import { houseForms } from '../outlets/houseForms.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { gateStatements } from '../statements/statementViews.ts'
import { firstVersion } from '../articles/versions.ts'
import { blockOfPicture } from './matchPictures.ts'
import { picturesTakenOut } from './picturesTakenOut.ts'
import { receivedPictures } from './receivedPictures.ts'
import { latestSeen } from './latestSeen.ts'

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
  const settings = readSettings(db)
  const channel = channelOf(input.format ?? null, input.channel ?? recipient?.channel ?? null)
  const { text, parts, steps, expires } = readLedger(db, record.key)
  const came = firstVersion(db, record.key)
  const said = gateStatements(db, record.key)
  return {
    record,
    now,
    timeZone: settings.timeZone,
    deskName: settings.deskName,
    relaxed: settings.rules.relaxed,
    latestSeen: latestSeen(db),
    status: record.status,
    hold: record.hold,
    signOff: signOffOf(db, record),
    signOffOverrides: record.signOff?.overrides ?? [],
    fields,
    document: record.document,
    received: {
      ...receivedHead({ text, parts, steps }, came?.fields ?? null, fields),
      notes: receivedParts(
        text,
        parts,
        steps,
        (part) => part.role === 'boilerplate' && part.reason === 'footnote',
      ),
      blocks: receivedBlocks(
        text,
        // What was set aside by hand is missed until somebody says that it is no article text.
        parts.map((part) => (part.cut ? { ...part, role: part.receivedRole } : part)),
        steps,
      ),
      pictures: receivedPictures(came, record, { text, parts, steps }),
      language: came?.fields.language ?? null,
      links: came ? linksIn(came.document) : [],
      taglines: taglines(text, parts, fields),
    },
    picturesTakenOut: picturesTakenOut(came, record, parts),
    pendingSteps: pendingSteps(
      text,
      parts,
      steps,
      new Map([...blockOfPicture(record.document)].map(([picture, block]) => [block, picture])),
    ),
    statements: said?.statements ?? null,
    looseQuotes: said?.loose ?? [],
    missingQuotes: said?.missing ?? [],
    licence: pieceLicence(fields.licenceOverride ?? outlet?.licence ?? null, channel, fields),
    licenceFrom: fields.licenceOverride ? 'piece' : outlet?.licence ? 'outlet' : null,
    houseForms: houseForms(db, record.rightsSourceId),
    rightsHolder: outlet?.name ?? fields.origin.firstPublisher?.name ?? null,
    recipient,
    channel,
    format: input.format ?? null,
    senderExpires: expires,
    firstExportAt:
      db.value<string | null>(
        `select min(at) from export_record where article = ? and ${copiesOnly}`,
        record.key,
      ) ?? null,
  }
}

function readLedger(db: ReadableDb, key: number) {
  const received = db.get<Pick<Packed, 'packing'> & { text: Uint8Array; expires: string | null }>(
    `select packing, text, json_extract(wire, '$.expires') as expires from received where article = ?`,
    key,
  )
  if (received === undefined) throw new Error(`piece ${key} has no original`)
  const parts = db.all<{
    start_at: number
    end_at: number
    role: PartRole
    received_role: PartRole
    reason: string | null
    block_id: string | null
  }>(
    'select start_at, end_at, role, received_role, reason, block_id from part where article = ? order by ordinal',
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
    intake_state: StepState
  }>(
    `select id, rule, start_at, end_at, was, becomes, state, intake_state from step
     where article = ? order by ordinal`,
    key,
  )
  return {
    expires: received.expires,
    text: unpackText({ packing: received.packing, bytes: received.text }),
    parts: parts.map((row) => ({
      range: [row.start_at, row.end_at] as const,
      role: row.role,
      receivedRole: row.received_role,
      reason: row.reason,
      blockId: row.block_id,
      cut: isCut({ role: row.role, receivedRole: row.received_role, reason: row.reason }),
    })),
    steps: steps.map((row) => ({
      id: row.id,
      rule: row.rule,
      range: [row.start_at, row.end_at] as const,
      before: row.was,
      after: row.becomes,
      state: row.state,
      intakeState: row.intake_state,
    })),
  }
}

/** Headline and standfirst as they came, with the repairs that were accepted since and what a person says is one. */
function receivedHead(
  { text, parts, steps }: Omit<ReturnType<typeof readLedger>, 'expires'>,
  came: ArticleFields | null,
  now: ArticleFields,
): { readonly headline: string | null; readonly standfirst: string | null } {
  const asReceived = (role: 'headline' | 'standfirst'): string | null => {
    const standing = receivedParts(text, parts, steps, (part) => part.role === role)
    const words = standing.map((one) => one.trim())
    const current = now[role]
    if (current !== null && words.includes(current)) return current
    if (came?.[role]) {
      // Said by a person to be something else: it is looked for there.
      const moved = parts.some((part) => part.receivedRole === role && part.role !== role)
      return moved && words.length === 0 && role === 'standfirst' ? null : came[role]
    }
    return words[0] ?? null
  }
  return { headline: asReceived('headline'), standfirst: asReceived('standfirst') }
}

/** Closing lines about a named author that were set aside at intake or by hand. */
function taglines(
  text: string,
  parts: readonly { readonly range: readonly [number, number]; readonly role: PartRole }[],
  fields: ArticleFields,
): string[] {
  const names = fields.bylines.map((one) => one.name).filter((name) => name.length > 3)
  return parts
    .filter((part) => part.role === 'boilerplate')
    .map((part) => text.slice(...part.range).trim())
    .filter((line) => names.some((name) => line.includes(name)) && /\s\S+\s\S+\s/u.test(line))
}

/** The licence as it stands for the channel, its page counter carrying the piece's own number. */
function pieceLicence(
  licence: LicenceProfile | null,
  channel: Channel | null,
  fields: ArticleFields,
): LicenceProfile | null {
  const own = licenceFor(licence, channel)
  const number = fields.origin.firstPublisher?.identifier
  // A number that no address can hold is none (R14).
  if (!own?.pixel.required || !number || unwritable(number) !== null) return own
  const html = own.pixel.html.replaceAll('{identifier}', encodeURIComponent(number))
  return { ...own, pixel: { ...own.pixel, html } }
}
