import { expect, test } from 'vitest'
import { templateWords } from './licenceSentences.ts'

test.each([
  ['First published by {firstPublisher}.', 'First published by [first publisher].'],
  ['By {author}, {affiliation}: {url}', 'By [author], [affiliation]: [address]'],
  ['Reprinted with permission.', 'Reprinted with permission.'],
])('%s reads %s', (template, words) => expect(templateWords(template)).toBe(words))
