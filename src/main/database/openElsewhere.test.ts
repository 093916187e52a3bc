import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openForReading, openForWriting } from './open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const open = () => openForWriting({ folder, program: 'test' })
const sign = () => join(folder, 'open.json')

/** A sign of life of Copydesk on `host`, `minutes` old. */
function signOf(host: string, minutes: number): void {
  writeFileSync(
    sign(),
    JSON.stringify({ pid: 7, host, since: '2026-01-01T08:00:00Z', program: 'Copydesk' }),
  )
  const at = Date.now() / 1000 - minutes * 60
  utimesSync(sign(), at, at)
}

test('a library that another machine has open over a shared folder is refused by its name, for writing and for reading', async () => {
  const library = await open()
  library.close()
  signOf('newsroom-2', 1)
  await expect(open()).rejects.toThrow(/open in Copydesk on another machine, newsroom-2, since/u)
  expect(() => openForReading({ folder, program: 'test' })).toThrow(/close it there first/u)
  expect(existsSync(sign())).toBe(true)
})

test.each([
  ['one that has given no sign of life for minutes', 'newsroom-2', 10],
  ['this machine, whose locks can be trusted', hostname(), 0],
])('%s keeps nobody out', async (_who, host, minutes) => {
  signOf(host, minutes)
  const library = await open()
  library.close()
  expect(existsSync(sign())).toBe(false)
})

test('half a sign is none', async () => {
  writeFileSync(sign(), '{"host": "newsr')
  const library = await open()
  library.close()
})

test('whoever writes says so beside the library, again and again, until it is closed', async () => {
  vi.useFakeTimers()
  const library = await open()
  expect(JSON.parse(readFileSync(sign(), 'utf8'))).toMatchObject({
    host: hostname(),
    program: 'test',
  })
  utimesSync(sign(), 1, 1)
  vi.advanceTimersByTime(25_000)
  expect(statSync(sign()).mtimeMs).toBeGreaterThan(1000)
  library.close()
  expect(existsSync(sign())).toBe(false)
})

test.each(['null', '7', '{}', '{"host":3}', '{"host":"newsroom-2"'])(
  'a sign that says nobody’s name (%s) is no sign: the locks decide',
  async (text) => {
    writeFileSync(sign(), text)
    const library = await open()
    library.close()
  },
)
