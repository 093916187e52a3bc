import type { LicenceProfile } from './licence.ts'
import { namedTerms } from './licenceTerms.ts'
import { type LicenceTemplate, openTerms as open } from './openTerms.ts'

/** Creative Commons asks for author, title where given, link, licence, and a word on changes (section 3a). */
function creativeCommons(
  code: 'BY' | 'BY-SA' | 'BY-ND' | 'BY-NC' | 'BY-NC-SA' | 'BY-NC-ND',
): LicenceProfile {
  const licence = `CC ${code} 4.0`
  const line = `By {author}. First published by {firstPublisher}, {url}, under ${licence}.`
  const unchanged = code.includes('ND')
  const nonCommercial = code.includes('NC')
  return {
    ...open,
    licence,
    textEdits: unchanged ? 'none' : 'free',
    headline: unchanged ? 'keep' : 'may-change',
    credit: {
      template: line,
      position: 'either',
      templateIfEdited: unchanged ? null : `${line} Edited for republication.`,
    },
    commercial: nonCommercial ? 'no' : 'yes',
    translation: unchanged ? 'no' : 'yes',
    changeNoteRequired: !unchanged,
    ...(code.endsWith('SA') ? { shareAlike: true } : {}),
  }
}

/** The licences a desk meets most, then the real terms of single outlets; `source set NAME --licence ID` and the licence form start from them. */
export const licenceTemplates: readonly LicenceTemplate[] = [
  { id: 'cc-by', title: 'CC BY 4.0', profile: creativeCommons('BY') },
  { id: 'cc-by-sa', title: 'CC BY-SA 4.0', profile: creativeCommons('BY-SA') },
  { id: 'cc-by-nd', title: 'CC BY-ND 4.0', profile: creativeCommons('BY-ND') },
  { id: 'cc-by-nc', title: 'CC BY-NC 4.0', profile: creativeCommons('BY-NC') },
  { id: 'cc-by-nc-sa', title: 'CC BY-NC-SA 4.0', profile: creativeCommons('BY-NC-SA') },
  { id: 'cc-by-nc-nd', title: 'CC BY-NC-ND 4.0', profile: creativeCommons('BY-NC-ND') },
  {
    id: 'permission-by-email',
    title: 'Permission by e-mail',
    profile: {
      ...open,
      licence: 'Permission by e-mail',
      channels: { web: 'yes', print: 'ask', newsletter: 'ask', feed: 'no' },
      textEdits: 'style',
      headline: 'may-change',
      credit: {
        template: 'First published by {firstPublisher}. Republished with permission.',
        position: 'either',
        templateIfEdited: null,
      },
      linkBack: false,
      seo: 'noindex',
      onwardSupply: 'no',
      translation: 'ask',
    },
  },
  {
    id: 'public-domain',
    title: 'Public domain',
    profile: {
      ...open,
      licence: 'Public domain',
      credit: {
        template: 'First published by {firstPublisher}.',
        position: 'either',
        templateIfEdited: null,
      },
      linkBack: false,
      seo: 'none',
    },
  },
  ...namedTerms,
]

/** The template with this id; undefined where there is none. */
export function licenceTemplate(id: string): LicenceTemplate | undefined {
  return licenceTemplates.find((one) => one.id === id)
}
