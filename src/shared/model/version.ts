import { z } from 'zod'
import { VersionId } from './ids.ts'

export const versionReasons = [
  'import',
  'sign-off',
  'export',
  'restore',
  'idle',
  'by-hand',
] as const

/** A kept state of text and fields; the draft itself is overwritten by autosave. */
export const Version = z.object({
  id: VersionId,
  at: z.string(),
  by: z.string(),
  reason: z.enum(versionReasons),
  revision: z.int().nonnegative(),
  wordCount: z.int().nonnegative(),
})
export type Version = z.infer<typeof Version>
