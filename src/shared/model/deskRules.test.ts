import { expect, test } from 'vitest'
import { DeskCue } from './deskRules.ts'

test.each([
  ['en', 'vouchsafe', true],
  ['ar', 'زعم', true],
  ['de', 'munkeln', true],
  ['de', 'gemunkelt', false],
  ['fr', 'suggérer', true],
  ['fr', 'suggéré', false],
  ['es', 'apuntar', true],
  ['es', 'apuntó', false],
  ['en', 'point out', false],
])('a verb of the desk in %s: %s', (language, lemma, isOne) => {
  expect(DeskCue.safeParse({ language, lemma, family: 'neutral' }).success).toBe(isOne)
})
