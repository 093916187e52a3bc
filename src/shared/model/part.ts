import { z } from 'zod'
import { Range } from './range.ts'

/** What a stretch of the linear text is (CLI.md "Positions"). */
export const partRoles = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'date',
  'caption',
  'credit',
  'source',
  'paragraph',
  'heading',
  'quotation',
  'list-item',
  'table',
  'image-note',
  'boilerplate',
  'separator',
] as const
export const PartRole = z.enum(partRoles)
export type PartRole = z.infer<typeof PartRole>

/** One tile of the linear text: its role, the rule that gave it, and how certain that is (0–1). */
export const Part = z.object({
  range: Range,
  role: PartRole,
  rule: z.string(),
  certainty: z.number().min(0).max(1),
  /** Why, in words an editor reads: "Line begins with By". */
  evidence: z.string().optional(),
  /** Boilerplate only: about-block, doubled-name, related-links, share, newsletter, copyright … */
  reason: z.string().optional(),
})
export type Part = z.infer<typeof Part>

const bodyRoles: ReadonlySet<PartRole> = new Set([
  'paragraph',
  'heading',
  'quotation',
  'list-item',
  'table',
])

/** True for the roles whose text is the body, and so counts in words and in `cleanSha256`. */
export function isBodyRole(role: PartRole): boolean {
  return bodyRoles.has(role)
}
