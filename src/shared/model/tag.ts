import { z } from 'zod'
import { tagKinds } from './tagKinds.ts'

export const TagKind = z.enum(tagKinds)
export type TagKind = z.infer<typeof TagKind>

/** A tag of the whole piece; a machine's proposal stays `proposed` until a person confirms it. */
export const Tag = z.object({
  kind: TagKind,
  name: z.string().trim().min(1).max(200),
  /** IPTC Media Topics code ("medtop:20000053") or null. */
  code: z.string().nullable(),
  state: z.enum(['proposed', 'confirmed', 'rejected']),
})
export type Tag = z.infer<typeof Tag>

/** Whether two tags, or a tag and a suggestion, are the same one; case does not make another. */
export function isSameTag(a: Pick<Tag, 'kind' | 'name'>, b: Pick<Tag, 'kind' | 'name'>): boolean {
  return a.kind === b.kind && a.name.toLowerCase() === b.name.toLowerCase()
}
