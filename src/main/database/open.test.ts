import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
  copyFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FaultError } from '../../shared/fault.ts'
import { connect } from './connect.ts'
import { applicationId } from './library.ts'
import { libraryFile } from './libraryFile.ts'
import { schemaVersion } from './migrations/index.ts'
import { openForReading, openForWriting } from './open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const open = (where = folder) => openForWriting({ folder: where, program: 'test' })

async function faultOfOpening(where = folder): Promise<{ code: string; message: string }> {
  try {
    const library = await open(where)
    library.close()
  } catch (error) {
    if (error instanceof FaultError) return error.toFault()
    throw error
  }
  return { code: 'none', message: '' }
}

/** Changes the header of a closed library behind Copydesk's back. */
function pragma(...lines: string[]): void {
  const connection = connect(libraryFile(folder), {})
  for (const line of lines) connection.pragma(line)
  connection.close()
}

describe('opening a library', () => {
  test('a new one is made in a folder that was not there, with its own id and shape', async () => {
    const library = await open(join(folder, 'a', 'b'))
    library.close()
    const connection = connect(libraryFile(join(folder, 'a', 'b')), { readonly: true })
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
    connection.close()
  })

  test('the writing connection is durable and distrustful', async () => {
    const library = await open()
    const read = (name: string) => library.db.value<number | string>(`pragma ${name}`)
    expect({
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      keys: read('foreign_keys'),
      trusted: read('trusted_schema'),
      cells: read('cell_size_check'),
    }).toEqual({ journal: 'wal', synchronous: 2, keys: 1, trusted: 0, cells: 1 })
    library.close()
  })

  test('a newer library is refused in words and left as it is', async () => {
    ;(await open()).close()
    pragma(`user_version = ${schemaVersion + 5}`)
    const before = readFileSync(libraryFile(folder))
    expect(await faultOfOpening()).toMatchObject({
      code: 'newer-library',
      message: expect.stringContaining(`shape ${schemaVersion + 5}`) as string,
    })
    expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true)
  })

  test('another program’s database is refused and left as it is', async () => {
    const other = connect(libraryFile(folder), {})
    other.exec('create table bookmarks (url text)')
    other.close()
    expect(await faultOfOpening()).toMatchObject({ code: 'foreign-library' })
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false)
  })

  test('a file that is no database is damaged, in words that name the way out', async () => {
    writeFileSync(libraryFile(folder), 'x'.repeat(8192))
    expect(await faultOfOpening()).toMatchObject({
      code: 'damaged-library',
      message: expect.stringMatching(/backup/) as string,
    })
  })

  test('a library cut short is damaged when its lost pages are asked for', async () => {
    const library = await open()
    for (let i = 0; i < 400; i++)
      library.db.run(
        'insert into setting (name, value) values (?, ?)',
        `name ${i}`,
        'x'.repeat(500),
      )
    library.close()
    truncateSync(libraryFile(folder), 100 * 4096)
    const read = async () => {
      const again = await open()
      try {
        again.db.all('select name, value from setting')
      } finally {
        again.close()
      }
    }
    await expect(read()).rejects.toMatchObject({ code: 'damaged-library' })
  })

  test('a damaged page in the middle is told as damage, not as a bug', async () => {
    const library = await open()
    for (let i = 0; i < 400; i++)
      library.db.run(
        'insert into setting (name, value) values (?, ?)',
        `name ${i}`,
        'x'.repeat(500),
      )
    library.close()
    spoilPageOf('name 200x')
    const again = await open()
    expect(() => again.db.all('select name, value from setting')).toThrow(
      expect.objectContaining({ code: 'damaged-library' }) as Error,
    )
    again.close()
  })

  test('reading needs a library that is there', () => {
    expect(() => openForReading({ folder, program: 'test' })).toThrow(
      expect.objectContaining({ code: 'not-found' }) as Error,
    )
  })

  test('a reader sees what is committed after it was opened, and cannot write', async () => {
    const library = await open()
    const reader = openForReading({ folder, program: 'test' })
    library.db.run(`insert into setting (name, value) values ('actor', '"Ada"')`)
    expect(reader.db.value('select value from setting')).toBe('"Ada"')
    const asWriter = reader.db as unknown as typeof library.db
    expect(() => asWriter.run('delete from setting')).toThrow(
      expect.objectContaining({ code: 'read-only-library' }) as Error,
    )
    reader.close()
    library.close()
  })

  test('queries over 40 ms are logged, without their values', async () => {
    const lines: string[] = []
    const library = await openForWriting({
      folder,
      program: 'test',
      log: (line) => lines.push(line),
    })
    library.db.value(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < ?) select count(*) from n`,
      3_000_000,
    )
    library.close()
    expect(lines).toEqual([expect.stringMatching(/^slow query, \d+ ms: with recursive/)])
  })
})

/** Overwrites the page of the closed library on which these words stand. */
function spoilPageOf(words: string): void {
  const at = readFileSync(libraryFile(folder)).indexOf(words)
  const file = openSync(libraryFile(folder), 'r+')
  writeSync(file, Buffer.alloc(4096, 0xab), 0, 4096, Math.floor(at / 4096) * 4096)
  closeSync(file)
}

/** A program that opens the library in `folder`, says so on its first line, and holds it until it is killed. */
const holding = `
  import { openForWriting } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
  await openForWriting({ folder: process.argv[1], program: 'the other desk' })
  console.log('open')
  setInterval(() => undefined, 1000)
`

describe('the one writer’s place', () => {
  test('another process finds it taken, is told by whom, and gets it when the holder is killed', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', holding, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const fault = await faultOfOpening()
    expect(fault.code).toBe('locked-library')
    expect(fault.message).toContain(`the other desk (process ${child.pid} on `)
    const reader = openForReading({ folder, program: 'test' })
    expect(reader.db.value('select count(*) from article')).toBe(0)
    reader.close()
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    expect((await faultOfOpening()).code).toBe('none')
  })

  test('closing gives it back', async () => {
    const first = await open()
    expect((await faultOfOpening()).code).toBe('locked-library')
    first.close()
    expect((await faultOfOpening()).code).toBe('none')
  })

  test('a lock file that is none of ours is named', async () => {
    writeFileSync(join(folder, 'lock.db'), 'y'.repeat(5000))
    expect(await faultOfOpening()).toMatchObject({
      code: 'damaged-library',
      message: expect.stringContaining('lock.db') as string,
    })
  })
})

const isRoot = process.getuid?.() === 0

describe('a folder that cannot be written', () => {
  test.skipIf(process.platform === 'win32')('is told in words, and can be read', async () => {
    const library = await open()
    library.db.run(`insert into setting (name, value) values ('actor', '"Ada"')`)
    library.close()
    chmodSync(folder, 0o555)
    // Root may write anywhere, so it asks as somebody else.
    const asked = asAnother()
    expect(asked.writing).toMatchObject({
      code: 'read-only-library',
      message: expect.stringContaining('read-only') as string,
    })
    expect(asked.reading).toBe('"Ada"')
  })
})

/** Opens the library for writing and for reading in another process, of a user who is not root. */
function asAnother(): { writing: { code: string; message: string }; reading: unknown } {
  const script = `
    import { openForReading, openForWriting } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
    const options = { folder: process.argv[1], program: 'test' }
    const writing = await openForWriting(options).then(
      () => ({ code: 'none', message: '' }),
      (error) => ({ code: String(error.code), message: error.message }),
    )
    const library = openForReading(options)
    const reading = library.db.value("select value from setting where name = 'actor'")
    library.close()
    console.log(JSON.stringify({ writing, reading }))
  `
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    encoding: 'utf8',
  })
  if (run.stdout === '') throw new Error(`no answer: ${run.stderr}`)
  return JSON.parse(run.stdout) as ReturnType<typeof asAnother>
}

describe('a full disk', () => {
  const small = isRoot && process.platform === 'linux' ? mountSmall() : null
  afterEach(() => {
    if (small === null) return
    spawnSync('umount', [small])
    rmSync(dirname(small), { recursive: true, force: true })
  })

  test.skipIf(small === null)(
    `is told in words and loses nothing that was saved${small === null ? ' (skipped: needs root and tmpfs)' : ''}`,
    async () => {
      const library = await open(small ?? '')
      let saved = 0
      const fill = () => {
        for (; saved < 5000; saved++)
          library.db.run(
            'insert into setting (name, value) values (?, ?)',
            `n${saved}`,
            'x'.repeat(3000),
          )
      }
      expect(fill).toThrow(expect.objectContaining({ code: 'disk-full' }) as Error)
      expect(saved).toBeGreaterThan(10)
      expect(library.db.value('select count(*) from setting')).toBe(saved)
      library.close()
      const again = openForReading({ folder: small ?? '', program: 'test' })
      expect(again.db.value('select count(*) from setting')).toBe(saved)
      again.close()
    },
  )
})

/** A disk of 3 MB; null where this machine does not let us have one. */
function mountSmall(): string | null {
  const at = join(mkdtempSync(join(tmpdir(), 'copydesk-disk-')), 'disk')
  mkdirSync(at)
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', at]).status === 0 ? at : null
}

test('a library whose write-ahead log is missing opens whole, as it was when the log was last taken in', async () => {
  const library = await open()
  const note = (name: string) =>
    library.db.run(`insert into setting (name, value) values (?, '1')`, name)
  note('before')
  library.checkpoint()
  note('after')
  const copy = join(folder, 'elsewhere')
  mkdirSync(copy)
  copyFileSync(libraryFile(folder), libraryFile(copy))
  library.close()
  const again = await open(copy)
  expect(again.db.all('select name from setting')).toEqual([{ name: 'before' }])
  expect(again.db.value('pragma quick_check')).toBe('ok')
  again.close()
})

test('a long log is cut off in a quiet moment, so that opening after a kill has little to read; not under a reader', async () => {
  const library = await open()
  const log = () => statSync(`${library.file}-wal`).size
  const writeMuch = (name: string, rows = 10) =>
    library.db.transaction(() => {
      for (let n = 0; n < rows; n++)
        library.db.run('insert into setting (name, value) values (?, ?)', name + n, 'x'.repeat(2e6))
    })
  const reader = openForReading({ folder, program: 'test' })
  reader.db.snapshot(() => {
    reader.db.value('select count(*) from setting')
    writeMuch('a')
    library.checkpoint()
    expect(log()).toBeGreaterThan(16 * 2 ** 20)
  })
  library.checkpoint()
  expect(log()).toBe(0)
  writeMuch('b')
  library.boundLog()
  expect(log()).toBeGreaterThan(16 * 2 ** 20)
  writeMuch('c', 20)
  library.boundLog()
  expect(log()).toBe(0)
  expect(library.db.value('pragma busy_timeout')).toBe(5000)
  expect(reader.db.value(`select count(*) from setting where name like 'a_'`)).toBe(10)
  reader.close()
  library.close()
})
