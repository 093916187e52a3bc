import { expect, test } from 'vitest'
import { foldName } from './foldName.ts'

test.each([
  ['  Le  Monde—Été ', 'le monde ete'],
  ['हिन्दी-समाचार', 'हिन्दी समाचार'],
  ['ไทยรัฐ', 'ไทยรัฐ'],
])('an outlet’s name %j is matched as %j', (name, folded) => {
  expect(foldName(name)).toBe(folded.normalize('NFD'))
})
