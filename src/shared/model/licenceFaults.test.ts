import { describe, expect, test } from 'vitest'
import type { LicenceProfile } from './licence.ts'
import { licenceFaults } from './licenceFaults.ts'
import { licenceTemplate, licenceTemplates } from './licenceTemplates.ts'

const today = '2026-11-02'
const plain = licenceTemplate('public-domain')?.profile
const evidence = { text: 'You may.', url: null, readOn: '2026-10-01', by: 'Ines Roca' }
const fields = (change: Partial<LicenceProfile>): string[] =>
  plain === undefined ? [] : licenceFaults({ ...plain, ...change }, today).map((one) => one.field)
const credit = {
  template: 'From {firstPublisher}.',
  position: 'bottom',
  templateIfEdited: null,
} as const

describe('a licence is refused with the field named', () => {
  test.each<[string, Partial<LicenceProfile>, string]>([
    ['no credit line', { credit: { ...credit, template: ' ' } }, 'credit.template'],
    [
      'an unknown placeholder',
      { credit: { ...credit, template: 'By {writer}' } },
      'credit.template',
    ],
    [
      'cuts to approve where none are allowed',
      { textEdits: 'style', cutNeedsApproval: true },
      'cutNeedsApproval',
    ],
    [
      'a line for edits where none are allowed',
      { textEdits: 'none', credit: { ...credit, templateIfEdited: 'Edited.' } },
      'credit.templateIfEdited',
    ],
    ['pictures by credit without the words', { images: 'credit-contains' }, 'imageCreditContains'],
    ['pictures barred by nothing', { images: 'credit-lacks' }, 'imageCreditLacks'],
    [
      'a counter without a picture',
      { pixel: { required: true, html: '<script src="https://x.example">' } },
      'pixel.html',
    ],
    [
      'an end before the beginning',
      { startsOn: '2027-02-01', expiresOn: '2027-01-01' },
      'expiresOn',
    ],
    [
      'a channel of its own that is not allowed',
      {
        channels: { web: 'yes', print: 'no', newsletter: 'no', feed: 'no' },
        byChannel: { print: { textEdits: 'none' } },
      },
      'byChannel.print',
    ],
    [
      'a contradiction in one channel',
      { byChannel: { web: { textEdits: 'none', cutNeedsApproval: true } } },
      'byChannel.web.cutNeedsApproval',
    ],
    ['evidence without words', { evidence: { ...evidence, text: '' } }, 'evidence.text'],
    [
      'evidence read tomorrow',
      { evidence: { ...evidence, readOn: '2026-11-03' } },
      'evidence.readOn',
    ],
    ['evidence read by nobody', { evidence: { ...evidence, by: ' ' } }, 'evidence.by'],
    ['evidence at no address', { evidence: { ...evidence, url: 'on the wall' } }, 'evidence.url'],
  ])('%s', (_, change, field) => expect(fields(change)).toEqual([field]))
  test('days are said with their month in words', () => {
    const at = (change: Partial<LicenceProfile>) =>
      plain === undefined
        ? []
        : licenceFaults({ ...plain, ...change }, today).map((one) => one.message)
    expect(at({ startsOn: '2026-03-01', expiresOn: '2026-01-31' })).toEqual([
      'It ends on 31 Jan 2026, before it begins on 1 March 2026.',
    ])
    expect(at({ evidence: { ...evidence, readOn: '2026-11-03' } })).toEqual([
      '3 Nov 2026 has not come yet.',
    ])
  })
  test('a whole one is not', () => expect(fields({ evidence })).toEqual([]))
})

test.each(licenceTemplates.map((one) => [one.id, one] as const))(
  'template %s contradicts nothing',
  (_, one) => expect(licenceFaults(one.profile, today)).toEqual([]),
)
