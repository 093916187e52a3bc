import { z } from 'zod'
import { ArticleId } from '../model/ids.ts'
import { ImportReport, ReportFormat } from '../model/importReport.ts'
import { LikenessChoice } from '../model/likeness.ts'
import { ChangeChoice } from '../model/trackedChange.ts'
import { Saved } from './call.ts'

/** A file of an import of this session, by its place in the report; or a piece in the library. */
const Readable = z.union([
  z.strictObject({ run: z.string().max(100), at: z.int().nonnegative() }),
  z.strictObject({ id: ArticleId }),
])
const EncodingName = z.string().min(1).max(40)

/** Calls about what comes in: tracked changes, characters, likenesses, the report. */
export const arrivalCalls = {
  /**
   * Accepts or rejects tracked changes; those that touch quotations one at a time. With the last one the text
   * as chosen becomes the received text (`settled`). No change named: only that is done again.
   */
  'changes.decide': {
    input: z.strictObject({
      id: ArticleId,
      changeIds: z.array(z.string().max(10)).max(10_000),
      choice: ChangeChoice,
    }),
    output: z.object({ left: z.int(), settled: Saved.nullable() }),
  },
  /** How a file would read in another encoding: the lines round the first letter that encodings read differently. */
  'readings.preview': {
    input: z.strictObject({ of: Readable, encoding: EncodingName.nullable() }),
    output: z.object({
      encoding: z.string(),
      certainty: z.number(),
      by: z.string(),
      alternatives: z.array(z.string()),
      excerpt: z.string(),
      /** Characters the encoding cannot say. */
      lost: z.int(),
    }),
  },
  /** Reads the original of a piece again in this encoding; the text before stays in its history. */
  'readings.decodeAs': {
    input: z.strictObject({ id: ArticleId, encoding: EncodingName }),
    output: Saved,
  },
  /** Says what two like pieces are; `openId` is the piece to go on with. */
  'likenesses.decide': {
    input: z.strictObject({ id: z.string().max(40), choice: LikenessChoice }),
    output: z.object({ openId: ArticleId }),
  },
  /** Asks where, then writes the report there; null where the person gave it up. */
  'intake.saveReport': {
    input: z.strictObject({ report: ImportReport, format: ReportFormat }),
    output: z.object({ name: z.string().nullable() }),
  },
} as const
