import { describe, expect, test } from 'vitest'
import { LicenceProfile } from '../../shared/model/licence.ts'
import { licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import { bylineLine, creditLine, fillTemplate, joinNames } from './creditLine.ts'
import { fieldsOf, licenceOf } from './gate.fixture.ts'

const fill = (template: string): string => fillTemplate(template, fieldsOf(), 'UTC').text

describe('templates', () => {
  test.each([
    ['By {author} for {firstPublisher}', 'By Sana Whitlock for Delta Wire'],
    ['{url}', 'https://deltawire.example/port'],
    ['{date}', '21 Oct 2026'],
    ['First by {firstPublisher}. Via {republisher}.', 'First by Delta Wire.'],
    ['Via {republisher}', ''],
    ['no braces', 'no braces'],
  ])('%s', (template, line) => expect(fill(template)).toBe(line))
  test('what is missing is named', () =>
    expect(fillTemplate('{republisher} {toString}', fieldsOf(), 'UTC').missing).toEqual([
      'the republisher',
      '“{toString}”',
    ]))
  test('names are joined as people write them', () =>
    expect(joinNames(['A', 'B', 'C', 'A'])).toBe('A, B and C'))
})

describe('the credit line', () => {
  const licence = licenceOf({
    credit: {
      template: 'From {firstPublisher}.',
      position: 'top',
      templateIfEdited: 'From {firstPublisher}, edited.',
    },
  })
  test('unedited', () =>
    expect(creditLine(fieldsOf(), licence, 'normalise', 'UTC').text).toBe('From Delta Wire.'))
  test('edited', () =>
    expect(creditLine(fieldsOf(), licence, 'cut', 'UTC').text).toBe('From Delta Wire, edited.'))
  test('the desk’s own words go first', () =>
    expect(creditLine(fieldsOf({ credit: 'Courtesy of Delta' }), licence, 'cut', 'UTC').text).toBe(
      'Courtesy of Delta',
    ))
  test('without a licence it is plain', () =>
    expect(creditLine(fieldsOf(), null, 'none', 'UTC').text).toBe('First published by Delta Wire.'))
  const house = {
    credits: ['Via {republisher} from {firstPublisher}.', 'Courtesy of {firstPublisher}.'],
    bylines: ['{author}, {affiliation}', 'Words: {author}'],
  }
  test('the outlet’s own form where no licence words one, the first that lacks nothing', () =>
    expect(creditLine(fieldsOf(), null, 'none', 'UTC', { house }).text).toBe(
      'Courtesy of Delta Wire.',
    ))
  test('the licence’s wording goes before the outlet’s habit', () =>
    expect(creditLine(fieldsOf(), licence, 'none', 'UTC', { house }).text).toBe('From Delta Wire.'))
  test('the by-line has the outlet’s form', () =>
    expect(bylineLine(fieldsOf(), null, 'UTC', house).text).toBe('Words: Sana Whitlock'))
  test('no author, no by-line', () =>
    expect(bylineLine(fieldsOf({ bylines: [] }), null, 'UTC').text).toBe(''))
})

test.each(licenceTemplates.map((one) => [one.id, one] as const))(
  'template %s is a whole profile, and its credit lines can be filled',
  (_, one) => {
    expect(LicenceProfile.parse(one.profile)).toEqual(one.profile)
    const first = {
      name: 'Delta Wire',
      sourceId: null,
      url: null,
      date: null,
      identifier: 'May 2026',
    }
    const fields = fieldsOf({ origin: { firstPublisher: first, republishers: [] } })
    for (const line of [one.profile.credit.template, one.profile.credit.templateIfEdited])
      expect(
        fillTemplate(line ?? '', fields, 'UTC', { licence: 'L', desk: 'Harbour Desk' }).missing,
      ).toEqual([])
  },
)
