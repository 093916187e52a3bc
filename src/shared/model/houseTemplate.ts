import { z } from 'zod'
import { frontMatterKeys, textEncodings } from './houseTemplateKeys.ts'

/** How plain text is laid out: columns (0: one paragraph a line), encoding, line ends. */
export const PlainTextForm = z.strictObject({
  wrap: z.int().min(0).max(400),
  encoding: z.enum(textEncodings),
  lineEnds: z.enum(['lf', 'crlf']),
})
export type PlainTextForm = z.infer<typeof PlainTextForm>

/** The desk's own form of its files: credit, file names, front matter, what stands round the article in HTML. */
export const HouseTemplate = z.strictObject({
  /** Used where no licence has a credit line of its own; null: "First published by …". */
  credit: z.string().max(2000).nullable(),
  /** `{slug}`, `{headline}`, `{date}`, `{source}` and `{id}` are filled in; a recipient's own pattern comes first. */
  filenamePattern: z.string().max(200),
  /** Null: every key there is. `title` is always written. */
  frontMatter: z.array(z.enum(frontMatterKeys)).nullable(),
  /** HTML with `{article}` in it, put inside the body; null: the article alone. */
  htmlWrapper: z.string().max(50_000).nullable(),
  text: PlainTextForm,
})
export type HouseTemplate = z.infer<typeof HouseTemplate>

/** What a desk has that never changed it. */
export const plainTemplate: HouseTemplate = {
  credit: null,
  filenamePattern: '{slug}',
  frontMatter: null,
  htmlWrapper: null,
  text: { wrap: 0, encoding: 'utf-8', lineEnds: 'lf' },
}
