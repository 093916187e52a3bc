import { describe, expect, test } from 'vitest'
import { commands, isAvailable, isPlaceKey, places } from './commands.ts'
import type { Command } from './commands.ts'

const table: readonly Command[] = commands

describe('the table of commands', () => {
  test('names each command once', () => {
    expect(new Set(table.map((c) => c.id)).size).toBe(table.length)
  })

  test('gives no key twice at one place', () => {
    for (const place of places) {
      const keys = table.filter((c) => isAvailable(c, place)).flatMap((c) => c.accelerator ?? [])
      expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
    }
  })

  test('groups stand in order within a menu', () => {
    for (const [i, c] of table.entries()) {
      const before = table[i - 1]
      if (before?.menu === c.menu) expect(c.group).toBeGreaterThanOrEqual(before.group)
    }
  })
})

test.each([
  ['J', true],
  ['Shift+A', true],
  ['?', true],
  ['Enter', true],
  ['F8', false],
  ['CmdOrCtrl+J', false],
  ['CmdOrCtrl+Enter', false],
])('%s is a key of its place: %s', (key, yes) => expect(isPlaceKey(key)).toBe(yes))

test.each(['CmdOrCtrl+B', 'CmdOrCtrl+I', 'CmdOrCtrl+U', 'CmdOrCtrl+R'])(
  '%s stays with the text (bold, italic) or is nobody’s',
  (key) => expect(table.filter((c) => c.accelerator === key)).toEqual([]),
)
