import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from './log.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'copydesk-log-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('one line a note', () => {
  const log = openLog(join(folder, 'logs', 'copydesk.log'))
  log.note('articles.open:\n120 ms')
  expect(readFileSync(log.file, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT\S+ articles\.open: 120 ms\n$/u)
})

test('a bug is noted by kind and frames, never by its message', () => {
  const log = openLog(join(folder, 'copydesk.log'))
  log.bug(
    'articles.save',
    new SyntaxError('Unexpected token, "the secret lede" is not JSON\nthe secret second line'),
  )
  const text = readFileSync(log.file, 'utf8')
  expect(text).toContain('articles.save: SyntaxError')
  expect(text).toContain('log.test.ts')
  expect(text).not.toContain('secret')
})

test('a stack that comes as text loses its message too', () => {
  const log = openLog(join(folder, 'copydesk.log'))
  log.note(
    'articles.save: TypeError: the secret lede: is undefined\nof two lines\n    at save (a.js:1:2)',
  )
  expect(readFileSync(log.file, 'utf8')).toMatch(
    / articles\.save: TypeError at save \(a\.js:1:2\)\n$/u,
  )
})

test('the log is cut in pieces, and only three old ones are kept', () => {
  const log = openLog(join(folder, 'copydesk.log'), 1000)
  for (let i = 0; i < 200; i++) log.note('x'.repeat(90))
  const there = ['', '.1', '.2', '.3', '.4'].map((end) => existsSync(log.file + end))
  expect(there).toEqual([true, true, true, true, false])
})

test('a log that cannot be written stops nothing', () => {
  const notAFolder = join(folder, 'file')
  writeFileSync(notAFolder, '')
  expect(() => openLog(join(notAFolder, 'logs', 'copydesk.log')).note('x')).not.toThrow()
})
