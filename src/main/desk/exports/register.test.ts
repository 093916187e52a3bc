import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Progress, contract } from '../../../shared/contract.ts'
import type { FoundFile } from '../../../shared/calls/exportCalls.ts'
import { connect } from '../../database/connect.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { importOne, newDesk, pieceOf } from '../desk.fixture.ts'
import { exportOutcomes } from './exportOutcomes.ts'
import { allExports } from './allExports.ts'
import { supersedeEarlier } from './register.ts'

/** A desk that has written these headlines as plain text; the files' paths in the same order. */
async function exported(headlines: readonly string[]) {
  const desk = await newDesk()
  const folder = join(desk.folder, 'out')
  mkdirSync(folder)
  const articleIds = headlines.map((headline, item) =>
    importOne(desk, pieceOf([`Text number ${item}.`], { headline, item })),
  )
  const paths = exportOutcomes(desk, {
    articleIds,
    formats: ['text'],
    channel: 'web',
    folder,
    overrides: [{ check: 'all', reason: 'a test of the register' }],
  }).map((one) => (one.state === 'written' ? one.record.path : one.state))
  return { desk, paths }
}

describe('the register', () => {
  test('finds the earlier files of a piece by the piece, however many a recipient has had', async () => {
    const { desk } = await exported(['One'])
    const library = connect(libraryFile(desk.folder), { readonly: true })
    const [step] = library
      .prepare(`explain query plan ${supersedeEarlier}`)
      .all('', 1, '', '', '', '', 1) as { detail: string }[]
    library.close()
    expect(step?.detail).toContain('export_record_by_article (article=?)')
  })

  test('comes a page at a time, newest first, whole in the end', async () => {
    const { desk } = await exported(['One', 'Two', 'Three'])
    const page = (offset: number) =>
      contract['exports.list'].output.parse(desk.call('exports.list', { offset, limit: 2 }))
    expect([page(0).total, page(0).rows.length, page(2).rows.length]).toEqual([3, 2, 1])
    const all = [...page(0).rows, ...page(2).rows]
    expect(all.map((one) => one.headline)).toEqual(['Three', 'Two', 'One'])
    expect(allExports(desk)).toEqual(all)
  })

  test.each([
    ['harbour', ['Harbour wall']],
    ['HARBOUR ', ['Harbour wall']],
    ['harbour-wall.txt', ['Harbour wall']],
    ['الى', ['رحلة إلى البحر']],
    ['quince', []],
    [' ', ['رحلة إلى البحر', 'Harbour wall']],
  ])('finds “%s” in headline or file', async (text, headlines) => {
    const { desk } = await exported(['Harbour wall', 'رحلة إلى البحر'])
    const { total, rows } = desk.call('exports.list', { text, offset: 0, limit: 10 })
    expect(rows.map((one) => one.headline)).toEqual(headlines)
    expect(total).toBe(headlines.length)
  })

  test('a look at the files finds what was moved, changed and taken away, and counts the rest', async () => {
    const headlines = Array.from({ length: 120 }, (_, n) => `Piece ${n}`)
    const { desk, paths } = await exported(headlines)
    const [kept = '', moved = '', changed = '', gone = ''] = paths
    const beside = join(dirname(kept), 'sent')
    mkdirSync(beside)
    renameSync(moved, join(beside, basename(moved)))
    appendFileSync(changed, 'x')
    rmSync(gone)
    const found: FoundFile[] = []
    const done: number[] = []
    const counts = desk.call(
      'exports.verify',
      {},
      {
        progress: (progress) => {
          const step = progress as Progress<'exports.verify'>
          found.push(...step.found)
          done.push(step.done)
        },
      },
    )
    expect(counts).toEqual({ unchanged: 117, moved: 1, changed: 1, missing: 1 })
    expect(done).toEqual([50, 100, 120])
    expect(found.map((one) => [one.path, one.state, one.foundAt])).toEqual([
      [moved, 'moved', join(beside, basename(moved))],
      [changed, 'changed', null],
      [gone, 'missing', null],
    ])
  })
})
