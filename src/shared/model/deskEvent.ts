import { z } from 'zod'
import { ArticleId } from './ids.ts'

export const eventKinds = [
  'imported',
  'text-edited',
  'field-changed',
  'step-decided',
  'part-changed',
  'tag-changed',
  'attribution-decided',
  'rights-changed',
  'status-moved',
  'signed-off',
  'sign-off-voided',
  'exported',
  'version-made',
  'version-restored',
  'held',
  'released',
  'binned',
  'put-back',
  'change-decided',
  'received-again',
  'likeness-decided',
] as const

/** One line of a piece's history: who did what, when; `inverse` undoes it where that is possible. */
export const DeskEvent = z.object({
  articleId: ArticleId,
  seq: z.int().nonnegative(),
  actor: z.string(),
  at: z.string(),
  kind: z.enum(eventKinds),
  /** In words: "Headline: none → Borders and mistrust". */
  summary: z.string(),
  payload: z.json(),
  inverse: z.json().nullable(),
})
export type DeskEvent = z.infer<typeof DeskEvent>
