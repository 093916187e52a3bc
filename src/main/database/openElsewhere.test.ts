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
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

describe('a machine that slept while another opened the library', () => {
  const minutes = 60_000
  const words =
    /opened in Copydesk on another machine, newsroom-2.*Nothing more is written from here/su

  /** A library open here; `sleep` lets time pass without a sign of life, and only then the timers go on. */
  const asleep = async () => {
    vi.useFakeTimers()
    const library = await open()
    library.db.run('create table note (words text) strict')
    const sleep = (): void => {
      vi.setSystemTime(Date.now() + 10 * minutes)
      utimesSync(sign(), 1, 1)
    }
    return { library, sleep }
  }
  const wakeAndBeat = () => vi.advanceTimersByTime(25_000)
  const note = "insert into note values ('x')"

  test.each([
    ['at its next sign of life', wakeAndBeat],
    ['before that, at what it writes first', () => undefined],
  ])('writes nothing more, %s, and says who has it', async (_when, wake) => {
    const { library, sleep } = await asleep()
    sleep()
    signOf('newsroom-2', 0)
    wake()
    expect(() => library.db.run(note)).toThrow(words)
    expect(() => library.db.insert(note)).toThrow(words)
    expect(() => library.db.transaction(() => undefined)).toThrow(words)
    expect(library.db.value('select count(*) from note')).toBe(0)
    wakeAndBeat()
    expect(readFileSync(sign(), 'utf8')).toContain('newsroom-2')
    library.close()
    expect(readFileSync(sign(), 'utf8')).toContain('newsroom-2')
  })

  test('leaves the log that the other writes to, also when it is closed', async () => {
    const { library, sleep } = await asleep()
    const log = `${library.file}-wal`
    const before = readFileSync(log)
    // No reading of the library's own file: closing it would drop the locks this process holds on it.
    const { mtimeMs, size } = statSync(library.file)
    sleep()
    signOf('newsroom-2', 0)
    library.checkpoint()
    library.boundLog()
    library.close()
    expect(readFileSync(log).equals(before)).toBe(true)
    expect(statSync(library.file)).toMatchObject({ mtimeMs, size })
  })

  test('nor does it write once the other has closed the library again: it was changed there', async () => {
    const { library, sleep } = await asleep()
    sleep()
    rmSync(sign())
    expect(() => library.db.run(note)).toThrow(/on another machine/u)
    library.close()
  })

  test('goes on where nobody came', async () => {
    const { library, sleep } = await asleep()
    sleep()
    library.db.run(note)
    expect(statSync(sign()).mtimeMs).toBeGreaterThan(1000)
    library.close()
    expect(existsSync(sign())).toBe(false)
  })

  test('a sign that somebody took away meanwhile, with no sleep between, is written again', async () => {
    const { library } = await asleep()
    rmSync(sign())
    wakeAndBeat()
    expect(readFileSync(sign(), 'utf8')).toContain(hostname())
    library.db.run(note)
    library.close()
  })
})
