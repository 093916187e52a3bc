import { expect, test } from 'vitest'
import { unitsOf } from './units.ts'

test('C11 four signs that would stand for a character past the last of Unicode stand for none', () =>
  expect(unitsOf('ôŸ¿¿', 'windows-1252')).toEqual([]))
