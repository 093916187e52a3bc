import type { LicenceProfile } from '../../shared/model/licence.ts'

/** Nothing allowed that was not said: what a new licence starts from. */
export const strictLicence: LicenceProfile = {
  licence: 'Permission',
  grantedBy: 'rights-holder',
  passOnEvidence: null,
  channels: { web: 'ask', print: 'ask', newsletter: 'ask', feed: 'no' },
  textEdits: 'style',
  cutNeedsApproval: true,
  headline: 'may-change',
  extract: { kind: 'full' },
  quotesComplete: true,
  credit: {
    template: 'First published by {firstPublisher}.',
    position: 'bottom',
    templateIfEdited: null,
  },
  bylineTemplate: null,
  linkBack: true,
  seo: 'none',
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
  onwardSupply: 'no',
  translation: 'ask',
  territory: null,
  notifyTo: null,
  changeNoteRequired: false,
  evidence: null,
}

const everywhere = { web: 'yes', print: 'yes', newsletter: 'yes', feed: 'yes' } as const

/** Licences an editor meets every week; each only a start that is read and changed before it is kept. */
export const licencePresets: readonly LicenceProfile[] = [
  {
    ...strictLicence,
    licence: 'Permission for the web',
    channels: { web: 'yes', print: 'ask', newsletter: 'ask', feed: 'no' },
  },
  {
    ...strictLicence,
    licence: 'CC BY 4.0',
    channels: everywhere,
    textEdits: 'free',
    cutNeedsApproval: false,
    quotesComplete: false,
    onwardSupply: 'yes',
    translation: 'yes',
    changeNoteRequired: true,
  },
  {
    ...strictLicence,
    licence: 'CC BY-ND 4.0',
    channels: everywhere,
    textEdits: 'style',
    cutNeedsApproval: true,
    headline: 'keep',
    onwardSupply: 'yes',
    translation: 'no',
  },
  {
    ...strictLicence,
    licence: 'CC BY-NC 4.0',
    channels: everywhere,
    textEdits: 'free',
    cutNeedsApproval: false,
    quotesComplete: false,
    commercial: 'no',
    onwardSupply: 'yes',
    translation: 'yes',
    changeNoteRequired: true,
  },
]
