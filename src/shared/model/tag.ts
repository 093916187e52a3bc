import { z } from 'zod'
import { nameKey } from './nameKey.ts'
import { tagKinds } from './tagKinds.ts'

export const TagKind = z.enum(tagKinds)
export type TagKind = z.infer<typeof TagKind>

/** A tag of the whole piece; a machine's proposal stays `proposed` until a person confirms it. */
export const Tag = z.object({
  kind: TagKind,
  /** In one form: what macOS and some PDFs hand over has its accents apart from their letters. */
  name: z.string().trim().normalize('NFC').min(1).max(200),
  /** IPTC Media Topics code ("medtop:20000053") or null. */
  code: z.string().nullable(),
  state: z.enum(['proposed', 'confirmed', 'rejected']),
})
export type Tag = z.infer<typeof Tag>

/** Whether two tags, or a tag and a suggestion, are the same one; neither case nor how accents are encoded makes another. */
export function isSameTag(a: Pick<Tag, 'kind' | 'name'>, b: Pick<Tag, 'kind' | 'name'>): boolean {
  return a.kind === b.kind && nameKey(a.name) === nameKey(b.name)
}
