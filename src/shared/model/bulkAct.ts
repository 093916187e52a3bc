import { z } from 'zod'
import { ArticleId, SourceId } from './ids.ts'
import { Status } from './status.ts'
import { Tag, TagKind } from './tag.ts'

/** A tag as one points at it over many pieces: exactly as it stands on them. */
export const TagName = z.object({ kind: TagKind, name: z.string().trim().min(1).max(200) })
export type TagName = z.infer<typeof TagName>

/** Words to look for in texts and what to put in their place. */
export const TextChange = z.strictObject({
  find: z.string().min(1).max(400),
  replace: z.string().max(400),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  /** Also between quotation marks, where words are somebody's own. */
  inQuotations: z.boolean(),
})
export type TextChange = z.infer<typeof TextChange>

/** One thing done to many pieces. */
export const BulkChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('tag'),
    add: z.array(Tag).max(50),
    remove: z.array(TagName).max(50),
  }),
  z.strictObject({ type: z.literal('outlet'), sourceId: SourceId }),
  z.strictObject({ type: z.literal('move'), to: Status }),
  z.strictObject({ type: z.literal('bin') }),
  z.strictObject({ type: z.literal('put-back') }),
  z.strictObject({ type: z.literal('replace'), change: TextChange }),
])
export type BulkChange = z.infer<typeof BulkChange>

/** What became of it: how many pieces changed, and why others did not. */
export const BulkOutcome = z.object({
  /** The act that undoes all of it; null where nothing changed. */
  actId: z.string().nullable(),
  changed: z.int(),
  unchanged: z.int(),
  failed: z.array(z.object({ id: ArticleId, message: z.string() })),
})
export type BulkOutcome = z.infer<typeof BulkOutcome>

/** An act over many pieces as the history of the library lists it. */
export const BulkAct = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  summary: z.string(),
  pieces: z.int(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
})
export type BulkAct = z.infer<typeof BulkAct>
