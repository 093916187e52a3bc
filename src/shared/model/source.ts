import { z } from 'zod'
import { SourceId } from './ids.ts'
import { LicenceProfile } from './licence.ts'

export const sourceRoles = ['publisher', 'agency', 'republisher'] as const

/** A syndication source: a publisher or republisher whose pieces the desk takes ("Outlet" on screen). */
export const Source = z.object({
  id: SourceId,
  name: z.string().trim().normalize('NFC').min(1).max(200),
  aliases: z.array(z.string().trim().min(1)),
  domains: z.array(z.string().trim().min(1)),
  role: z.enum(sourceRoles),
  /** Null: no licence on file. */
  licence: LicenceProfile.nullable(),
  contacts: z.string(),
  language: z.string().nullable(),
  notes: z.string(),
  createdAt: z.string(),
})
export type Source = z.infer<typeof Source>
export const SourceDraft = Source.omit({ id: true, createdAt: true })
export type SourceDraft = z.infer<typeof SourceDraft>
