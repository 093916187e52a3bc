import { describe, expect, test } from 'vitest'
import { initialsOf } from './initialsOf.ts'
import { matchScore } from './paletteEntries.ts'
import { isPress } from './shortcuts.ts'

const key = (key: string, code: string, held: string = '') => ({
  key,
  code,
  ctrlKey: held.includes('C'),
  metaKey: held.includes('M'),
  altKey: held.includes('A'),
  shiftKey: held.includes('S'),
})

describe('a press', () => {
  test.each([
    ['CmdOrCtrl+K', key('k', 'KeyK', 'C'), true],
    ['CmdOrCtrl+K', key('K', 'KeyK', 'CS'), false],
    ['CmdOrCtrl+K', key('k', 'KeyK', 'CM'), false],
    ['CmdOrCtrl+Shift+F', key('F', 'KeyF', 'CS'), true],
    ['CmdOrCtrl+Shift+8', key('*', 'Digit8', 'CS'), true],
    ['CmdOrCtrl+Alt+Down', key('ArrowDown', 'ArrowDown', 'CA'), true],
    ['CmdOrCtrl+,', key(',', 'Comma', 'C'), true],
    ['F6', key('F6', 'F6'), true],
    ['Shift+F6', key('F6', 'F6', 'S'), true],
    ['F6', key('F6', 'F6', 'S'), false],
    ['?', key('?', 'Slash', 'S'), true],
    ['J', key('j', 'KeyJ'), true],
    ['J', key('J', 'KeyJ', 'S'), false],
    ['Shift+A', key('A', 'KeyA', 'S'), true],
  ])('%s', (accelerator, press, is) => expect(isPress(accelerator, press)).toBe(is))

  test.each([
    ['J', key('о', 'KeyJ'), true],
    ['A', key('ش', 'KeyA'), true],
    ['CmdOrCtrl+K', key('л', 'KeyK', 'C'), true],
    ['CmdOrCtrl+K', key('л', 'KeyL', 'C'), false],
  ])('%s follows the physical key where no Latin letter is typed', (accelerator, press, is) =>
    expect(isPress(accelerator, press)).toBe(is),
  )
})

test.each([
  ['Rana Masri', 'RM'],
  ['Rana al-Masri', 'RM'],
  ['ليلى الحداد', 'لا'],
  ['Madonna', 'M'],
  ['  ', ''],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

test.each([
  ['imp fil', 'Import Files…', true],
  ['fil imp', 'Import Files…', true],
  ['port', 'Import Files…', false],
  ['carmen', 'María del Cármen', true],
  ['a.*b', 'a cab', false],
])('%s finds %s: %s', (typed, words, is) => expect(matchScore(typed, words) !== null).toBe(is))
