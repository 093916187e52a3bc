import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandIo } from './command.ts'
import { nodeRuntime } from './nodeRuntime.ts'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
  writeFileSync(
    join(folder, 'a.txt'),
    'Harbour closed until Monday\n\nBy Ann Lee\n\n“It is closed,” said Ann Moore, who runs the old harbour by the river.\n\nNobody knows for how long the harbour will stay closed, and nobody asks.',
  )
  writeFileSync(join(folder, 'b.pdf'), '%PDF-1.7')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]) {
  const told = { out: '', said: '' }
  const io: CommandIo = {
    out: (text) => void (told.out += text),
    say: (message) => void (told.said += `${message}\n`),
    cwd: folder,
    env: {},
    signal: new AbortController().signal,
    runtime: nodeRuntime({}),
  }
  const status = await runCommand(argv, io)
  const lines = told.out.startsWith('{')
    ? told.out
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line))
    : []
  return { status, lines, ...told }
}

describe('desk', () => {
  test('parse prints one object a piece, attributions counted into the body', async () => {
    const { status, lines, said } = await run('parse', 'a.txt')
    expect([status, said, lines.length]).toEqual([0, '', 1])
    expect(lines[0]).toMatchObject({
      file: 'a.txt',
      ok: true,
      item: 0,
      itemCount: 1,
      format: 'text/plain',
      encoding: 'utf-8',
      article: { headline: 'Harbour closed until Monday', bylines: [{ name: 'Ann Lee' }] },
      tags: expect.any(Array),
    })
    const { article, attributions } = lines[0] as {
      article: { body: { text: string }[] }
      attributions: { content: { start: number; end: number; text: string }[] }[]
    }
    const body = article.body.map((item) => item.text).join('\n\n')
    expect(attributions).toHaveLength(1)
    for (const span of attributions[0]?.content ?? [])
      expect(body.slice(span.start, span.end)).toBe(span.text)
    expect(lines[0]).not.toHaveProperty('text')
  })
  test('--with-text prints the linear text, which the parts tile', async () => {
    const { lines } = await run('parse', '--with-text', 'a.txt')
    const { text, parts } = lines[0] as { text: string; parts: { range: [number, number] }[] }
    expect(parts.at(-1)?.range[1]).toBe(text.length)
  })
  test('a refused file is one line, exit status 1; the others are read, in order', async () => {
    const { status, lines } = await run('parse', 'b.pdf', 'a.txt', 'missing.txt')
    expect(status).toBe(1)
    expect(lines.map((line) => [line['file'], line['ok']])).toEqual([
      ['b.pdf', false],
      ['a.txt', true],
      ['missing.txt', false],
    ])
  })
  test('attribute takes the text as it is', async () => {
    const { status, lines } = await run('attribute', '--language', 'en', 'a.txt')
    expect(status).toBe(0)
    expect(lines[0]).toMatchObject({ file: 'a.txt', ok: true })
    expect(lines[0]?.['attributions']).toHaveLength(1)
  })
  test.each([
    [['nonsense'], 2],
    [[], 2],
    [['parse'], 2],
    [['parse', '--nonsense', 'a.txt'], 2],
    [['parse', '--jobs', '0', 'a.txt'], 2],
    [['import'], 2],
    [['attribute'], 2],
  ])('%j is wrong usage: status 2, words on stderr only', async (argv, expected) => {
    const { status, out, said } = await run(...argv)
    expect([status, out]).toEqual([expected, ''])
    expect(said).not.toBe('')
  })
  test.each([[['--help']], [['parse', '--help']], [['help', 'parse']]])(
    '%j helps',
    async (argv) => {
      const { status, out } = await run(...argv)
      expect(status).toBe(0)
      expect(out).toContain('parse')
    },
  )
})
