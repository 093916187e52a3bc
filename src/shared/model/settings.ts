import { z } from 'zod'
import { DeskCues, DeskRules } from './deskRules.ts'

/** The desk's own settings, kept in the library. `actor` is the NAME of "working as NAME". */
export const Settings = z.object({
  actor: z.string().trim().max(120),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  deskName: z.string().trim().max(120),
  timeZone: z.string(),
  rules: DeskRules,
  cues: DeskCues,
})
export type Settings = z.infer<typeof Settings>
