import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportOutcome } from '../../../shared/contract.ts'
import { exportFormats } from '../../../shared/model/exportRecord.ts'

const root = resolve(import.meta.dirname, '../../../..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function desk(...args: readonly string[]): { status: number | null; out: string } {
  const ran = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'out/main/cli.js'), ...args, '--library', join(folder, 'library')],
    { cwd: folder, encoding: 'utf8', timeout: 90_000 },
  )
  return { status: ran.status, out: ran.stdout }
}

const objects = <T>(out: string): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

test('export writes every format for every sample piece', () => {
  expect(desk('samples', '--add', '--by', 'Ines Roca').status).toBe(0)
  const ids = objects<{ readonly id: string }>(desk('list', '--json').out).map((one) => one.id)
  expect(ids).toHaveLength(8)
  const asked = exportFormats.flatMap((format) => ['--format', format])
  const past = ['--override', 'all=a test of every format', '--by', 'Ines Roca']
  const ran = desk('export', ...ids, ...asked, '--out', 'out', ...past, '--json')
  expect(ran.status).toBe(0)
  const written = objects<ExportOutcome>(ran.out).flatMap((one) =>
    one.state === 'written' ? [`${one.articleId} ${one.record.format}`] : [],
  )
  const wanted = ids.flatMap((id) => exportFormats.map((format) => `${id} ${format}`))
  expect(written.toSorted()).toEqual(wanted.toSorted())
  for (const name of readdirSync(join(folder, 'out')))
    expect(statSync(join(folder, 'out', name)).size, name).toBeGreaterThan(100)
})
