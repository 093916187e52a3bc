import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../../src/main/desk/openDesk.ts'
import { openDesk } from '../../src/main/desk/openDesk.ts'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'
import type { Bench } from '../bench.ts'
import { spread } from '../statistics.ts'
import { benchDesk } from './benchDesk.ts'
import { growLibrary } from './growLibrary.ts'

const copies = 100

/**
 * What it costs to find the same story at import, in a library of 10,000 real-looking pieces, or in a copy of the one
 * that makeLibrary.ts has made (--at=FOLDER): copies with a line more, each committed alone.
 */
export const bench: Bench = async ({ flags, say }) => {
  const at = [...flags].find((flag) => flag.startsWith('at='))?.slice('at='.length)
  if (at === undefined) {
    const { desk, remove } = await benchDesk()
    growLibrary(desk, 10_000, say)
    const figures = await arrivals(desk)
    remove()
    return figures
  }
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  cpSync(join(at, 'library.db'), join(folder, 'library.db'))
  const desk = await openDesk({ folder, mode: 'write', program: 'bench', actor: 'Bench' })
  const figures = await arrivals(desk)
  desk.close()
  rmSync(folder, { recursive: true, force: true })
  return figures
}

async function arrivals(desk: Desk): Promise<object> {
  const { articles } = desk.info()
  const { rows } = desk.call('articles.list', {
    filter: {},
    sort: 'newest',
    offset: Math.floor(articles / 2),
    limit: copies,
  })
  const times: number[] = []
  let offered = 0
  for (const { id } of rows) {
    const { original } = desk.call('articles.open', { id })
    const bytes = new TextEncoder().encode(`${original.text}\n\nAlso printed by another outlet.`)
    const parsed = await parseBytes({ bytes, name: '' })
    const piece = parsed.ok ? parsed.pieces[0] : undefined
    if (piece === undefined) continue
    const start = performance.now()
    const [outcome] = desk.call('intake.commit', {
      pieces: [{ fileName: 'copy.txt', bytes, piece }],
    })
    times.push(performance.now() - start)
    if (outcome?.state === 'imported' && outcome.likenesses.length > 0) offered++
  }
  return { articles, copies: times.length, offered, commitOfOneMs: spread(times) }
}
