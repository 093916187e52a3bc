import type { LicenceProfile } from './licence.ts'
import { type LicenceTemplate, openTerms } from './openTerms.ts'

// What single outlets ask for, as facts in our own words. Terms change: each is only a start, and the
// desk adds the wording it read, its address and the day (Evidence).

const terms: LicenceProfile = {
  ...openTerms,
  licence: 'Terms',
  textEdits: 'style',
  credit: {
    template: 'This piece was first published by {firstPublisher}: {url}.',
    position: 'bottom',
    templateIfEdited: null,
  },
  seo: 'canonical',
  onwardSupply: 'no',
  translation: 'ask',
}

function named(id: string, title: string, change: Partial<LicenceProfile>): LicenceTemplate {
  return { id, title, profile: { ...terms, licence: `${title} terms`, ...change } }
}

/** The real terms that DOMAIN §5 names. */
export const namedTerms: readonly LicenceTemplate[] = [
  named('the-conversation', 'The Conversation', {
    licence: 'CC BY-ND 4.0 (The Conversation)',
    // A cut changes the meaning in their reading of ND, so style is all there is.
    textEdits: 'style',
    bylineTemplate: '{author}, {affiliation}',
    credit: {
      template:
        'This article is republished from The Conversation under a Creative Commons licence. Read the original article: {url}.',
      position: 'bottom',
      templateIfEdited: null,
    },
    pixel: {
      required: true,
      html: '<img src="https://counter.theconversation.com/content/{identifier}/count.gif" width="1" height="1" alt="">',
    },
    keepLinks: true,
    keepTaglines: true,
    translation: 'ask',
  }),
  named('floodlight', 'Floodlight', {
    licence: 'CC BY-NC-ND 4.0 (Floodlight)',
    textEdits: 'style-and-cut',
    quotesComplete: true,
    commercial: 'no',
    credit: {
      template: 'By {author}, {firstPublisher}. Read the original: {url}.',
      position: 'either',
      templateIfEdited: 'By {author}, {firstPublisher}. Shortened from the original: {url}.',
    },
  }),
  named('city-desk-abq', 'City Desk ABQ', {
    textEdits: 'style',
    expiresAfterDays: 90,
    onExpiry: 'truncate-and-link',
    keepTaglines: true,
  }),
  named('dialogue-earth', 'Dialogue Earth', {
    licence: 'CC BY-NC-ND 4.0 (Dialogue Earth)',
    textEdits: 'none',
    commercial: 'no',
    minDelayDays: 2,
    images: 'credit-lacks',
    imageCreditLacks: '©',
    credit: {
      template: 'By {author}. This article was first published on {firstPublisher}: {url}.',
      position: 'top',
      templateIfEdited: null,
    },
  }),
  named('global-voices', 'Global Voices', {
    licence: 'CC BY 3.0 (Global Voices)',
    textEdits: 'free',
    translation: 'yes',
    onwardSupply: 'yes',
    changeNoteRequired: true,
    credit: {
      template: 'This post by {author} was first published by {firstPublisher} ({url}).',
      position: 'top',
      templateIfEdited:
        'This post by {author} was first published by {firstPublisher} ({url}). It is edited here.',
    },
  }),
  named('publicsource', 'PublicSource', {
    extract: { kind: 'paragraphs', count: 3 },
    textEdits: 'none',
    channels: { web: 'yes', print: 'ask', newsletter: 'yes', feed: 'no' },
    credit: {
      template: 'Read the whole story by {author} at {firstPublisher}: {url}.',
      position: 'bottom',
      templateIfEdited: null,
    },
  }),
  named('the-texan', 'The Texan', {
    extract: { kind: 'words', count: 250 },
    textEdits: 'none',
    headline: 'theirs',
    channels: { web: 'yes', print: 'ask', newsletter: 'yes', feed: 'no' },
    credit: {
      template: 'By {author}. Continue reading at {firstPublisher}: {url}.',
      position: 'bottom',
      templateIfEdited: null,
    },
  }),
  named('albany-proper', 'Albany Proper', { textEdits: 'style', paywall: 'no' }),
  named('aramcoworld', 'AramcoWorld', {
    textEdits: 'none',
    headline: 'theirs',
    credit: {
      template: '“{headline}”, by {author}, from {firstPublisher}, {issue}.',
      position: 'bottom',
      templateIfEdited: null,
    },
    linkBack: false,
    seo: 'none',
  }),
  named('latam-intersect', 'LatAm Intersect', {
    textEdits: 'free',
    changeNoteRequired: true,
    credit: {
      template: 'First published by {firstPublisher}: {url}.',
      position: 'bottom',
      templateIfEdited:
        'First published by {firstPublisher}, published with edits by {desk}: {url}.',
    },
  }),
]
