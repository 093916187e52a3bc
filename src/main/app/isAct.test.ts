import { expect, test } from 'vitest'
import { isAct } from './isAct.ts'

test.each([
  ['articles.save', true],
  ['articles.hold', true],
  ['settings.set', true],
  ['bulk.apply', true],
  ['articles.list', false],
  ['exports.write', false],
  ['intake.run', false],
  ['library.info', false],
] as const)('%s is an act that outlives its page: %s', (method, is) => {
  expect(isAct(method)).toBe(is)
})
