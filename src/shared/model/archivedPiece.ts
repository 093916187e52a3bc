import { z } from 'zod'
import { ArticleFields } from './article.ts'
import { Statement } from './attribution.ts'
import { BlockAnchor, StepState } from './cleaningStep.ts'
import { ArticleDocument } from './document.ts'
import { ArticleId, PartId, SourceId, StepId, VersionId } from './ids.ts'
import { Decode, PieceWarning, Wire } from './parsedPiece.ts'
import { PartRole } from './part.ts'
import { Source } from './source.ts'
import { Hold, Status } from './status.ts'
import { KeptChange, PieceNote } from './trackedChange.ts'
import { versionReasons } from './version.ts'

// A line of an archive is somebody's file like any other: every field is checked before it is believed.

const base64 = z.base64()
const moment = z.string().max(40)
const who = z.string().max(200)

const ArchivedPart = z.strictObject({
  ordinal: z.int().nonnegative(),
  id: PartId,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  role: PartRole,
  receivedRole: PartRole,
  rule: z.string().max(40),
  certainty: z.number().min(0).max(1),
  evidence: z.string().nullable(),
  reason: z.string().nullable(),
  blockId: z.string().nullable(),
  changedBy: who.nullable(),
  changedAt: moment.nullable(),
})

const ArchivedStep = z.strictObject({
  ordinal: z.int().nonnegative(),
  id: StepId,
  rule: z.string().max(40),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  before: z.string(),
  after: z.string(),
  intakeState: StepState,
  state: StepState,
  decidedBy: who.nullable(),
  decidedAt: moment.nullable(),
  anchor: BlockAnchor.nullable(),
})

const DecidedWords = z.looseObject({
  byHand: z.boolean(),
  statement: Statement.pick({
    id: true,
    kind: true,
    tier: true,
    rule: true,
    stale: true,
    in: true,
    content: true,
    cue: true,
    cueLemma: true,
    speaker: true,
    addressee: true,
    parent: true,
    hedges: true,
    flags: true,
  })
    .extend({ quoted: z.array(BlockAnchor), fingerprint: z.string() })
    .loose(),
  against: z.array(z.string()).optional(),
})

/** A decision about a statement; its payload is what desk/statements keeps. */
const ArchivedDecision = z.strictObject({
  id: z.string().max(40),
  ordinal: z.int().nonnegative(),
  fingerprint: z.string(),
  kind: z.string().max(40),
  tier: z.string().max(40),
  state: z.enum(['confirmed', 'corrected', 'rejected', 'queried', 'waived']),
  decidedBy: who.nullable(),
  decidedAt: moment.nullable(),
  note: z.string().nullable(),
  // Checked, not rebuilt: what comes back is what was written, field by field in its order.
  payload: z.json().refine((value) => DecidedWords.safeParse(value).success),
})

const ArchivedEvent = z.strictObject({
  seq: z.int().positive(),
  actor: who,
  at: moment,
  kind: z.string().max(60),
  summary: z.string(),
  payload: z.json(),
  inverse: z.json().nullable(),
})

const ArchivedVersion = z.strictObject({
  id: VersionId,
  at: moment,
  by: who,
  reason: z.enum(versionReasons),
  revision: z.int().nonnegative(),
  wordCount: z.int().nonnegative(),
  document: ArticleDocument,
  fields: ArticleFields,
})

/** A piece with everything the library knows of it: original bytes, ledger, text, decisions, history. */
export const ArchivedPiece = z.strictObject({
  copydesk: z.literal('piece'),
  format: z.literal(1),
  /** Whether review notes, reasons and history are in it. */
  withNotes: z.boolean(),
  id: ArticleId,
  revision: z.int().nonnegative(),
  status: Status,
  hold: Hold.nullable(),
  waiting: z
    .strictObject({ forWhom: z.string(), why: z.string(), due: z.string().nullable() })
    .nullable(),
  signOff: z
    .strictObject({
      by: who,
      at: moment,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      overrides: z
        .array(
          z.strictObject({
            check: z.string(),
            by: who,
            reason: z.string(),
            grounds: z.array(z.string().max(64)).optional(),
          }),
        )
        .optional(),
    })
    .nullable(),
  fields: ArticleFields,
  document: ArticleDocument,
  importedAt: moment,
  changedAt: moment,
  rightsSourceId: SourceId.nullable(),
  /** The outlets it names, with their licences. */
  sources: z.array(Source).max(50),
  original: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: base64 }),
  received: z.strictObject({
    item: z.int().nonnegative(),
    itemCount: z.int().positive(),
    fileName: z.string().max(1000),
    format: z.string().max(200),
    encoding: z.string().max(60),
    decode: Decode,
    text: z.string(),
    cleanSha256: z.string().regex(/^[0-9a-f]{64}$/),
    warnings: z.array(PieceWarning),
    wire: Wire.nullable(),
    /** Tracked changes with what was chosen, and what stood beside the text; left out where there are none. */
    changes: z.array(KeptChange).optional(),
    notes: z.array(PieceNote).optional(),
  }),
  parts: z.array(ArchivedPart),
  steps: z.array(ArchivedStep),
  decisions: z.array(ArchivedDecision),
  events: z.array(ArchivedEvent),
  versions: z.array(ArchivedVersion),
})
export type ArchivedPiece = z.infer<typeof ArchivedPiece>

/** The first line of an archive: what the file is. */
export const ArchiveHeader = z.strictObject({
  copydesk: z.literal('archive'),
  format: z.literal(1),
  desk: z.string().max(200),
  at: moment,
})
export type ArchiveHeader = z.infer<typeof ArchiveHeader>
