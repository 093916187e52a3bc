import { expect, test } from 'vitest'
import { commandLine, commandNames } from './commandLine.ts'
import { commandTable } from './commandTable.ts'

test('every command begins a command line, and no other word', () => {
  const others = commandNames.filter((name) => !/^-|^help$|^version$/u.test(name))
  expect(commandTable.map(({ name }) => name)).toEqual(others)
})

test.each([
  ['a command', ['list', '--json'], ['list', '--json']],
  [
    'a command after switches',
    ['--no-sandbox', '--ozone-platform=headless', 'gate', 'x'],
    ['gate', 'x'],
  ],
  ['--version', ['--version'], ['--version']],
  ['nothing', [], null],
  ['switches alone', ['--no-samples'], null],
  ['a file', ['list.txt'], null],
  ['a file that is called as a command', ['./list'], null],
  ['a command after a file', ['a.txt', 'list'], null],
  ['a library for the window', ['--library', 'mine', 'list'], null],
  ['files after --', ['--', 'list'], null],
])('%s', (_what, words, expected) => {
  expect(commandLine(words, { canHaveWindow: true })).toEqual(expected)
})

test('without a screen every word is of the command line', () => {
  const without = (...words: string[]) => commandLine(words, { canHaveWindow: false })
  expect(without('--ozone-platform=headless', 'a.txt', 'b')).toEqual(['a.txt', 'b'])
  expect(without('--ozone-platform=headless')).toEqual([])
})
