import { z } from 'zod'
import { ArticleId, PartId } from '../model/ids.ts'
import { ReviewReportText, SignOffDifference } from '../model/reviewReport.ts'
import { byId, Saved } from './call.ts'

/** Calls about the review and the sign-off that stand apart from deciding. */
export const reviewCalls = {
  /** A named person says that a part that was body when it came is not article text: it is no cut any more. */
  'articles.confirmAside': {
    input: z.strictObject({ id: ArticleId, partId: PartId }),
    output: Saved,
  },
  /** What of the signed things is other than when the piece was last signed; null where nobody ever did. */
  'articles.sinceSignOff': {
    input: byId,
    output: SignOffDifference.nullable(),
  },
  /** Pieces in work whose quotations nobody has decided about yet, and how many each holds. */
  'statements.unreviewed': {
    input: z.strictObject({}),
    output: z.array(
      z.object({
        articleId: ArticleId,
        headline: z.string().nullable(),
        opening: z.string(),
        quotes: z.int().positive(),
      }),
    ),
  },
  /** Every statement with its speaker, its state and who decided it, as one file; notes and reasons only when asked. */
  'statements.report': {
    input: z.strictObject({
      id: ArticleId,
      format: z.enum(['html', 'markdown']),
      notes: z.boolean(),
    }),
    output: ReviewReportText,
  },
  /** The same into a file that the system's dialog asks for. */
  'statements.saveReport': {
    input: z.strictObject({ id: ArticleId, notes: z.boolean() }),
    output: z.object({ saved: z.boolean(), name: z.string() }),
  },
} as const
