import { z } from 'zod'
import { ArticleId } from '../model/ids.ts'

/** A call without progress: what goes in and what comes back. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
})

/** The input of calls that ask nothing. */
export const none = z.strictObject({})

/** The input of calls about one piece. */
export const byId = z.strictObject({ id: ArticleId })

/** What every change of a piece's text or fields answers. */
export const Saved = z.object({
  revision: z.int(),
  savedAt: z.string(),
  signOffVoided: z.boolean(),
})
export type Saved = z.infer<typeof Saved>
