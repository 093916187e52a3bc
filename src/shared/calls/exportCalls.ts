import { z } from 'zod'
import { ExportFormat, ExportRecord } from '../model/exportRecord.ts'
import { GateResult } from '../model/gate.ts'
import { HouseTemplate, PlainTextForm } from '../model/houseTemplate.ts'
import { ArticleId, ExportId, RecipientId } from '../model/ids.ts'
import { Channel } from '../model/licence.ts'
import { answerCalls } from './answerCalls.ts'
import { call, none } from './call.ts'

/** What became of one piece in one format. */
export const ExportOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('written'),
    articleId: ArticleId,
    record: ExportRecord,
    warnings: z.array(z.string()),
  }),
  z.object({
    state: z.literal('blocked'),
    articleId: ArticleId,
    format: ExportFormat.optional(),
    gate: GateResult,
  }),
  z.object({
    state: z.literal('failed'),
    articleId: ArticleId,
    format: ExportFormat.optional(),
    message: z.string(),
  }),
  z.object({
    state: z.literal('cancelled'),
    articleId: ArticleId,
    format: ExportFormat.optional(),
  }),
])
export type ExportOutcome = z.infer<typeof ExportOutcome>

/** One check passed over with a reason; `all` means every overridable one. The name is the caller's. */
export const CheckOverride = z.strictObject({
  check: z.string().max(40),
  reason: z.string().trim().min(1).max(2000),
})

/** A file of the register as it lies on disk now; `foundAt` where the same bytes lie. */
export const FoundFile = z.object({
  id: ExportId,
  state: z.enum(['unchanged', 'changed', 'moved', 'missing']),
  foundAt: z.string().nullable(),
  path: z.string(),
})
export type FoundFile = z.infer<typeof FoundFile>

/** What leaves the desk: files, the register, what a receiver is answered. */
export const exportCalls = {
  'gate.check': call(
    z.strictObject({
      id: ArticleId,
      format: ExportFormat.optional(),
      recipientId: RecipientId.optional(),
      channel: Channel.optional(),
    }),
    GateResult,
  ),
  'exports.chooseFolder': call(none, z.object({ handle: z.string().nullable(), name: z.string() })),
  'exports.write': {
    input: z.strictObject({
      articleIds: z.array(ArticleId).min(1).max(10_000),
      formats: z.array(ExportFormat).min(1),
      recipientId: RecipientId.optional(),
      channel: Channel,
      folder: z.string(),
      overrides: z.array(CheckOverride).max(40),
      /** Plain text otherwise than the house has it. */
      text: PlainTextForm.partial().optional(),
      /** Archives and reports only: with review notes and reasons (archives: and the whole history). */
      withNotes: z.boolean().optional(),
    }),
    /** Files in each state. What became of each comes with the progress: thousands in one message would hold up main. */
    output: z.object({
      written: z.int(),
      blocked: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
    progress: z.object({ total: z.int(), done: z.int(), outcomes: z.array(ExportOutcome) }),
    everyReport: true,
  },
  /** The register, newest first: of one piece, or what holds some words, a page at a time. */
  'exports.list': call(
    z.strictObject({
      articleId: ArticleId.optional(),
      text: z.string().max(400).optional(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), rows: z.array(ExportRecord) }),
  ),
  /** Where a receiver published it; null: not known. */
  'exports.setPublishedUrl': call(
    z.strictObject({ id: ExportId, url: z.string().max(4000).nullable() }),
    ExportRecord,
  ),
  /** What has become of the files: counted, and those no longer as written told with the progress. */
  'exports.verify': {
    input: none,
    output: z.object({
      unchanged: z.int(),
      changed: z.int(),
      moved: z.int(),
      missing: z.int(),
    }),
    progress: z.object({ total: z.int(), done: z.int(), found: z.array(FoundFile) }),
    everyReport: true,
  },
  /** How a file would look, with a template that is not saved yet. */
  'exports.preview': call(
    z.strictObject({
      articleId: ArticleId,
      format: z.enum(['html', 'markdown', 'text']),
      channel: Channel,
      recipientId: RecipientId.optional(),
      template: HouseTemplate.optional(),
    }),
    z.object({
      fileName: z.string(),
      credit: z.string(),
      text: z.string(),
      warnings: z.array(z.string()),
      mayBeExported: z.boolean(),
    }),
  ),
  /** A piece field by field, as it is pasted into WordPress, and what that strips. */
  'exports.wordpress': call(
    z.strictObject({
      articleId: ArticleId,
      channel: Channel,
      recipientId: RecipientId.optional(),
    }),
    z.object({
      headline: z.string(),
      excerpt: z.string(),
      byline: z.string(),
      body: z.string(),
      canonical: z.string().nullable(),
      noindex: z.boolean(),
      tags: z.array(z.string()),
      stripped: z.array(z.string()),
      gate: GateResult,
    }),
  ),
  /** Past the gate and into the register, onto the clipboard. */
  'exports.copy': call(
    z.strictObject({
      articleId: ArticleId,
      as: z.enum([
        'rich',
        'markdown',
        'plain',
        'headline',
        'excerpt',
        'byline',
        'body',
        'canonical',
        'tags',
      ]),
      channel: Channel,
      recipientId: RecipientId.optional(),
    }),
    z.object({ characters: z.int().nonnegative() }),
  ),
  /** What the window shows now, through the system's print dialog. */
  'window.print': call(none, z.object({ printed: z.boolean() })),
  /** The same as a PDF where a person says; null where nobody said. */
  'window.savePdf': call(
    z.strictObject({ name: z.string().max(400) }),
    z.object({ path: z.string().nullable() }),
  ),
  ...answerCalls,
  'exports.template': call(none, HouseTemplate),
  'exports.saveTemplate': call(HouseTemplate, HouseTemplate),
} as const
