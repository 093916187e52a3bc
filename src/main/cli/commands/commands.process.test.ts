import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { takeLock } from '../../database/lock.ts'
import { nodeRuntime } from '../nodeRuntime.ts'
import { runCommand } from '../runCommand.ts'

// The commands as a person or a script runs them: a process of its own each, on a library of its own.

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

function desk(...args: readonly string[]): Ran {
  const ran = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'src/main/cli/index.ts'), ...args, '--library', library],
    { cwd: folder, encoding: 'utf8', timeout: 60_000 },
  )
  return {
    status: ran.status,
    out: ran.stdout,
    said: ran.stderr,
    lines: () =>
      ran.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}

const by = ['--by', 'Ines Roca'] as const
let id: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  library = join(folder, 'library')
  writeFileSync(
    join(folder, 'piece.txt'),
    'The harbour board of Sava met on Monday to look at the north basin again, where three ferries ran aground in the storms of last winter, and which it means to dredge.\n\n“We have listened,” said Dominic Asare, who chairs the board, after a meeting of four hours in the town hall.\n\nWork begins in December and is to end before the first ferries of the spring leave for the islands.\n',
  )
  const ran = desk('import', 'piece.txt', '--json')
  expect(ran.status).toBe(0)
  const [first] = ran.lines()
  id = String((first?.['articleIds'] as string[] | undefined)?.[0])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('from an import to a file', () => {
  test('list and search find the piece; without a licence the answer is no', () => {
    expect(desk('list', '--json').lines()).toMatchObject([
      { id, mayWeRunIt: 'No: no licence on file' },
    ])
    expect(desk('search', 'dredge', '--json').lines()).toMatchObject([{ id }])
    expect(desk('search', 'submarine', '--json').lines()).toEqual([])
    expect(desk('list').out).toContain('(no headline)')
  })
  test('gate: every check, exit 3', () => {
    const ran = desk('gate', id, '--json')
    expect(ran.status).toBe(3)
    const blocking = ran.lines().filter((one) => one['verdict'] === 'block')
    expect(blocking.map((one) => one['id'])).toEqual(['B1', 'B8', 'R2', 'R3', 'R9'])
    expect(ran.lines().at(-1)).toEqual({
      mayBeSigned: false,
      mayBeExported: false,
      summary: 'No: no licence on file',
    })
  })
  test('sign-off: refused without a name (2) and without a headline (3)', () => {
    expect(desk('sign-off', id)).toMatchObject({ status: 2 })
    const ran = desk('sign-off', id, ...by)
    expect(ran.status).toBe(3)
    expect(ran.said).toContain('B8 No headline')
  })
  test('export: blocked with its reasons, nothing written', () => {
    const ran = desk('export', id, '--format', 'text', '--out', 'blocked')
    expect(ran.status).toBe(3)
    expect(ran.out).toBe('')
    expect(ran.said).toContain('R3 Licence on file')
    expect(readdirSync(join(folder, 'blocked'))).toEqual([])
  })
  test('review: statements by number; a decision needs a name', () => {
    const [first] = desk('review', id, '--json').lines()
    expect(first).toMatchObject({ n: 1, kind: 'direct', state: 'proposed', blocks: ['B1'] })
    expect(desk('review', id).out).toContain('Dominic Asare (said): We have listened')
    expect(desk('review', id, '--confirm', '1')).toMatchObject({ status: 2 })
    expect(desk('review', id, ...by, '--confirm', '7')).toMatchObject({ status: 2 })
    const named = desk('review', id, ...by, '--speaker', '1=Dominic K. Asare', '--confirm', '1')
    expect(named).toMatchObject({ status: 0 })
    expect(named.out).toContain('Corrected: “We have listened,” (Dominic K. Asare)')
    expect(desk('review', id, ...by, '--undo', '--list').out).toContain('1 of 1 decided, 0 block')
    expect(desk('review', id, ...by, '--reset', '1', '--json', '--list').lines()).toMatchObject([
      { state: 'proposed' },
    ])
    expect(desk('review', id, ...by, '--waive', '1=On tape', '--list').out).toContain('waived')
    expect(desk('review', id, ...by, '--confirm', '1', '--list').out).toContain('confirmed')
    const report = join(folder, 'review.md')
    expect(desk('review', id, '--report', report)).toMatchObject({ status: 0, out: '' })
    expect(readFileSync(report, 'utf8')).toContain('Dominic Asare, said')
    expect(desk('review', id, '--report', report)).toMatchObject({ status: 2 })
    expect(desk('review', id, '--report', join(folder, 'review.pdf'))).toMatchObject({ status: 2 })
  })
  test('header, outlet and licence by name', () => {
    expect(desk('edit', id, '--headline', 'x')).toMatchObject({ status: 2 })
    expect(
      desk(
        'edit',
        id,
        ...by,
        '--headline',
        'Port to dredge',
        '--first-publisher',
        'Delta Wire',
        '--author',
        'Sana Whitlock',
      ).status,
    ).toBe(0)
    expect(desk('source', 'set', 'Delta Wire', '--licence', 'cc-by')).toMatchObject({ status: 2 })
    const set = desk(
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
    expect(desk('source', 'list', '--json').lines()).toMatchObject([{ name: 'Delta Wire' }])
    expect(desk('source', 'show', 'delta wire').out).toContain('"licence": "Permission by e-mail"')
    expect(desk('source', 'show', 'nobody').status).toBe(1)
  })
  test('a licence from a file; a faulty one is refused with the field named', () => {
    const profile = licenceTemplate('cc-by-nd')?.profile
    writeFileSync(join(folder, 'good.json'), JSON.stringify(profile))
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...profile, textEdits: 'some' }))
    expect(desk('source', 'set', 'Open Basin', ...by, '--licence', 'good.json').status).toBe(0)
    const ran = desk('source', 'set', 'Open Basin', ...by, '--licence', 'bad.json')
    expect(ran).toMatchObject({ status: 2 })
    expect(ran.said).toContain('textEdits')
  })
  test('a recipient', () => {
    expect(
      desk(
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
      ).status,
    ).toBe(0)
    expect(desk('recipient', 'list', '--json').lines()).toMatchObject([
      { name: 'The Courier', channel: 'print' },
    ])
    expect(desk('gate', id, '--recipient', 'The Courier').out).toContain(
      'For print the rights holder wants to be asked first',
    )
    expect(desk('gate', id, '--recipient', 'Nobody').status).toBe(2)
  })
  test('tags', () => {
    expect(desk('tag', id, '--add', 'place:Port Ellery').status).toBe(2)
    expect(desk('tag', id, '--add', 'place:Port Ellery', '--add', 'harbour', ...by).status).toBe(0)
    expect(desk('tag', id, '--json').lines()).toMatchObject([
      { kind: 'place', name: 'Port Ellery', state: 'confirmed' },
      { kind: 'keyword', name: 'harbour' },
    ])
    expect(desk('list', '--tag', 'harbour', '--json').lines()).toHaveLength(1)
  })
  test('signed, cleared, written in three formats, registered', () => {
    expect(desk('sign-off', id, ...by).status).toBe(0)
    expect(desk('gate', id, '--format', 'html').status).toBe(0)
    const ran = desk(
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
    expect(desk('register', '--json').lines()).toHaveLength(3)
    expect(
      desk('register', '--article', id, '--expiring', '2099-09-03', '--json').lines(),
    ).toHaveLength(3)
    expect(desk('register', '--expiring', '2099-09-02', '--json').lines()).toEqual([])
    expect(desk('register').out).toContain('signed')
    expect(desk('show', id).out).toContain('Exported as html (web)')
    expect(desk('show', id, '--json').lines()).toMatchObject([{ article: { id, status: 'sent' } }])
  })
  test('an override is named, goes into the register and not into the file', () => {
    expect(
      desk(
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
      ).status,
    ).toBe(2)
    const ran = desk(
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
    expect(desk('register').out).toContain('past R5 (Ines Roca: SECRET by phone)')
  })
})

/** The same without a process of its own, for what never gets as far as a library. */
async function inProcess(...args: readonly string[]): Promise<{ status: number; out: string }> {
  let out = ''
  const status = await runCommand([...args, '--library', library], {
    out: (text) => {
      out += text
    },
    say: () => undefined,
    cwd: folder,
    env: {},
    signal: new AbortController().signal,
    runtime: nodeRuntime({}),
  })
  return { status, out }
}

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
    expect(await inProcess(...args)).toEqual({ status: 2, out: '' }),
  )
  test('a format there is not is said, with those there are', () => {
    const ran = desk('export', id, '--format', 'pdf', '--out', 'out')
    expect(ran).toMatchObject({ status: 2 })
    expect(ran.said).toContain('docx')
  })
  test('a piece that is not there: exit 1', () =>
    expect(desk('gate', '0123456789abcdef')).toMatchObject({ status: 1, out: '' }))
})

describe('the library’s safety', () => {
  test('backup, verify, change, restore', () => {
    const made = desk('backup', '--json').lines()[0]
    expect(made).toMatchObject({ kind: 'by-hand', verified: true })
    expect(desk('verify')).toMatchObject({ status: 0 })
    desk('edit', id, ...by, '--headline', 'Changed since')
    expect(desk('list').out).toContain('Changed since')
    expect(desk('restore', '--newest').status).toBe(0)
    expect(desk('list').out).toContain('Port to dredge')
    expect(desk('restore', 'no-such').status).not.toBe(0)
  })
  test('verify names exported files that were changed or moved, exit 1', () => {
    writeFileSync(join(folder, 'out/port-to-dredge.txt'), 'changed')
    rmSync(join(folder, 'out/port-to-dredge.md'))
    const ran = desk('verify')
    expect(ran.status).toBe(1)
    expect(ran.out).toMatch(/changed: .*port-to-dredge\.txt/)
    expect(ran.out).toMatch(/missing: .*port-to-dredge\.md/)
  })
  test('no library, a file that is none, a locked one: exit 4 with words', () => {
    const before = library
    library = join(folder, 'nowhere')
    expect(desk('list')).toMatchObject({ status: 4, out: '' })
    library = join(folder, 'damaged')
    mkdirSync(library)
    writeFileSync(
      join(
        library,
        readdirSync(before).find((name) => name.endsWith('.db') && name !== 'lock.db') ?? '',
      ),
      'no database',
    )
    const damaged = desk('list')
    expect(damaged.status).toBe(4)
    expect(damaged.said).not.toContain('    at ')
    library = before
    const lock = takeLock(library, 'somebody else', undefined)
    const locked = desk('tag', id, '--add', 'x', ...by)
    lock.release()
    expect(locked.status).toBe(4)
    expect(locked.said).toContain('somebody else')
  })
})

describe('samples', () => {
  test('come and go by name, in a library that had none', () => {
    const other = ['--library', join(folder, 'with samples')] as const
    const samples = (...args: readonly string[]) => {
      const cli = join(root, 'src/main/cli/index.ts')
      const ran = spawnSync(
        join(root, 'node_modules/.bin/node'),
        [cli, 'samples', '--json', ...args, ...other],
        { encoding: 'utf8', timeout: 60_000 },
      )
      return { status: ran.status, out: ran.stdout.trim() }
    }
    expect(samples('--add')).toEqual({ status: 2, out: '' })
    expect(samples('--add', ...by)).toEqual({ status: 0, out: '{"present":true,"count":8}' })
    expect(samples()).toEqual({ status: 0, out: '{"present":true,"count":8}' })
    expect(samples('--remove', ...by)).toEqual({ status: 0, out: '{"removed":8,"kept":0}' })
    expect(samples()).toEqual({ status: 0, out: '{"present":false,"count":0}' })
  })
})
