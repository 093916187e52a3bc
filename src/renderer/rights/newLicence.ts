import type { LicenceProfile } from '../../shared/model/licence.ts'
import { openTerms } from '../../shared/model/openTerms.ts'

/** Nothing allowed that was not said: what a new licence starts from. */
export const strictLicence: LicenceProfile = {
  ...openTerms,
  licence: 'Permission',
  channels: { web: 'ask', print: 'ask', newsletter: 'ask', feed: 'no' },
  textEdits: 'style',
  quotesComplete: true,
  credit: {
    template: 'First published by {firstPublisher}.',
    position: 'bottom',
    templateIfEdited: null,
  },
  seo: 'none',
  onwardSupply: 'no',
  translation: 'ask',
}

/** A permission for the web, as most letters give it. */
export const webPermission: LicenceProfile = {
  ...strictLicence,
  licence: 'Permission for the web',
  channels: { web: 'yes', print: 'ask', newsletter: 'ask', feed: 'no' },
}
