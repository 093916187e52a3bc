import { z } from 'zod'

/** Half-open span [start, end) in UTF-16 units of the text it belongs to. */
export const Range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly()
export type Range = z.infer<typeof Range>
