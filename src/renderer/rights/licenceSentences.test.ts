import { expect, test } from 'vitest'
import { licenceTemplate } from '../../shared/model/licenceTemplates.ts'
import { licenceSentences, templateWords } from './licenceSentences.ts'

test.each([
  ['First published by {firstPublisher}.', 'First published by [first publisher].'],
  ['By {author}, {affiliation}: {url}', 'By [author], [affiliation]: [address]'],
  ['Reprinted with permission.', 'Reprinted with permission.'],
])('%s reads %s', (template, words) => expect(templateWords(template)).toBe(words))

test('days are said with their month in words', () => {
  const plain = licenceTemplate('public-domain')!.profile
  const said = licenceSentences({ ...plain, startsOn: '2026-01-31', expiresOn: '2027-02-01' })
  const days = said.map((one) => one.text).filter((text) => /\d/u.test(text))
  expect(days).toEqual([
    'Begins on 31 January 2026.',
    'Runs out on 1 February 2027; then it must come down.',
  ])
})
