import { z } from 'zod'

export const changeKinds = ['insertion', 'deletion', 'move'] as const

/** A change of wording that a document still proposes (DOMAIN §6 DOCX), in the words an editor decides by. */
export const TrackedChange = z.object({
  /** Names the change within its file: `t1`, `t2` … in the order of the document. */
  id: z.string().regex(/^t\d{1,7}$/),
  kind: z.enum(changeKinds),
  /** As the file names them; null where it names nobody. */
  author: z.string().nullable(),
  /** ISO 8601 as the file states it; null where it states none. */
  date: z.string().nullable(),
  /** Inserted, deleted or moved words; a paragraph's end is `¶`. */
  text: z.string(),
  /** The words round it as they would stand with all changes accepted, at most 60 UTF-16 units each. */
  before: z.string(),
  after: z.string(),
  place: z.enum(['text', 'table', 'note']),
  /** Touches quoted words, before or after: decided singly (DOMAIN §6). */
  inQuotation: z.boolean(),
})
export type TrackedChange = z.infer<typeof TrackedChange>

export const ChangeChoice = z.enum(['accepted', 'rejected'])
export type ChangeChoice = z.infer<typeof ChangeChoice>

/** A change as the library keeps it: what was chosen, by whom, when; null until somebody decides. */
export const KeptChange = TrackedChange.extend({
  choice: ChangeChoice.nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type KeptChange = z.infer<typeof KeptChange>

/** What stood in the file beside the text: a comment on it, a footnote, an endnote. */
export const PieceNote = z.object({
  kind: z.enum(['comment', 'footnote', 'endnote']),
  text: z.string(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  /** The words it hangs on; empty where the file does not say. */
  on: z.string(),
})
export type PieceNote = z.infer<typeof PieceNote>
