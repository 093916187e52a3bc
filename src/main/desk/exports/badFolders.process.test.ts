import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportOutcome } from '../../../shared/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { connect } from '../../database/connect.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { pieceOf, testFolder } from '../desk.fixture.ts'
import { type Desk, openDesk } from '../openDesk.ts'
import { exportOutcomes } from './exportOutcomes.ts'
import { allExports } from './allExports.ts'

/** Bytes of one page, the least a file takes on a tmpfs. */
const page = 4096

/** Only root may mount a disk of its own; elsewhere these are skipped with a line. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0
if (!mayMount) console.log('skipped: full and read-only disks need root to mount one')

let desk: Desk
let folder: string
let out: string
let remove: () => void
let isMounted = false

beforeEach(async () => {
  ;({ folder, remove } = testFolder())
  out = join(folder, 'out')
  mkdirSync(out)
  desk = await openDesk({
    folder: join(folder, 'library'),
    mode: 'write',
    program: 'test',
    actor: 'Ines Roca',
  })
})
afterEach(() => {
  desk.close()
  if (isMounted) spawnSync('umount', [out])
  isMounted = false
  remove()
})

function mount(pages: number): void {
  const size = `size=${pages * page}`
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', out])
  if (status !== 0) throw new Error(String(stderr))
  isMounted = true
}

const sentence = 'The board voted on Monday after three meetings.'

function take(headline: string, sentences: number): ArticleId {
  const [outcome] = desk.call('intake.commit', {
    pieces: [pieceOf([Array.from({ length: sentences }, () => sentence).join(' ')], { headline })],
  })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  return outcome.articleId
}

const write = (articleIds: ArticleId[], isCancelled = () => false): ExportOutcome[] =>
  exportOutcomes(
    desk,
    {
      articleIds,
      formats: ['text'],
      channel: 'web',
      folder: out,
      overrides: [{ check: 'all', reason: 'a test of bad folders' }],
    },
    { isCancelled },
  )
const messages = (outcomes: readonly ExportOutcome[]) =>
  outcomes.map((one) => (one.state === 'failed' ? one.message : one.state))
const registered = () => allExports(desk).length

test.skipIf(!mayMount)(
  'a full disk: the piece that has no room is named, nothing of it is left, the others go out',
  () => {
    mount(2)
    const ids = [take('Short one', 3), take('A long one', 400), take('Short two', 3)]
    const outcomes = write(ids)
    expect(messages(outcomes)).toEqual([
      'written',
      `The disk of ${out} is full; nothing was written.`,
      'written',
    ])
    expect(readdirSync(out)).toHaveLength(2)
    expect(registered()).toBe(2)
    rmSync(join(out, readdirSync(out)[0] ?? ''))
    expect(messages(write([ids[0]!]))).toEqual(['written'])
  },
)

test.skipIf(!mayMount)('a folder that may only be read: each piece says so', () => {
  mount(8)
  spawnSync('mount', ['-o', 'remount,ro', out])
  const refused = `The folder ${out} does not let anything be written.`
  expect(messages(write([take('One', 3), take('Two', 3)]))).toEqual([refused, refused])
  expect(readdirSync(out)).toEqual([])
  expect(registered()).toBe(0)
})

test('a folder that goes away meanwhile: what was written stays on record, the rest is named', () => {
  // Forty files a step: the first step is done when the folder goes, and the third finds it again.
  const ids = Array.from({ length: 82 }, (_, n) => take(`Piece ${n}`, 3))
  let asked = 0
  const outcomes = write(ids, () => {
    asked++
    if (asked === 60) rmSync(out, { recursive: true })
    if (asked === 81) mkdirSync(out)
    return false
  })
  const gone = `The folder ${out} is not there.`
  expect(messages(outcomes)).toEqual([
    ...ids.slice(0, 40).map(() => 'written'),
    ...ids.slice(40, 80).map(() => gone),
    ...ids.slice(80).map(() => 'written'),
  ])
  expect(readdirSync(out)).toHaveLength(2)
  expect(desk.call('exports.verify', {})).toEqual({
    unchanged: 2,
    changed: 0,
    moved: 0,
    missing: 40,
  })
})

test('a register that cannot be written: no file of that step stays, the step before it does', () => {
  const ids = Array.from({ length: 44 }, (_, n) => take(`Piece ${n}`, 3))
  const other = connect(libraryFile(join(folder, 'library')), {})
  other.exec(`create trigger broken before insert on export_record when new.headline = 'Piece 42'
    begin select raise(abort, 'broken'); end`)
  other.close()
  expect(() => write(ids)).toThrow()
  expect(registered()).toBe(40)
  expect(readdirSync(out)).toHaveLength(40)
})

test('a file of that name open elsewhere is left alone, whole; ours has another name', () => {
  const id = take('One', 3)
  const [first] = write([id])
  if (first?.state !== 'written') throw new Error('not written')
  writeFileSync(first.record.path, 'somebody is writing here')
  const open = openSync(first.record.path, 'r+')
  const [second] = write([id])
  closeSync(open)
  if (second?.state !== 'written') throw new Error('not written')
  expect(second.record.path).toMatch(/-2\.txt$/u)
  expect(readFileSync(first.record.path, 'utf8')).toBe('somebody is writing here')
  expect(readFileSync(second.record.path, 'utf8')).toContain(sentence)
})
