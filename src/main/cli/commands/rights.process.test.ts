import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HousePatternFile } from '../../../shared/model/housePattern.ts'
import type { Notice } from '../../../shared/model/notice.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { nodeRuntime } from '../nodeRuntime.ts'
import { runCommand } from '../runCommand.ts'

// House patterns without a library, notices with one: the commands on files written for this test.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-rights-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function desk(...args: readonly string[]) {
  let out = ''
  const said: string[] = []
  const status = await runCommand(args, {
    out: (text) => void (out += text),
    say: (line) => void said.push(line),
    cwd: folder,
    env: {},
    signal: new AbortController().signal,
    runtime: nodeRuntime({}),
  })
  const lines = <T>(): T[] =>
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T)
  return { status, out, said, lines }
}

const pitch =
  'The Ledger has belonged to the people who read it since the flood of 1953, and still does.'
const about = (word: string) =>
  [
    `The ${word} is back`,
    'By Sana Whitlock',
    'May 23, 2026',
    `The old ${word} of Kestrelwick was repaired over the winter by a crew of nine, the council said on Monday.`,
    `Repairs to the ${word} cost less than planned because the steel had been bought a year before the work began.`,
    `Visitors may see the ${word} again from the first of May, when the season of boat trips begins.`,
    pitch,
    'The Coastal Ledger',
  ].join('\n\n')

describe('source learn and parse --patterns', () => {
  test('what three pieces print is learned, written, and set aside in the fourth', async () => {
    mkdirSync(join(folder, 'ledger'))
    for (const word of ['crane', 'ferry', 'mill'])
      writeFileSync(join(folder, 'ledger', `${word}.txt`), about(word))
    writeFileSync(join(folder, 'tower.txt'), about('tower'))
    const learned = await desk(
      'source',
      'learn',
      'ledger',
      '--out',
      'patterns.json',
      '--outlet',
      'The Coastal Ledger',
    )
    expect([learned.status, learned.out]).toEqual([0, ''])
    expect(learned.said.at(-1)).toBe('The Coastal Ledger: 3 pieces, 3 stories, 1 house line')
    const { outlets } = HousePatternFile.parse(
      JSON.parse(readFileSync(join(folder, 'patterns.json'), 'utf8')),
    )
    expect(outlets[0]?.lines).toMatchObject([{ text: pitch, support: 3, verdict: 'learned' }])
    const [read] = (
      await desk('parse', 'tower.txt', '--patterns', 'patterns.json')
    ).lines<ParsedPiece>()
    expect(read?.parts.find((part) => part.rule === 'U1')?.role).toBe('boilerplate')
    expect(read?.article.body.map((item) => item.text)).not.toContain(pitch)
  })
  test.each([
    [['source', 'learn', '--out', 'x.json'], /needs at least one path/u],
    [['source', 'learn', 'ledger'], /needs --out FILE/u],
    [['parse', 'tower.txt', '--patterns', 'nothing.json'], /nothing\.json/u],
    [['parse', 'tower.txt', '--patterns', 'tower.txt'], /tower\.txt/u],
  ])('%j is wrong usage', async (args, words) => {
    const { status, said } = await desk(...args)
    expect(status).toBe(2)
    expect(said.join(' ')).toMatch(words)
  })
})

describe('notice', () => {
  const library = ['--library', 'library'] as const
  const by = ['--by', 'Ines Roca', ...library] as const
  let id = ''
  beforeAll(async () => {
    writeFileSync(join(folder, 'quay.txt'), about('quay'))
    const [first] = (await desk('import', 'quay.txt', '--json', ...library)).lines<{
      articleIds: string[]
    }>()
    id = first?.articleIds[0] ?? ''
  })

  test('FILE: a kill holds what it may mean; decide confirms it', async () => {
    writeFileSync(
      join(folder, 'kill.txt'),
      'KILL\nHeadline: The quay is back\nReason: It was not so.',
    )
    const taken = await desk('notice', 'kill.txt', '--json', ...by)
    expect(taken.status).toBe(0)
    const [notice] = taken.lines<Notice>()
    expect(notice).toMatchObject({
      content: { kind: 'kill', reason: 'It was not so.' },
      matches: [{ articleId: id, state: 'possible' }],
    })
    const blocked = await desk('gate', id, '--json', ...library)
    expect(blocked.lines().find((one) => (one as { id?: string }).id === 'R1')).toMatchObject({
      verdict: 'block',
    })
    const decided = await desk('notice', 'decide', notice!.id, '--confirm', id, '--json', ...by)
    expect(decided.lines<Notice>()[0]?.matches).toMatchObject([{ state: 'confirmed' }])
    expect((await desk('notice', 'list', '--json', ...library)).lines()).toHaveLength(1)
  })
  test('new: a correction of ours says what was wrong', async () => {
    const written = await desk(
      'notice',
      'new',
      '--article',
      id,
      '--kind',
      'correction',
      '--reason',
      'The year was wrong.',
      '--changed',
      'It was repaired in 2025, not in 2026.',
      ...by,
    )
    expect(written.status).toBe(0)
    expect(written.out).toContain('The year was wrong.')
    expect(written.out).toContain('It was repaired in 2025, not in 2026.')
  })
  test('nothing is decided without a name', async () => {
    const { status, said } = await desk('notice', 'kill.txt', ...library)
    expect(status).not.toBe(0)
    expect(said.join(' ')).toMatch(/--by/u)
  })
  test.each([
    [['notice']],
    [['notice', 'no-such-file.txt']],
    [['notice', 'new', '--article', '0123456789abcdef', '--kind', 'whim', '--reason', 'x']],
    [['notice', 'new', '--article', '0123456789abcdef', '--kind', 'kill']],
    [['notice', 'decide', 'x']],
  ])('%j is wrong usage', async (args) => {
    expect((await desk(...args, ...by)).status).toBe(2)
  })
})
