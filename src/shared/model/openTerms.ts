import type { LicenceProfile } from './licence.ts'

/** A starting point for a licence; evidence and dates are the desk's to add. */
export interface LicenceTemplate {
  readonly id: string
  readonly title: string
  readonly profile: LicenceProfile
}

/** Everything allowed, a link back: what each template takes away from. */
export const openTerms = {
  grantedBy: 'rights-holder',
  passOnEvidence: null,
  channels: { web: 'yes', print: 'yes', newsletter: 'yes', feed: 'yes' },
  textEdits: 'free',
  cutNeedsApproval: false,
  headline: 'may-change',
  extract: { kind: 'full' },
  quotesComplete: false,
  bylineTemplate: null,
  linkBack: true,
  seo: 'canonical',
  pixel: { required: false, html: '' },
  keepLinks: false,
  keepTaglines: false,
  images: 'none',
  imageCreditContains: null,
  minDelayDays: 0,
  expiresOn: null,
  expiresAfterDays: null,
  onExpiry: 'remove',
  commercial: 'yes',
  paywall: 'yes',
  onwardSupply: 'yes',
  translation: 'yes',
  territory: null,
  notifyTo: null,
  changeNoteRequired: false,
  evidence: null,
} as const satisfies Partial<LicenceProfile>
