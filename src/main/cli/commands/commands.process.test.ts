import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { takeLock } from '../../database/lock.ts'
import { nodeRuntime } from '../nodeRuntime.ts'
import { runCommand } from '../runCommand.ts'

// The commands on a library of their own. Each exit status, stdout and stderr once as a process has them;
// what a command does besides is asked of the same command line without the second that a process costs.

const root = resolve(import.meta.dirname, '../../../..')
let folder: string
let library: string

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly said: string
  /** stdout as NDJSON. */
  readonly lines: () => Record<string, unknown>[]
}

/** As a script runs it: the built program (vitest.config.ts builds it first) in a process of its own. */
function asProcess(...args: readonly string[]): Ran {
  const ran = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'out/main/cli.js'), ...args, '--library', library],
    { cwd: folder, encoding: 'utf8', timeout: 60_000 },
  )
  return { status: ran.status, out: ran.stdout, said: ran.stderr, lines: () => linesOf(ran.stdout) }
}

/** The same command line in this process. */
async function desk(...args: readonly string[]): Promise<Ran> {
  let out = ''
  let said = ''
  const status = await runCommand([...args, '--library', library], {
    out: (text) => void (out += text),
    say: (message) => void (said += `${message}\n`),
    cwd: folder,
    env: process.env,
    signal: new AbortController().signal,
    runtime: nodeRuntime(process.env),
  })
  return { status, out, said, lines: () => linesOf(out) }
}

const linesOf = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const by = ['--by', 'Ines Roca'] as const
let id: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  library = join(folder, 'library')
  writeFileSync(
    join(folder, 'piece.txt'),
    'The harbour board of Sava met on Monday to look at the north basin again, where three ferries ran aground in the storms of last winter, and which it means to dredge.\n\n“We have listened,” said Dominic Asare, who chairs the board, after a meeting of four hours in the town hall.\n\nWork begins in December and is to end before the first ferries of the spring leave for the islands.\n',
  )
  const ran = asProcess('import', 'piece.txt', '--json')
  expect(ran.status).toBe(0)
  const [first] = ran.lines()
  id = String((first?.['articleIds'] as string[] | undefined)?.[0])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('from an import to a file', () => {
  test('list and search find the piece; without a licence the answer is no', async () => {
    expect((await desk('list', '--json')).lines()).toMatchObject([
      { id, mayWeRunIt: 'No: no licence on file' },
    ])
    expect((await desk('search', 'dredge', '--json')).lines()).toMatchObject([{ id }])
    expect((await desk('search', 'submarine', '--json')).lines()).toEqual([])
    expect(asProcess('list').out).toContain('(no headline)')
  })
  test('gate: every check, exit 3', async () => {
    const ran = asProcess('gate', id, '--json')
    expect(ran.status).toBe(3)
    const blocking = ran.lines().filter((one) => one['verdict'] === 'block')
    expect(blocking.map((one) => one['id'])).toEqual(['B1', 'B8', 'R2', 'R3', 'R9'])
    expect(ran.lines().at(-1)).toEqual({
      mayBeSigned: false,
      mayBeExported: false,
      summary: 'No: no licence on file',
    })
  })
  test('sign-off: refused without a name (2) and without a headline (3)', async () => {
    expect(asProcess('sign-off', id)).toMatchObject({ status: 2 })
    const ran = await desk('sign-off', id, ...by)
    expect(ran.status).toBe(3)
    expect(ran.said).toContain('B8 No headline')
  })
  test('export: blocked with its reasons, nothing written', async () => {
    const ran = await desk('export', id, '--format', 'text', '--out', 'blocked')
    expect(ran.status).toBe(3)
    expect(ran.out).toBe('')
    expect(ran.said).toContain('R3 Licence on file')
    expect(readdirSync(join(folder, 'blocked'))).toEqual([])
  })
  test('review: statements by number; a decision needs a name', async () => {
    const [first] = (await desk('review', id, '--json')).lines()
    expect(first).toMatchObject({ n: 1, kind: 'direct', state: 'proposed', blocks: ['B1'] })
    expect((await desk('review', id)).out).toContain('Dominic Asare (said): We have listened')
    expect(await desk('review', id, '--confirm', '1')).toMatchObject({ status: 2 })
    expect(await desk('review', id, ...by, '--confirm', '7')).toMatchObject({ status: 2 })
    const named = await desk(
      'review',
      id,
      ...by,
      '--speaker',
      '1=Dominic K. Asare',
      '--confirm',
      '1',
    )
    expect(named).toMatchObject({ status: 0 })
    expect(named.out).toContain('Corrected: “We have listened,” (Dominic K. Asare)')
    expect((await desk('review', id, ...by, '--undo', '--list')).out).toContain(
      '1 of 1 decided, 0 block',
    )
    expect(
      (await desk('review', id, ...by, '--reset', '1', '--json', '--list')).lines(),
    ).toMatchObject([{ state: 'proposed' }])
    expect((await desk('review', id, ...by, '--waive', '1=On tape', '--list')).out).toContain(
      'waived',
    )
    expect((await desk('review', id, ...by, '--confirm', '1', '--list')).out).toContain('confirmed')
    const report = join(folder, 'review.md')
    expect(await desk('review', id, '--report', report)).toMatchObject({ status: 0, out: '' })
    expect(readFileSync(report, 'utf8')).toContain('Dominic Asare, said')
    expect(await desk('review', id, '--report', report)).toMatchObject({ status: 2 })
    expect(await desk('review', id, '--report', join(folder, 'review.pdf'))).toMatchObject({
      status: 2,
    })
  })
  test('header, outlet and licence by name', async () => {
    expect(await desk('edit', id, '--headline', 'x')).toMatchObject({ status: 2 })
    expect(
      (
        await desk(
          'edit',
          id,
          ...by,
          '--headline',
          'Port to dredge',
          '--first-publisher',
          'Delta Wire',
          '--author',
          'Sana Whitlock',
        )
      ).status,
    ).toBe(0)
    expect(await desk('source', 'set', 'Delta Wire', '--licence', 'cc-by')).toMatchObject({
      status: 2,
    })
    const set = await desk(
      'source',
      'set',
      'Delta Wire',
      ...by,
      '--licence',
      'permission-by-email',
      '--expires',
      '2099-09-03',
    )
    expect(set.status).toBe(0)
    expect(set.out).toContain('Web yes, print and newsletter ask, no cuts, until 3 Sept 2099')
    expect((await desk('source', 'list', '--json')).lines()).toMatchObject([{ name: 'Delta Wire' }])
    expect((await desk('source', 'show', 'delta wire')).out).toContain(
      '"licence": "Permission by e-mail"',
    )
    expect((await desk('source', 'show', 'nobody')).status).toBe(1)
  })
  test('a licence from a file; a faulty one is refused with the field named', async () => {
    const profile = licenceTemplate('cc-by-nd')?.profile
    writeFileSync(join(folder, 'good.json'), JSON.stringify(profile))
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...profile, textEdits: 'some' }))
    expect(
      (await desk('source', 'set', 'Open Basin', ...by, '--licence', 'good.json')).status,
    ).toBe(0)
    const ran = await desk('source', 'set', 'Open Basin', ...by, '--licence', 'bad.json')
    expect(ran).toMatchObject({ status: 2 })
    expect(ran.said).toContain('textEdits')
  })
  test('a recipient', async () => {
    expect(
      (
        await desk(
          'recipient',
          'set',
          'The Courier',
          ...by,
          '--channel',
          'print',
          '--format',
          'text',
          '--pattern',
          '{source}-{slug}',
        )
      ).status,
    ).toBe(0)
    expect((await desk('recipient', 'list', '--json')).lines()).toMatchObject([
      { name: 'The Courier', channel: 'print' },
    ])
    expect((await desk('gate', id, '--recipient', 'The Courier')).out).toContain(
      'For print the rights holder wants to be asked first',
    )
    expect((await desk('gate', id, '--recipient', 'Nobody')).status).toBe(2)
  })
  test('tags', async () => {
    expect((await desk('tag', id, '--add', 'place:Port Ellery')).status).toBe(2)
    expect(
      (await desk('tag', id, '--add', 'place:Port Ellery', '--add', 'harbour', ...by)).status,
    ).toBe(0)
    expect((await desk('tag', id, '--json')).lines()).toMatchObject([
      { kind: 'place', name: 'Port Ellery', state: 'confirmed' },
      { kind: 'keyword', name: 'harbour' },
    ])
    expect((await desk('list', '--tag', 'harbour', '--json')).lines()).toHaveLength(1)
    // As in the window, neither case nor how accents are encoded makes another tag.
    await desk('tag', id, '--add', 'Harbour', '--remove', 'place:PORT ELLERY', ...by)
    expect((await desk('tag', id, '--json')).lines()).toMatchObject([{ name: 'Harbour' }])
  })
  test('signed, cleared, written in three formats, registered', async () => {
    expect((await desk('sign-off', id, ...by)).status).toBe(0)
    expect((await desk('gate', id, '--format', 'html')).status).toBe(0)
    const ran = await desk(
      'export',
      id,
      '--format',
      'text',
      '--format',
      'markdown',
      '--format',
      'html',
      '--out',
      'out',
    )
    expect(ran.status).toBe(0)
    expect(ran.out.trim().split('\n')).toEqual(
      ['txt', 'md', 'html'].map((end) => join(folder, 'out', `port-to-dredge.${end}`)),
    )
    expect(readFileSync(join(folder, 'out/port-to-dredge.txt'), 'utf8')).toMatch(
      /^Port to dredge\n\nBy Sana Whitlock\n[\s\S]*Republished with permission\.\n$/,
    )
    expect((await desk('register', '--json')).lines()).toHaveLength(3)
    expect(
      (await desk('register', '--article', id, '--expiring', '2099-09-03', '--json')).lines(),
    ).toHaveLength(3)
    expect((await desk('register', '--expiring', '2099-09-02', '--json')).lines()).toEqual([])
    // A review report is about the piece: no licence of it ends.
    await desk('export', id, '--format', 'report', '--out', 'reports')
    const ending = await desk('register', '--expiring', '2099-09-03', '--json')
    expect(ending.lines()).toHaveLength(3)
    expect((await desk('register', id)).status).toBe(2)
    expect((await desk('register')).out).toContain('signed')
    expect((await desk('show', id)).out).toContain('Exported as html (web)')
    expect((await desk('show', id, '--json')).lines()).toMatchObject([
      { article: { id, status: 'sent' } },
    ])
  })
  test('an override is named, goes into the register and not into the file', async () => {
    expect(
      (
        await desk(
          'export',
          id,
          '--format',
          'text',
          '--out',
          'past',
          '--recipient',
          'The Courier',
          '--override',
          'R5=SECRET by phone',
        )
      ).status,
    ).toBe(2)
    const ran = await desk(
      'export',
      id,
      '--format',
      'text',
      '--out',
      'past',
      '--recipient',
      'The Courier',
      '--override',
      'R5=SECRET by phone',
      ...by,
    )
    expect(ran.status).toBe(0)
    expect(ran.out.trim()).toBe(join(folder, 'past', 'Delta-Wire-port-to-dredge.txt'))
    expect(readFileSync(ran.out.trim(), 'utf8')).not.toContain('SECRET')
    expect((await desk('register')).out).toContain('past R5 (Ines Roca: SECRET by phone)')
  })
})

describe('wrong usage, exit 2', () => {
  test.each([
    ['gate', 'nothing'],
    ['gate'],
    ['export', '0123456789abcdef', '--out', 'x'],
    ['export', '0123456789abcdef', '--format', 'pdf', '--out', 'x'],
    ['export', '0123456789abcdef', '--format', 'text'],
    ['export', '0123456789abcdef', '--format', 'text', '--out', 'x', '--override', 'R3'],
    ['list', '--from', 'yesterday'],
    ['list', '--source', 'Nobody'],
    ['list', '--unknown'],
    ['source', 'remove', 'x'],
    ['restore', 'a', 'b'],
  ])('%s %s %s', async (...args) =>
    expect(await desk(...args)).toMatchObject({ status: 2, out: '' }),
  )
  test('a format there is not is said, with those there are', async () => {
    const ran = await desk('export', id, '--format', 'pdf', '--out', 'out')
    expect(ran).toMatchObject({ status: 2 })
    expect(ran.said).toContain('docx')
  })
  test('a piece that is not there: exit 1', async () =>
    expect(asProcess('gate', '0123456789abcdef')).toMatchObject({ status: 1, out: '' }))
})

describe('the library’s safety', () => {
  test('backup, verify, change, restore', async () => {
    const made = (await desk('backup', '--json')).lines()[0]
    expect(made).toMatchObject({ kind: 'by-hand', verified: true })
    expect(await desk('verify')).toMatchObject({ status: 0 })
    await desk('edit', id, ...by, '--headline', 'Changed since')
    expect((await desk('list')).out).toContain('Changed since')
    expect((await desk('restore', '--newest')).status).toBe(0)
    expect((await desk('list')).out).toContain('Port to dredge')
    expect((await desk('restore', 'no-such')).status).not.toBe(0)
  })
  test('verify names exported files that were changed or moved, exit 1', async () => {
    writeFileSync(join(folder, 'out/port-to-dredge.txt'), 'changed')
    rmSync(join(folder, 'out/port-to-dredge.md'))
    const ran = await desk('verify')
    expect(ran.status).toBe(1)
    expect(ran.out).toMatch(/changed: .*port-to-dredge\.txt/)
    expect(ran.out).toMatch(/missing: .*port-to-dredge\.md/)
  })
  test('no library, a file that is none, a locked one: exit 4 with words', async () => {
    const before = library
    library = join(folder, 'nowhere')
    expect(await desk('list')).toMatchObject({ status: 4, out: '' })
    library = join(folder, 'damaged')
    mkdirSync(library)
    writeFileSync(
      join(
        library,
        readdirSync(before).find((name) => name.endsWith('.db') && name !== 'lock.db') ?? '',
      ),
      'no database',
    )
    const damaged = asProcess('list')
    expect(damaged.status).toBe(4)
    expect(damaged.said).not.toContain('    at ')
    library = before
    const lock = takeLock(library, 'somebody else', undefined)
    const locked = asProcess('tag', id, '--add', 'x', ...by)
    lock.release()
    expect(locked.status).toBe(4)
    expect(locked.said).toContain('somebody else')
  })
})

test('what a command is given is checked as the window’s calls are', async () => {
  const alias = await desk('source', 'set', 'Echo', '--alias', ' ', ...by)
  expect(alias).toMatchObject({ status: 2, said: expect.stringContaining('Too small') })
  const long = await desk('source', 'set', 'E'.repeat(201), ...by)
  expect(long).toMatchObject({ status: 2, said: expect.stringContaining('name: Too big') })
  // Accents apart from their letters, as some systems hand them over.
  await desk('source', 'set', 'Cafe\u0301', ...by)
  expect((await desk('source', 'show', 'Caf\u00e9', '--json')).lines()).toMatchObject([
    { name: 'Caf\u00e9' },
  ])
})

test('a file that cannot be written is said in words', async () => {
  const ran = await desk('source', 'export', '--out', 'not/there/outlets.json')
  expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('ENOENT') })
  const learned = await desk('source', 'learn', 'piece.txt', '--out', 'not/there/patterns.json')
  expect(learned).toMatchObject({ status: 2, said: expect.stringContaining('ENOENT') })
})

test('another name for the first publisher is no other piece: its date stays', async () => {
  const words = `The harbour board of Ellery met to look at the basin, where two ferries ran aground.`
  const page = `---\ntitle: The basin\norigin:\n  publisher: Delta Wyre\n  date: 2026-03-01\n---\n\n${words}\n`
  writeFileSync(join(folder, 'basin.md'), page)
  const [first] = (await desk('import', 'basin.md', '--json')).lines()
  const [own] = (first?.['articleIds'] ?? []) as string[]
  const station = async () => {
    const { article } = JSON.parse((await desk('show', own ?? '', '--json')).out) as {
      article: { fields: { origin: { firstPublisher: object } } }
    }
    return article.fields.origin.firstPublisher
  }
  const before = await station()
  expect(before).toMatchObject({ name: 'Delta Wyre', date: '2026-03-01' })
  await desk('edit', own ?? '', '--first-publisher', 'Delta Wire', ...by)
  expect(await station()).toMatchObject({ name: 'Delta Wire', date: '2026-03-01' })
})

test('where no library can be made, that is said in words', async () => {
  const before = library
  for (const [place, words] of [
    ['piece.txt', 'stands in the way'],
    ['piece.txt/library', 'stands in the way'],
    ['x'.repeat(300), 'too long'],
  ] as const) {
    library = join(folder, place)
    for (const command of [['import', 'piece.txt'], ['backup']]) {
      const { status, said } = await desk(...command)
      expect([status, said]).toEqual([4, expect.stringContaining(words)])
    }
  }
  library = before
})

describe('samples', () => {
  test('come and go by name, in a library that had none', async () => {
    const before = library
    library = join(folder, 'with samples')
    const samples = async (...args: readonly string[]) => {
      const { status, out } = await desk('samples', '--json', ...args)
      return { status, out: out.trim() }
    }
    expect(await samples('--add')).toEqual({ status: 2, out: '' })
    expect(await samples('--add', ...by)).toEqual({ status: 0, out: '{"present":true,"count":8}' })
    expect(await samples()).toEqual({ status: 0, out: '{"present":true,"count":8}' })
    expect(await samples('--remove', ...by)).toEqual({ status: 0, out: '{"removed":8,"kept":0}' })
    expect(await samples()).toEqual({ status: 0, out: '{"present":false,"count":0}' })
    library = before
  })
})
