import { z } from 'zod'
import { reviewCalls } from './calls/reviewCalls.ts'
import { findCalls } from './calls/findCalls.ts'
import { tagCalls } from './calls/tagCalls.ts'
import { arrivalCalls } from './calls/arrivalCalls.ts'
import { noticeCalls } from './calls/noticeCalls.ts'
import { outletCalls } from './calls/outletCalls.ts'
import { storyCalls } from './calls/storyCalls.ts'
import { commands, places } from './commands.ts'
import type { CommandId } from './commands.ts'
import { CheckOverride, exportCalls } from './calls/exportCalls.ts'
import { Arrival } from './model/arrival.ts'
import { Article, ArticleFields } from './model/article.ts'
import { ArticleFilter, ArticleRow, articleGroups, articleSorts } from './model/articleRow.ts'
import {
  NamedSpeaker,
  ReceivedPassage,
  SelectedSpan,
  StatementDecision,
  StatementKind,
  StatementList,
  StatementsDecided,
  StatementSummary,
} from './model/attribution.ts'
import { BlockAnchor, LedgerStep, StepState } from './model/cleaningStep.ts'
import { DeskEvent } from './model/deskEvent.ts'
import { ArticleDocument } from './model/document.ts'
import { ExportFormat } from './model/exportRecord.ts'
import { GateResult } from './model/gate.ts'
import {
  ArticleId,
  AttributionId,
  PartId,
  RecipientId,
  SourceId,
  StepId,
  VersionId,
} from './model/ids.ts'
import { ImportAgain, ImportProgress, ImportReport } from './model/importReport.ts'
import { Channel } from './model/licence.ts'
import { Part, PartRole } from './model/part.ts'
import { Decode, PieceWarning } from './model/parsedPiece.ts'
import { Recipient, RecipientDraft } from './model/recipient.ts'
import { Settings } from './model/settings.ts'
import { Source, SourceDraft } from './model/source.ts'
import { Status } from './model/status.ts'
import { Version } from './model/version.ts'

/** One call the window may make: what goes in, what comes back, what is reported on the way. */
export interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly progress?: z.ZodType
  /** No report is left out, and all are heard before the answer: each says something that the answer does not. */
  readonly everyReport?: true
  /** Takes dropped files beside its input: the preload turns them into paths, never the window. */
  readonly files?: true
}

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const none = z.strictObject({})
const byId = z.strictObject({ id: ArticleId })

export { type ExportOutcome } from './calls/exportCalls.ts'

/** A kept part with its id, so that its role can be changed by a person. */
export const KeptPart = Part.extend({
  id: PartId,
  changedBy: z.string().nullable(),
  /** Body when it came, set aside by hand, and nobody has said yet that it is not article text. */
  isCut: z.boolean().optional(),
})
export type KeptPart = z.infer<typeof KeptPart>

/** Everything the piece screen needs, in one answer. */
export const ArticleView = z.object({
  article: Article,
  original: z.object({
    fileName: z.string(),
    sha256: z.string(),
    size: z.int(),
    format: z.string(),
    decode: Decode,
    /** The linear text that parts and steps count in. */
    text: z.string(),
  }),
  parts: z.array(KeptPart),
  steps: z.array(LedgerStep),
  warnings: z.array(PieceWarning),
  gate: GateResult,
  /** How far the review of its statements is. */
  statements: StatementSummary.optional(),
  /** Set while the piece lies in the bin. */
  binned: z.object({ at: z.string(), by: z.string() }).optional(),
  arrival: Arrival.optional(),
})
export type ArticleView = z.infer<typeof ArticleView>

export const Saved = z.object({
  revision: z.int(),
  savedAt: z.string(),
  signOffVoided: z.boolean(),
})
export type Saved = z.infer<typeof Saved>

export const LibraryInfo = z.object({
  path: z.string(),
  articles: z.int(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  /** A few facts shown in Settings and Help: Electron, Chromium, Node. */
  runtime: z.record(z.string(), z.string()),
  /** When every page was last read through, and what was wrong; null before the first time. */
  checked: z.object({ at: z.string(), problems: z.array(z.string()) }).nullable(),
})
export const Backup = z.object({
  name: z.string(),
  at: z.string(),
  size: z.int(),
  verified: z.boolean(),
  kind: z.string(),
})
export type Backup = z.infer<typeof Backup>

/** The pieces written for Copydesk that a new library begins with, as long as they are known as such. */
export const SamplesInfo = z.object({ present: z.boolean(), count: z.int() })
export type SamplesInfo = z.infer<typeof SamplesInfo>

/** Every call there is. Main refuses what is not an own property of this object. */
export const contract = {
  'library.info': call(none, LibraryInfo),
  'library.backup': call(none, Backup),
  'library.backups': call(none, z.array(Backup)),
  'library.restore': call(
    z.strictObject({ name: z.string().max(200) }),
    z.object({ restored: z.boolean() }),
  ),
  /** Asks for a folder and saves there what can be read of this library; `folder` null where the person gave up. */
  'library.salvage': call(
    none,
    z.object({ folder: z.string().nullable(), articles: z.int(), textsOnly: z.int() }),
  ),
  'library.samples': call(none, SamplesInfo),
  'library.addSamples': call(none, SamplesInfo),
  /** A sample that has been exported stays, because the register names it: `kept` counts those. */
  'library.removeSamples': call(none, z.object({ removed: z.int(), kept: z.int() })),

  'articles.list': call(
    z.strictObject({
      filter: ArticleFilter,
      sort: z.enum(articleSorts),
      group: z.enum(articleGroups).optional(),
      /** Ranks by relevance however many pieces are found; without it, up to 20,000. */
      rankAll: z.literal(true).optional(),
      /** Without what only a row on screen shows (tags, found places): to choose thousands in a moment. */
      plain: z.literal(true).optional(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    z.object({
      total: z.int(),
      rows: z.array(ArticleRow),
      /** What of the question could not be understood, in words. */
      problem: z.string().optional(),
      /** Newest first although relevance was asked: too many are found (`rankAll` ranks them). */
      unranked: z.literal(true).optional(),
    }),
  ),
  ...findCalls,
  ...tagCalls,
  'articles.open': call(byId, ArticleView),
  /** Autosave: text, and the states of steps whose change the text carries, in one transaction. */
  'articles.save': call(
    z.strictObject({
      id: ArticleId,
      baseRevision: z.int().nonnegative(),
      document: ArticleDocument,
      /** `anchor`: where the editor's mapping says the step stands now; null once its words are gone. */
      steps: z
        .array(
          z.strictObject({
            id: StepId,
            state: StepState,
            anchor: BlockAnchor.nullable().optional(),
          }),
        )
        .max(10_000),
    }),
    Saved,
  ),
  'articles.setFields': call(
    z.strictObject({
      id: ArticleId,
      baseRevision: z.int().nonnegative(),
      fields: ArticleFields.partial(),
    }),
    Saved,
  ),
  'articles.setPartRole': call(
    z.strictObject({ id: ArticleId, partId: PartId, role: PartRole }),
    Saved,
  ),
  'articles.move': call(
    z.strictObject({
      id: ArticleId,
      to: Status,
      forWhom: z.string().max(200).optional(),
      why: z.string().max(2000).optional(),
      due: z.string().optional(),
    }),
    z.object({ status: Status }),
  ),
  'articles.hold': call(
    z.strictObject({ id: ArticleId, held: z.boolean(), reason: z.string().min(1).max(2000) }),
    z.object({ held: z.boolean() }),
  ),
  'articles.signOff': call(
    z.strictObject({
      id: ArticleId,
      revision: z.int(),
      /** B checks passed over by name, each with its reason; they stay with the sign-off, never in a file. */
      overrides: z.array(CheckOverride).max(40).optional(),
    }),
    Article.shape.signOff.unwrap(),
  ),
  'articles.events': call(byId, z.array(DeskEvent)),
  'articles.versions': call(byId, z.array(Version)),
  'articles.version': call(
    z.strictObject({ id: ArticleId, versionId: VersionId }),
    z.object({ version: Version, document: ArticleDocument, fields: ArticleFields }),
  ),
  'articles.restoreVersion': call(z.strictObject({ id: ArticleId, versionId: VersionId }), Saved),

  /** Decides steps on the stored text (a set-aside part, or a piece that no editor has open). */
  'steps.decide': call(
    z.strictObject({
      articleId: ArticleId,
      stepIds: z.array(StepId).min(1).max(10_000),
      state: StepState,
    }),
    Saved,
  ),

  'statements.list': call(byId, StatementList),
  /** Several at once: never quotes, claims, accusations or denials, and confirmed only where they are sure. */
  'statements.decide': call(
    z.strictObject({
      id: ArticleId,
      statementIds: z.array(AttributionId).min(1).max(2000),
      decision: StatementDecision,
      note: z.string().trim().max(4000).optional(),
    }),
    StatementsDecided,
  ),
  /** A statement the desk did not find, from what a person selected; it counts as decided by that person. */
  'statements.add': call(
    z.strictObject({
      id: ArticleId,
      kind: StatementKind,
      spans: z.array(SelectedSpan).min(1).max(50),
      speaker: NamedSpeaker.nullable(),
      note: z.string().trim().max(4000).optional(),
    }),
    StatementsDecided,
  ),
  /** Takes back the last decision that stands. */
  'statements.undo': call(byId, StatementsDecided),
  /** What R puts back where a whole quotation was cut: the received paragraphs around it. */
  'statements.receivedPassage': call(
    z.strictObject({ id: ArticleId, quoteId: z.string().max(20) }),
    ReceivedPassage,
  ),

  ...reviewCalls,

  'gate.check': call(
    z.strictObject({
      id: ArticleId,
      format: ExportFormat.optional(),
      recipientId: RecipientId.optional(),
      channel: Channel.optional(),
    }),
    GateResult,
  ),

  'sources.list': call(none, z.array(Source)),
  'sources.save': call(z.strictObject({ id: SourceId.optional(), draft: SourceDraft }), Source),
  'sources.remove': call(z.strictObject({ id: SourceId }), z.object({ removed: z.boolean() })),
  ...outletCalls,
  ...storyCalls,
  ...noticeCalls,
  'recipients.list': call(none, z.array(Recipient)),
  'recipients.save': call(
    z.strictObject({ id: RecipientId.optional(), draft: RecipientDraft }),
    Recipient,
  ),

  /** Opens the system's dialog; what was chosen stays in main under an opaque handle. */
  'intake.choose': call(
    z.strictObject({ kind: z.enum(['files', 'folder']) }),
    z.object({ handle: z.string().nullable(), names: z.array(z.string()) }),
  ),
  'intake.run': {
    input: z.strictObject({
      handle: z.string().optional(),
      /** "New from clipboard": the text itself. */
      text: z.string().max(26_214_400).optional(),
      title: z.string().max(200).optional(),
      /** Files of an earlier run, read again; the report then has these alone, in this order. */
      again: z
        .strictObject({
          run: z.string().max(100),
          files: z.array(ImportAgain).min(1).max(100_000),
        })
        .optional(),
    }),
    output: ImportReport,
    progress: ImportProgress,
    files: true,
  },
  ...arrivalCalls,

  ...exportCalls,

  'settings.get': call(none, Settings),
  'settings.set': call(Settings.partial(), Settings),
  /**
   * Which commands the native menus offer: those that can be given where the window stands. The first
   * call after a (re)load also says that the window listens: `files` events wait for it.
   */
  'window.place': call(
    z.strictObject({ place: z.enum(places) }),
    z.object({ place: z.enum(places) }),
  ),
  /** The window's answer to `closing`: everything is saved, or why it could not be. */
  'window.flushed': call(
    z.strictObject({ saved: z.boolean(), why: z.string().max(500).optional() }),
    z.object({ closing: z.boolean() }),
  ),
  /** Gives a command that main carries out itself (`inMain` in the table of commands). */
  'commands.run': call(
    z.strictObject({ id: z.enum(commands.map((command) => command.id)) }),
    z.object({ done: z.boolean() }),
  ),
  /** Shows the address first; only https and mailto ever leave (SECURITY). */
  'links.open': call(
    z.strictObject({ url: z.string().max(4000) }),
    z.object({ opened: z.boolean() }),
  ),
} as const satisfies Record<string, Call>

export type Contract = typeof contract
export type Method = keyof Contract
export type Input<M extends Method> = z.input<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
export type Progress<M extends Method> = Contract[M] extends { progress: z.ZodType }
  ? z.output<Contract[M]['progress']>
  : never

/** What changed, told to every window after the commit; the window's query cache invalidates on it. */
export const nouns = [
  'articles',
  'sources',
  'recipients',
  'exports',
  'notices',
  'settings',
  'library',
  'bulk',
  'searches',
  'tags',
  'entities',
  'vocabularies',
] as const
export type Noun = (typeof nouns)[number]

/** Events from main: progress of a call, what changed, a command of the native menu, files, closing. */
export type DeskEventMessage =
  | { readonly type: 'progress'; readonly id: string; readonly progress: unknown }
  | { readonly type: 'changed'; readonly noun: Noun; readonly id: string | null }
  | { readonly type: 'command'; readonly command: CommandId }
  /** Files opened from outside (second start, the system's "open with"): import them by the handle. */
  | { readonly type: 'files'; readonly handle: string; readonly names: readonly string[] }
  /** The window is about to close: save what is pending, then call `window.flushed` (within 5 s). */
  | { readonly type: 'closing' }
