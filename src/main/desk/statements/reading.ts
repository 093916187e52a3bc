import type {
  AttributedPart,
  AttributionFlag,
  AttributionKind,
  AttributionTier,
} from '../../../shared/engine/attribution/record.ts'
import type { QuoteVerdict } from '../../../shared/engine/quoteIntegrity/compareQuote.ts'
import { quoteFingerprint } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import type { DiffPart } from '../../../shared/engine/textDiff.ts'
import type {
  LooseQuote,
  StatementVoice,
  UnbalancedMark,
} from '../../../shared/model/attribution.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import { packText, type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { writeVoices } from './voices.ts'

/** A statement where it stands in one revision of the text; what was decided is laid over it. */
export interface ReadStatement {
  readonly id: AttributionId
  readonly kind: AttributionKind
  readonly tier: AttributionTier
  readonly rule: string
  readonly in: AttributedPart
  readonly content: readonly BlockAnchor[]
  readonly quoted: readonly BlockAnchor[]
  readonly cue: BlockAnchor | null
  readonly cueLemma: string | null
  readonly speaker: StatementVoice | null
  readonly addressee: StatementVoice | null
  readonly parent: AttributionId | null
  readonly hedges: readonly string[]
  readonly flags: readonly AttributionFlag[]
  readonly fingerprint: string
  readonly stale: boolean
}

/** What the engine found in one revision, as anchors of it. */
export type FoundStatement = Omit<ReadStatement, 'id' | 'parent' | 'stale'> & {
  /** Index into the same list. */
  readonly parent: number | null
}

/** A quotation of the received text: its place in the linear text is its id, its anchor moves with the edits. */
export interface ReceivedQuote {
  readonly id: string
  readonly in: AttributedPart
  /** UTF-16 units of the linear text. */
  readonly range: readonly [number, number]
  /** With the repairs that stand now. */
  readonly text: string
  /** False where its part is set aside now, so that nobody misses it. */
  readonly counts: boolean
  readonly anchor: BlockAnchor | null
}

/** How one quoted stretch stands to what was received. */
export interface QuoteCheck {
  readonly receivedId: string | null
  readonly verdict: QuoteVerdict
  readonly received: string | null
  readonly diff: readonly DiffPart[] | null
}

/** All that was read out of one revision of a piece. */
export interface Reading {
  readonly shape: typeof readingShape
  readonly revision: number
  readonly statements: readonly ReadStatement[]
  readonly loose: readonly Pick<LooseQuote, 'anchor' | 'in' | 'reason'>[]
  readonly unbalanced: readonly UnbalancedMark[]
  readonly received: readonly ReceivedQuote[]
  /** By `placeKey` of the quoted stretch. */
  readonly checks: Readonly<Record<string, QuoteCheck>>
  /** Ids of received quotations that are not in the text. */
  readonly missing: readonly string[]
}

/** Raised when a reading changes its shape: older ones then count as never made. */
export const readingShape = 1

/** Where a quoted stretch begins, as the key of its check. */
export function placeKey(anchor: Pick<BlockAnchor, 'blockId' | 'start'>): string {
  return `${anchor.blockId}:${anchor.start}`
}

// After an edit nearly every statement of a piece is the same, and folding is the dearest part of a reading.
const fingerprints = new Map<string, string>()
const mostFingerprints = 5000

/** Of what is said, by whom, and the word that says so; typography does not count. */
export function statementFingerprint(
  one: Pick<ReadStatement, 'content' | 'cue'> & { readonly speaker: { text: string } | null },
): string {
  const words = [
    one.content.map((span) => span.exact).join(' … '),
    one.cue?.exact ?? '',
    one.speaker?.text ?? '',
  ].join(' | ')
  let found = fingerprints.get(words)
  if (found === undefined) {
    found = quoteFingerprint(words)
    if (fingerprints.size >= mostFingerprints) fingerprints.clear()
    fingerprints.set(words, found)
  }
  return found
}

// Unpacking a long piece takes longer than comparing its bytes, and the same reading is asked for by gate,
// summary and list in one call. Found by content, so it can never be an old one.
const unpacked: { readonly bytes: Uint8Array; readonly reading: Reading }[] = []
const mostUnpacked = 4

function remember(bytes: Uint8Array, reading: Reading): void {
  unpacked.unshift({ bytes, reading })
  if (unpacked.length > mostUnpacked) unpacked.length = mostUnpacked
}

/** The newest reading of a piece, or null where nobody has looked yet. */
export function readReading(db: ReadableDb, key: number): Reading | null {
  const row = db.get<Pick<Packed, 'packing'> & { content: Uint8Array }>(
    'select packing, content from statement_reading where article = ?',
    key,
  )
  if (row === undefined) return null
  const known = unpacked.find(({ bytes }) => Buffer.compare(bytes, row.content) === 0)
  if (known !== undefined) return known.reading
  const reading = JSON.parse(unpackText({ packing: row.packing, bytes: row.content })) as Omit<
    Reading,
    'shape'
  > & { readonly shape: number }
  if (reading.shape !== readingShape) return null
  remember(row.content, reading as Reading)
  return reading as Reading
}

/** Keeps a reading in the place of the one before it, and has the gate's columns of the list worked out anew. */
export function writeReading(db: WritableDb, key: number, reading: Reading): void {
  const packed = packText(JSON.stringify(reading), 1)
  remember(packed.bytes, reading)
  db.run(
    'insert or replace into statement_reading (article, packing, content) values (?, ?, ?)',
    key,
    packed.packing,
    packed.bytes,
  )
  writeVoices(db, key, reading)
  db.run(
    'update article set read_revision = ?, gate_fresh = 0 where key = ?',
    reading.revision,
    key,
  )
}
