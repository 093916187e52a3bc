import { z } from 'zod'

/** Where an export goes; conditions of a licence may differ by channel (DOMAIN §5). */
export const channels = ['web', 'print', 'newsletter', 'feed'] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/** The words of the terms or of a permission, kept as proof, with when and by whom they were read. */
export const Evidence = z.object({
  text: z.string(),
  url: z.string().nullable(),
  readOn: z.iso.date(),
  by: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** What a rights holder allows, as data. A missing profile means: no licence on file, export blocked. */
export const LicenceProfile = z.object({
  /** Short name an editor knows: "CC BY-ND 4.0", "Permission by mail, 3 May". */
  licence: z.string().min(1),
  /** Who grants it; a licence counts only from the rights holder. */
  grantedBy: z.enum(['rights-holder', 'republisher']),
  /** Republisher only: its right to pass on is on file. */
  passOnEvidence: Evidence.nullable(),
  channels: z.record(Channel, z.enum(['yes', 'no', 'ask'])),
  textEdits: z.enum(['none', 'style', 'style-and-cut', 'free']),
  cutNeedsApproval: z.boolean(),
  headline: z.enum(['keep', 'may-change']),
  extract: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('full') }),
    z.object({ kind: z.literal('words'), count: z.int().positive() }),
    z.object({ kind: z.literal('paragraphs'), count: z.int().positive() }),
  ]),
  quotesComplete: z.boolean(),
  credit: z.object({
    template: z.string(),
    position: z.enum(['top', 'bottom', 'either']),
    templateIfEdited: z.string().nullable(),
  }),
  bylineTemplate: z.string().nullable(),
  linkBack: z.boolean(),
  seo: z.enum(['canonical', 'noindex', 'both', 'none']),
  pixel: z.object({ required: z.boolean(), html: z.string() }),
  keepLinks: z.boolean(),
  keepTaglines: z.boolean(),
  images: z.enum(['none', 'credit-contains', 'cleared-list']),
  imageCreditContains: z.string().nullable(),
  /** Whole days after the original publication before this desk may publish. */
  minDelayDays: z.int().nonnegative(),
  expiresOn: z.iso.date().nullable(),
  expiresAfterDays: z.int().positive().nullable(),
  onExpiry: z.enum(['remove', 'truncate-and-link']),
  commercial: z.enum(['yes', 'no']),
  paywall: z.enum(['yes', 'no']),
  onwardSupply: z.enum(['yes', 'no']),
  translation: z.enum(['yes', 'no', 'ask']),
  territory: z.string().nullable(),
  notifyTo: z.string().nullable(),
  changeNoteRequired: z.boolean(),
  evidence: Evidence.nullable(),
})
export type LicenceProfile = z.infer<typeof LicenceProfile>
