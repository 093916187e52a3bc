import { z } from 'zod'

/** A review report as it is written to a file. */
export const ReviewReportText = z.object({
  /** Without folder: "review port-to-dredge.html". */
  fileName: z.string(),
  text: z.string(),
})
export type ReviewReportText = z.infer<typeof ReviewReportText>

const DiffPart = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

/** What a second signature answers for that the first did not. */
export const SignOffDifference = z.object({
  by: z.string(),
  at: z.string(),
  /** Header, origin and rights, in words. */
  fields: z.array(z.object({ title: z.string(), before: z.string(), after: z.string() })),
  /** Changed paragraphs only, signed → now. */
  paragraphs: z.array(z.object({ parts: z.array(DiffPart) })),
  /** Decisions about statements, in words. */
  decisions: z.array(z.object({ words: z.string(), before: z.string(), after: z.string() })),
})
export type SignOffDifference = z.infer<typeof SignOffDifference>
