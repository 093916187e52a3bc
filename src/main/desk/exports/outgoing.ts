import { FaultError } from '../../../shared/fault.ts'
import { channelOf, type ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { GateResult } from '../../../shared/model/gate.ts'
import type { HouseTemplate } from '../../../shared/model/houseTemplate.ts'
import type { ArticleId, RecipientId } from '../../../shared/model/ids.ts'
import type { Channel } from '../../../shared/model/licence.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ExportArticle, ExportContext } from '../../export/exportArticle.ts'
import { bylineLine, fillTemplate, originalUrl } from '../../rights/creditLine.ts'
import type { ExaminedFacts, GateFacts } from '../../rights/facts.ts'
import { examine, judge, overrideGate } from '../../rights/gate.ts'
import { endOfDay } from '../../rights/deskDate.ts'
import { lastDay } from '../../rights/licenceInForce.ts'
import { goesOut } from '../../rights/goesOut.ts'
import { namesWhole } from '../../rights/namesWhole.ts'
import { withCaptions } from '../../../shared/model/captions.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { binnedBy } from '../bin/bin.ts'
import type { DeskContext } from '../context.ts'
import { gatherGateFacts } from '../gate/gatherGateFacts.ts'
import { correctionOf } from '../notices/correctionOf.ts'
import { namedOverrides } from './namedOverrides.ts'
import { uriOf } from './pieceUri.ts'
import { spokenWords } from './spokenWords.ts'
import { ledgerOf, revisionsOf } from './textHistory.ts'

/** One piece on its way out: what the gate said, and what writers may see of it. */
export interface Outgoing {
  readonly facts: GateFacts & { readonly record: ArticleRecord }
  readonly gate: GateResult
  readonly article: ExportArticle
  readonly context: ExportContext
}

/** For whom, in which form, past which checks. */
export interface Destination {
  readonly format: ExportFormat
  readonly channel: Channel
  readonly recipientId?: RecipientId | undefined
  readonly overrides: readonly { readonly check: string; readonly reason: string }[]
}

/** What is the same for every file of one batch. */
export interface House {
  readonly deskName: string
  readonly template: HouseTemplate
}

/** Asks the gate about a piece and makes it ready to be written. Throws FaultError: not-found, or an override that cannot be. */
export function outgoing(
  db: ReadableDb,
  articleId: ArticleId,
  { format, ...to }: Destination,
  house: House,
  context: DeskContext,
): Outgoing {
  const channel = channelOf(format, to.channel)
  return outgoingIn(db, articleId, { ...to, channel }, house, context)(format)
}

/**
 * The same for several formats of one piece: read and compared once, judged for each format. Throws FaultError:
 * not-found; an override that cannot be is thrown by the function that comes back.
 */
export function outgoingIn(
  db: ReadableDb,
  articleId: ArticleId,
  { channel, recipientId, overrides }: Omit<Destination, 'format'>,
  house: House,
  context: DeskContext,
): (format: ExportFormat) => Outgoing {
  const facts = gatherGateFacts(db, { id: articleId, channel, recipientId }, context.now)
  if (binnedBy(db, facts.record.key) !== undefined)
    throw new FaultError(
      'conflict',
      'This piece lies in the bin. Put it back first; nothing in the bin goes out.',
    )
  const examined = examine(facts)
  const { record } = facts
  const article = exportArticleOf(record, facts)
  const known: ExportContext = {
    ...exportContextOf(examined, house),
    uri: uriOf(record.id),
    at: context.now,
    version: record.revision + 1,
    spoken: spokenWords(db, record.key, record.document),
    ledger: ledgerOf(db, record.key),
    revisions: revisionsOf(db, record.key),
    correction: correctionOf(db, record),
  }
  return (format) => {
    if (channelOf(format, channel) !== channel)
      throw new Error(`${format} is judged for ${channelOf(format, channel)}, not for ${channel}`)
    const plain = judge({ ...examined, format })
    const gate = overrideGate(plain, namedOverrides(overrides, plain, context))
    return { facts: { ...facts, format }, gate, article, context: known }
  }
}

/** The piece as writers may see it. What stays inside (notes, owner, reasons, rights notes) is not handed over at all. */
export function exportArticleOf(
  record: ArticleRecord,
  facts: Pick<GateFacts, 'fields' | 'licence' | 'picturesTakenOut'>,
): ExportArticle {
  const {
    note: _note,
    owner: _owner,
    due: _due,
    licenceOverride: _own,
    media,
    ...fields
  } = record.fields
  return {
    id: record.id,
    fields,
    document: record.document,
    wordCount: record.wordCount,
    picturesTakenOut: facts.picturesTakenOut ?? [],
    media: withCaptions(media, record.document).map((one, index) => {
      // Whose picture it is goes by the caption that came with it.
      if (!goesOut(facts, index)) return null
      const { rights: _rights, rightsNote: _rightsNote, ...shown } = one
      return shown
    }),
  }
}

type FromFacts = Omit<
  ExportContext,
  'uri' | 'at' | 'version' | 'spoken' | 'ledger' | 'revisions' | 'correction'
>

/** What licence and desk say about one file of it. */
function exportContextOf(facts: ExaminedFacts, { deskName, template }: House): FromFacts {
  const { licence, fields, timeZone, signOff } = facts
  // Before the first file there is no first export: this one is it.
  const ends = licence ? lastDay(licence, facts.firstExportAt ?? facts.now, timeZone) : null
  return {
    channel: facts.channel ?? 'web',
    licence,
    credit: {
      text: creditOf(facts, template),
      position: licence?.credit.position === 'top' ? 'top' : 'bottom',
    },
    byline: bylineLine(fields, licence, timeZone, facts.houseForms).text,
    originalUrl: originalUrl(fields),
    signOff: signOff?.valid ? { by: signOff.by, at: signOff.at, hash: signOff.hash } : null,
    deskName,
    lastDay: ends,
    expiresAt: ends === null ? null : endOfDay(ends, timeZone),
    house: template,
  }
}

/** The licence's line; where no licence has one, the house's, as long as it names the first publisher. */
function creditOf(facts: ExaminedFacts, { credit }: HouseTemplate): string {
  const { fields, licence, timeZone } = facts
  if (!credit || licence?.credit.template || facts.credit.written) return facts.credit.text
  const filled = fillTemplate(credit, fields, timeZone).text
  const publisher = fields.origin.firstPublisher?.name
  return filled !== '' && (!publisher || namesWhole(filled, publisher)) ? filled : facts.credit.text
}

/** The checks that stop a piece, in words, where a caller cannot show a list. */
export function requireOpenGate({ gate }: Outgoing): void {
  if (gate.mayBeExported) return
  const reasons = gate.checks
    .filter((check) => check.verdict === 'block' && check.override === null)
    .map((check) => `${check.id} ${check.reason}`)
  throw new FaultError('gate-blocked', reasons.join(' '))
}
