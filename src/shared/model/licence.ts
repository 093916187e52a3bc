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
  /** A letter or a saved page on this machine; its hash tells when it was replaced. */
  file: z.object({ path: z.string(), sha256: z.string() }).nullable().optional(),
})
export type Evidence = z.infer<typeof Evidence>

const Extract = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('words'), count: z.int().positive() }),
  z.object({ kind: z.literal('paragraphs'), count: z.int().positive() }),
])
const Credit = z.object({
  template: z.string(),
  position: z.enum(['top', 'bottom', 'either']),
  templateIfEdited: z.string().nullable(),
})

/** Conditions that a licence may set apart for one channel; what is not named holds as for all. */
export const ChannelTerms = z
  .object({
    textEdits: z.enum(['none', 'style', 'style-and-cut', 'free']),
    cutNeedsApproval: z.boolean(),
    headline: z.enum(['keep', 'may-change', 'theirs']),
    extract: Extract,
    quotesComplete: z.boolean(),
    credit: Credit,
    bylineTemplate: z.string().nullable(),
    linkBack: z.boolean(),
    keepLinks: z.boolean(),
    keepTaglines: z.boolean(),
    images: z.enum(['none', 'credit-contains', 'credit-lacks', 'cleared-list']),
    minDelayDays: z.int().nonnegative(),
    expiresAfterDays: z.int().positive().nullable(),
    commercial: z.enum(['yes', 'no']),
    paywall: z.enum(['yes', 'no']),
    notifyTo: z.string().nullable(),
    changeNoteRequired: z.boolean(),
  })
  .partial()
export type ChannelTerms = z.infer<typeof ChannelTerms>

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
  /** `theirs`: the received one, word for word, and no piece without it. */
  headline: z.enum(['keep', 'may-change', 'theirs']),
  extract: Extract,
  quotesComplete: z.boolean(),
  credit: Credit,
  bylineTemplate: z.string().nullable(),
  linkBack: z.boolean(),
  seo: z.enum(['canonical', 'noindex', 'both', 'none']),
  pixel: z.object({ required: z.boolean(), html: z.string() }),
  keepLinks: z.boolean(),
  keepTaglines: z.boolean(),
  images: z.enum(['none', 'credit-contains', 'credit-lacks', 'cleared-list']),
  imageCreditContains: z.string().nullable(),
  /** `credit-lacks`: pictures may run unless their credit holds this (Dialogue Earth's ©). */
  imageCreditLacks: z.string().nullable().optional(),
  /** Whole days after the original publication before this desk may publish. */
  minDelayDays: z.int().nonnegative(),
  /** First day of the licence; absent or null: from the start. */
  startsOn: z.iso.date().nullable().optional(),
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
  /** An adapted piece must be passed on under the same licence, and say so. */
  shareAlike: z.boolean().optional(),
  /** What no machine can check ("tag us when you share it"); said in the gate, never judged. */
  byHand: z.array(z.string().trim().min(1).max(500)).max(20).optional(),
  byChannel: z.partialRecord(Channel, ChannelTerms).optional(),
  evidence: Evidence.nullable(),
})
export type LicenceProfile = z.infer<typeof LicenceProfile>

/** The licence as it stands for one channel: its own conditions laid over those for all. */
export function licenceFor(
  licence: LicenceProfile | null,
  channel: Channel | null,
): LicenceProfile | null {
  const own = channel === null ? undefined : licence?.byChannel?.[channel]
  return licence === null || own === undefined ? licence : { ...licence, ...own }
}
