import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { FaultError } from '../../../shared/fault.ts'
import type { ImportProgress } from '../../../shared/model/importReport.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { forkChild } from '../../intake/forkChild.ts'
import { limits } from '../../intake/limits.ts'
import type { ReadOutcome } from '../../intake/messages.ts'
import { createPool, type ImportPool } from '../../intake/pool.ts'
import { commitQueue } from '../host/commitQueue.ts'
import { pieceOf } from '../desk.fixture.ts'
import type { PieceOutcome, PieceToImport } from './importPieces.ts'
import { progressCount } from './importProgress.ts'
import { importRun } from './importRun.ts'
import { importWalk, type ImportInput } from './importWalk.ts'
import { openDesk } from '../openDesk.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-import-'))
  mkdirSync(at('mixed', 'deep', 'er'), { recursive: true })
  writeFileSync(
    at('mixed', '1 good.txt'),
    'Harbour closed\n\nBy Ann Lee\n\nThe old harbour was closed on Monday, and nobody knows for how long it will be.',
  )
  writeFileSync(at('mixed', '2 empty.txt'), '')
  writeFileSync(
    at('mixed', '3 binary.txt'),
    new Uint8Array(4000).map((_, i) => (i * 7) % 256),
  )
  writeFileSync(at('mixed', '4 zeros.txt'), `A text\0 with zeros\0 in it. `.repeat(60))
  writeFileSync(at('mixed', '5 lying.txt'), '%PDF-1.7 not text at all')
  writeFileSync(
    at('mixed', 'deep', 'er', 'ünïcode \n name.txt'),
    'Another paragraph about the harbour, which is closed until the end of the week at least.',
  )
  symlinkSync(at('mixed'), at('mixed', 'deep', 'circle'))
  symlinkSync('/etc/hostname', at('mixed', 'deep', 'outside'))
  symlinkSync(at('nowhere'), at('mixed', 'deep', 'dangling'))
  writeFileSync(at('line.txt'), 'word '.repeat(5 * 1024 * 1024 - 1))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const imported = (pieces: readonly PieceToImport[]): PieceOutcome[] =>
  pieces.map((one) => ({
    state: 'imported',
    articleId: one.fileName as ArticleId,
    headline: null,
    warnings: [],
    likenesses: [],
    undecided: 0,
  }))

/** A pool without processes: `answer` says what is in a file. */
function fakePool(
  answer: (name: string) => ReadOutcome | Promise<ReadOutcome>,
): ImportPool & { most: () => number } {
  let open = 0
  let most = 0
  return {
    read: async (name) => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 1))
      open--
      return answer(name)
    },
    close: () => undefined,
    most: () => most,
  }
}
const good = (name: string): ReadOutcome => {
  const { bytes, piece } = pieceOf([`A paragraph of ${name}.`])
  return { ok: true, bytes, pieces: [piece] }
}
const texts = (count: number): ImportInput[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'bytes',
    name: `n${i}`,
    bytes: new Uint8Array(),
  }))

describe('the walk', () => {
  const signal = new AbortController().signal
  test('names every file once, in order; circles, links out and dangling links are told', async () => {
    const found = await importWalk([{ kind: 'path', path: at('mixed') }], {
      recursive: true,
      signal,
    })
    const told = found.map((one) => [
      one.name.slice(at('mixed').length + 1),
      'refusal' in one ? one.refusal.code : 'read',
    ])
    expect(told).toEqual([
      ['1 good.txt', 'read'],
      ['2 empty.txt', 'read'],
      ['3 binary.txt', 'read'],
      ['4 zeros.txt', 'read'],
      ['5 lying.txt', 'read'],
      [join('deep', 'dangling'), 'unreadable-path'],
      [join('deep', 'er', 'ünïcode \n name.txt'), 'read'],
      [join('deep', 'outside'), 'unsafe-path'],
    ])
  })
  test('a folder is refused where it is not to be opened; a missing path is told', async () => {
    const found = await importWalk(
      [
        { kind: 'path', path: at('mixed') },
        { kind: 'path', path: at('nowhere') },
      ],
      { recursive: false, signal },
    )
    expect(found.map((one) => 'refusal' in one && one.refusal.code)).toEqual([
      'not-a-file',
      'unreadable-path',
    ])
  })
})

describe('importRun', () => {
  test('every input ends in the report exactly once, in order', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`)
    const pool = fakePool((name) =>
      name.endsWith('7')
        ? { ok: false, refusal: { code: 'no-text', message: 'nothing' } }
        : good(name),
    )
    const batches: number[] = []
    const report = await importRun({
      inputs: texts(60),
      recursive: false,
      pool,
      commit: async (pieces) => {
        batches.push(pieces.length)
        await new Promise((resolve) => setTimeout(resolve, 2))
        return imported(pieces)
      },
    })
    expect(report.outcomes.map((one) => one.file)).toEqual(names)
    expect(report.outcomes.filter((one) => one.state === 'refused')).toHaveLength(6)
    expect(Math.max(...batches)).toBeLessThanOrEqual(limits.commitPieces)
    expect(pool.most()).toBeLessThanOrEqual(limits.smallInFlight)
    // One batch after the other, not one piece after the other.
    expect(batches.length).toBeLessThan(20)
  })

  test('files that are not small are read eight at a time', async () => {
    const pool = fakePool(good)
    const bytes = new Uint8Array(limits.smallBytes)
    await importRun({
      inputs: Array.from({ length: 30 }, (_, i) => ({ kind: 'bytes', name: `n${i}`, bytes })),
      recursive: false,
      pool,
      commit: imported,
    })
    expect(pool.most()).toBeLessThanOrEqual(limits.inFlight)
  })

  test('progress comes at most ten times a second, and last', async () => {
    const told: ImportProgress[] = []
    await importRun({
      inputs: texts(30),
      recursive: false,
      pool: fakePool(good),
      commit: imported,
      onProgress: (progress) => told.push(progress),
    })
    expect(told.at(-1)).toMatchObject({ total: 30, done: 30, refused: 0, current: null })
    expect(told.at(-1)?.latest).toHaveLength(12)
    let now = 0
    const count: number[] = []
    const progress = progressCount(
      1000,
      () => count.push(now),
      () => now,
    )
    for (let i = 0; i < 1000; i++) {
      now += 1
      progress.done({ state: 'cancelled', file: `${i}` })
    }
    progress.last()
    expect(count.length).toBeLessThanOrEqual(12)
  })

  test('cancelled between two items: whole articles or none, the rest is named as cancelled', async () => {
    const stop = new AbortController()
    const kept: string[] = []
    const report = await importRun({
      inputs: texts(200),
      recursive: false,
      pool: fakePool(good),
      commit: (pieces) => {
        kept.push(...pieces.map((one) => one.fileName))
        if (kept.length >= 20) stop.abort()
        return imported(pieces)
      },
      signal: stop.signal,
    })
    const done = report.outcomes.filter((one) => one.state === 'imported').map((one) => one.file)
    expect(report.cancelled).toBe(true)
    expect(report.outcomes).toHaveLength(200)
    expect(new Set(done)).toEqual(new Set(kept))
    expect(
      report.outcomes.every((one) => one.state === 'imported' || one.state === 'cancelled'),
    ).toBe(true)
  })

  test('one piece that cannot be kept costs no other', async () => {
    const report = await importRun({
      inputs: texts(10),
      recursive: false,
      pool: fakePool(good),
      commit: (pieces) => {
        if (pieces.some((one) => one.fileName === 'n4')) throw new Error('constraint failed')
        return imported(pieces)
      },
    })
    expect(report.outcomes.map((one) => one.state)).toEqual(
      Array.from({ length: 10 }, (_, i) => (i === 4 ? 'refused' : 'imported')),
    )
  })

  test('a full disk refuses what is left and ends the import', async () => {
    let commits = 0
    const report = await importRun({
      inputs: texts(120),
      recursive: false,
      pool: fakePool(good),
      commit: (pieces) => {
        if (++commits > 2) throw new FaultError('disk-full', 'The disk is full.')
        return imported(pieces)
      },
    })
    expect(report.outcomes).toHaveLength(120)
    expect(report.outcomes.at(-1)).toMatchObject({
      state: 'refused',
      refusal: { code: 'disk-full' },
    })
  })

  test('another fault of the library is thrown', async () => {
    const run = importRun({
      inputs: texts(5),
      recursive: false,
      pool: fakePool(good),
      commit: () => {
        throw new FaultError('shutting-down', 'Closing.')
      },
    })
    await expect(run).rejects.toThrow('Closing.')
  })

  test('many pieces of one file are one outcome', async () => {
    const { bytes, piece } = pieceOf(['A paragraph.'])
    const pieces = Array.from({ length: 60 }, (_, item) => ({ ...piece, item, itemCount: 60 }))
    const report = await importRun({
      inputs: texts(1),
      recursive: false,
      pool: fakePool(() => ({ ok: true, bytes, pieces })),
      commit: imported,
    })
    expect(report.outcomes).toMatchObject([{ state: 'imported' }])
    expect(report.outcomes[0]?.state === 'imported' && report.outcomes[0].articleIds).toHaveLength(
      60,
    )
  })

  test('a folder of mixed files with real processes and a real library', async () => {
    const desk = await openDesk({
      folder: at('library'),
      mode: 'write',
      program: 'test',
      actor: '',
    })
    const pool = createPool({ spawn: () => forkChild(), jobs: 1 })
    try {
      const run = () =>
        importRun({
          inputs: [
            { kind: 'path', path: at('mixed') },
            { kind: 'path', path: at('line.txt') },
          ],
          recursive: true,
          pool,
          commit: (pieces) => desk.call('intake.commit', { pieces }),
        })
      const told = (report: Awaited<ReturnType<typeof run>>) =>
        report.outcomes.map((one) => (one.state === 'refused' ? one.refusal.code : one.state))
      const expected = [
        'empty-file',
        'binary-file',
        'binary-file',
        'unsupported-format',
        'unreadable-path',
      ]
      expect(told(await run())).toEqual([
        'imported',
        ...expected,
        'imported',
        'unsafe-path',
        'line-too-long',
      ])
      expect(told(await run())).toEqual([
        'duplicate',
        ...expected,
        'duplicate',
        'unsafe-path',
        'line-too-long',
      ])
      expect(
        desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 100 }).total,
      ).toBe(2)
    } finally {
      pool.close()
      desk.close()
    }
  })
})

describe('the commit queue', () => {
  test('waits no longer than a batch and drains', async () => {
    const queue = commitQueue(async (pieces) => imported(pieces))
    let done = 0
    for (let i = 0; i < 60; i++) queue.add(pieceOf(['x']), () => done++)
    await queue.room()
    await queue.drained()
    expect([done, queue.failure()]).toEqual([60, null])
  })
  test('stopped, it begins nothing more', async () => {
    const queue = commitQueue(async (pieces) => imported(pieces))
    queue.stop()
    let done = 0
    queue.add(pieceOf(['x']), () => done++)
    await queue.drained()
    expect(done).toBe(0)
  })
  test('a batch waits a moment for more, and what ends it does not', async () => {
    // The moment never passes here: only the end can end it.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const batches: number[] = []
    const queue = commitQueue((pieces) => {
      batches.push(pieces.length)
      return imported(pieces)
    })
    for (let i = 0; i < 10; i++) {
      queue.add(pieceOf(['x']), () => undefined)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await queue.drained()
    expect(batches).toEqual([10])
  })
})
