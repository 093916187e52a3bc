import { z } from 'zod'

// One shape for every id: 16 letters of Crockford base 32 (10 of time, 6 of chance), so that ids sort
// by creation and pieces can move between libraries without renumbering.
const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)

export const ArticleId = id.brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>
export const SourceId = id.brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
export const RecipientId = id.brand<'RecipientId'>()
export type RecipientId = z.infer<typeof RecipientId>
export const StepId = id.brand<'StepId'>()
export type StepId = z.infer<typeof StepId>
export const PartId = id.brand<'PartId'>()
export type PartId = z.infer<typeof PartId>
export const VersionId = id.brand<'VersionId'>()
export type VersionId = z.infer<typeof VersionId>
export const ExportId = id.brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>
export const AttributionId = id.brand<'AttributionId'>()
export type AttributionId = z.infer<typeof AttributionId>
export const BlockId = z.string().min(1).max(32).brand<'BlockId'>()
export type BlockId = z.infer<typeof BlockId>

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id: 10 letters of time (ms since 1970), then 6 of chance from `crypto`. */
export function newId(now: number = Date.now()): string {
  let time = ''
  let rest = now
  for (let i = 0; i < 10; i++) {
    time = letters[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  let chance = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(6))) chance += letters[byte & 31]
  return time + chance
}
