import { z } from 'zod'
import { ExportFormat, ExportRecord } from '../model/exportRecord.ts'
import { GateResult } from '../model/gate.ts'
import { HouseTemplate, PlainTextForm } from '../model/houseTemplate.ts'
import { ArticleId, RecipientId } from '../model/ids.ts'
import { Channel } from '../model/licence.ts'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const none = z.strictObject({})

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

/** What leaves the desk: files, the register, what a receiver is answered. */
export const exportCalls = {
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
      /** Archives only: with review notes, reasons and the whole history. */
      withNotes: z.boolean().optional(),
    }),
    output: z.array(ExportOutcome),
    progress: z.object({ total: z.int(), done: z.int() }),
  },
  'exports.list': call(z.strictObject({ articleId: ArticleId.optional() }), z.array(ExportRecord)),
  'exports.template': call(none, HouseTemplate),
  'exports.saveTemplate': call(HouseTemplate, HouseTemplate),
} as const
