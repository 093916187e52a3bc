import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contract, type ExportOutcome } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { exportFormats } from '../../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { openForReading } from '../../database/open.ts'
import { collectionWriters, writers } from '../../export/writers.ts'
import { readZip } from '../../intake/readers/zip/readZip.ts'
import { pieceOf, testFolder } from '../desk.fixture.ts'
import { type Desk, openDesk } from '../openDesk.ts'
import { exportBytes } from './register.ts'
import { exportOutcomes } from './exportOutcomes.ts'
import { allExports } from './allExports.ts'

const paragraphs = ['The board voted on Monday.', '“We have listened,” said Asare.']
let desk: Desk
let folder: string
let out: string
let remove: () => void

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
  remove()
})

function importPiece(headline: string | undefined = 'Port to dredge', item = 0): ArticleId {
  const [outcome] = desk.call('intake.commit', {
    pieces: [
      pieceOf(paragraphs, {
        firstPublisher: 'Delta Wire',
        item,
        ...(headline === undefined ? {} : { headline }),
      }),
    ],
  })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  confirmAll(outcome.articleId)
  return outcome.articleId
}

/** The piece's statements, read and confirmed one by one. */
function confirmAll(id: ArticleId): void {
  desk.settle()
  for (const one of desk.call('statements.list', { id }).statements)
    desk.call('statements.decide', {
      id,
      statementIds: [one.id],
      decision: { act: 'confirm' },
    })
}

function permit(change: Partial<LicenceProfile> = {}): void {
  const profile = licenceTemplate('public-domain')?.profile
  const source = desk.call('sources.list', {}).find((one) => one.name === 'Delta Wire')
  if (!profile || !source) throw new Error('no source')
  const { id, createdAt: _at, ...draft } = source
  desk.call('sources.save', { id, draft: { ...draft, licence: { ...profile, ...change } } })
}

const revisionOf = (id: ArticleId): number => desk.call('articles.open', { id }).article.revision
const sign = (id: ArticleId, overrides?: { check: string; reason: string }[]) =>
  desk.call('articles.signOff', {
    id,
    revision: revisionOf(id),
    ...(overrides ? { overrides } : {}),
  })
const write = (
  id: ArticleId | ArticleId[],
  given: Partial<Parameters<typeof desk.call<'exports.write'>>[1]> = {},
): ExportOutcome[] =>
  contract['exports.write'].progress.shape.outcomes.parse(
    exportOutcomes(desk, {
      articleIds: [id].flat(),
      formats: ['text'],
      channel: 'web',
      folder: out,
      overrides: [],
      ...given,
    }),
  )
const blockers = (outcome: ExportOutcome | undefined): string[] =>
  outcome?.state === 'blocked'
    ? outcome.gate.checks
        .filter((one) => one.verdict === 'block' && !one.override)
        .map((one) => one.id)
    : []
const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof FaultError) return error.code
    throw error
  }
  return 'none'
}

describe('signing', () => {
  test('no headline: refused, nothing moves', () => {
    const id = importPiece(undefined)
    const bare = desk.call('articles.open', { id })
    desk.call('articles.setFields', {
      id,
      baseRevision: bare.article.revision,
      fields: { headline: null, headlineProvenance: 'missing' },
    })
    expect(faultOf(() => sign(id))).toBe('gate-blocked')
    expect(desk.call('articles.open', { id }).article.signOff).toBeNull()
  })
  test('no headline, passed over by name: signed, and the reason stays inside', () => {
    const id = importPiece(undefined)
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { headline: null },
    })
    const signed = sign(id, [{ check: 'b8', reason: 'runs as a brief' }])
    expect(signed).toMatchObject({
      by: 'Ines Roca',
      valid: true,
      overrides: [{ check: 'B8', by: 'Ines Roca', reason: 'runs as a brief' }],
    })
  })
  test('what was signed is kept as a version', () => {
    const id = importPiece()
    desk.call('articles.setFields', { id, baseRevision: 0, fields: { slug: 'port' } })
    sign(id)
    expect(desk.call('articles.versions', { id }).map((one) => one.reason)).toEqual([
      'sign-off',
      'import',
    ])
  })
  test('an older revision than the one read is a conflict', () => {
    const id = importPiece()
    expect(faultOf(() => desk.call('articles.signOff', { id, revision: 7 }))).toBe('conflict')
  })
  test('a name is needed', () => {
    const id = importPiece()
    expect(faultOf(() => desk.call('articles.signOff', { id, revision: 0 }, { actor: '' }))).toBe(
      'name-missing',
    )
  })
  test('a held piece waits', () => {
    const id = importPiece()
    desk.call('articles.hold', { id, held: true, reason: 'query' })
    expect(faultOf(() => sign(id))).toBe('gate-blocked')
  })
  test('nobody passes over what never yields', () => {
    const id = importPiece()
    expect(faultOf(() => sign(id, [{ check: 'R1', reason: 'please' }]))).toBe('bad-input')
    expect(faultOf(() => sign(id, [{ check: 'R99', reason: 'please' }]))).toBe('bad-input')
  })
  test('twice is once too often', () => {
    const id = importPiece()
    sign(id)
    expect(faultOf(() => sign(id))).toBe('move-not-allowed')
  })
  test('an edit voids it, undoing the edit restores it', () => {
    const id = importPiece()
    sign(id)
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { headline: 'Another' },
    })
    expect(desk.call('articles.open', { id }).article).toMatchObject({
      status: 'editing',
      signOff: { valid: false },
    })
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { headline: 'Port to dredge' },
    })
    expect(desk.call('articles.open', { id }).article).toMatchObject({
      status: 'signed-off',
      signOff: { valid: true },
    })
  })
  test('an outlet recorded after the piece gives it its licence', () => {
    const id = importPiece()
    const origin = (name: string) => ({
      firstPublisher: { name, sourceId: null, url: null, date: null },
      republishers: [],
    })
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { origin: origin('The Late Post') },
    })
    const profile = licenceTemplate('public-domain')?.profile ?? null
    const draft = {
      name: 'The late post',
      aliases: [],
      domains: [],
      role: 'publisher' as const,
      licence: profile,
      contacts: '',
      language: null,
      notes: '',
    }
    const revision = revisionOf(id)
    const { id: sourceId } = desk.call('sources.save', { draft })
    const view = desk.call('articles.open', { id })
    expect([view.article.rightsSourceId, view.article.revision]).toEqual([sourceId, revision])
    expect(view.gate.summary).toBe('Yes, everywhere')
  })
  test('a changed licence voids it', () => {
    const id = importPiece()
    permit()
    sign(id)
    permit({ textEdits: 'none' })
    expect(desk.call('articles.open', { id }).article.signOff?.valid).toBe(false)
  })
})

describe('exporting', () => {
  test('no licence, no sign-off: refused, nothing written', () => {
    const [outcome] = write(importPiece())
    expect(blockers(outcome)).toEqual(['R2', 'R3'])
    expect(readdirSync(out)).toEqual([])
    expect(allExports(desk)).toEqual([])
  })
  test('signed under a licence: written, registered, sent', () => {
    const id = importPiece()
    permit()
    sign(id)
    const outcomes = write(id, { formats: ['text', 'markdown', 'html'] })
    expect(outcomes.map((one) => one.state)).toEqual(['written', 'written', 'written'])
    expect(readdirSync(out).sort()).toEqual([
      'port-to-dredge.html',
      'port-to-dredge.md',
      'port-to-dredge.txt',
    ])
    expect(readFileSync(join(out, 'port-to-dredge.txt'), 'utf8')).toBe(
      'Port to dredge\n\nBy Rana Qadir\n\nThe board voted on Monday.\n\n“We have listened,” said Asare.\n\nFirst published by Delta Wire.\n',
    )
    const { article } = desk.call('articles.open', { id })
    expect([article.status, article.signOff?.valid]).toEqual(['sent', true])
    const register = contract['exports.list'].output.shape.rows.parse(allExports(desk, id))
    expect(register).toHaveLength(3)
    expect(register[0]).toMatchObject({
      by: 'Ines Roca',
      channel: 'web',
      licence: 'Public domain',
      signOffHash: article.signOff?.hash,
      overrides: [],
    })
    expect(
      desk.call('articles.events', { id }).filter((one) => one.kind === 'exported'),
    ).toHaveLength(3)
  })
  test('the register keeps the bytes when the file is gone', () => {
    const id = importPiece()
    const [outcome] = write(id, { overrides: [{ check: 'all', reason: 'test' }] })
    if (outcome?.state !== 'written') throw new Error('not written')
    const kept = readFileSync(outcome.record.path)
    const library = openForReading({ folder: join(folder, 'library'), program: 'test' })
    expect(Buffer.from(exportBytes(library.db, outcome.record.id))).toEqual(kept)
    library.close()
  })
  test('an override carries name and reason into the register and nothing of it into the file', () => {
    const id = importPiece()
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: {
        note: 'SECRETNOTE',
        owner: 'OWNERNAME',
        media: [
          {
            caption: 'A boat',
            credit: 'AFP',
            date: null,
            uri: null,
            rights: 'none',
            rightsNote: 'SECRETRIGHTS',
          },
        ],
      },
    })
    const overrides = [
      { check: 'R2', reason: 'SECRETREASON one' },
      { check: 'r3', reason: 'SECRETREASON two' },
    ]
    const outcomes = write(id, { formats: [...exportFormats], overrides })
    expect(outcomes.map((one) => one.state)).toEqual(exportFormats.map(() => 'written'))
    expect(readdirSync(out)).toHaveLength(exportFormats.length)
    for (const name of readdirSync(out)) {
      const bytes = readFileSync(join(out, name))
      const zip = readZip(bytes)
      const texts = zip.ok
        ? zip.entries.map((one) => new TextDecoder().decode(one.bytes() ?? undefined))
        : [bytes.toString('utf8')]
      const inside = name.endsWith('.jsonl') ? /SECRET/ : /SECRET|OWNERNAME|A boat/
      for (const text of texts) expect(text, name).not.toMatch(inside)
    }
    expect(allExports(desk)[0]?.overrides).toEqual([
      { check: 'R2', by: 'Ines Roca', reason: 'SECRETREASON one' },
      { check: 'R3', by: 'Ines Roca', reason: 'SECRETREASON two' },
    ])
    expect(desk.call('articles.open', { id }).article.status).not.toBe('sent')
  })
  test('an override without a name is refused', () => {
    const id = importPiece()
    expect(
      faultOf(() =>
        exportOutcomes(
          desk,
          {
            articleIds: [id],
            formats: ['text'],
            channel: 'web',
            folder: out,
            overrides: [{ check: 'all', reason: 'x' }],
          },
          { actor: ' ' },
        ),
      ),
    ).toBe('name-missing')
  })
  test('a feed is one file for all that pass; its bytes are kept once, each piece has its record', () => {
    const first = importPiece()
    const second = importPiece('Another', 1)
    const held = importPiece('Held', 2)
    desk.call('articles.hold', { id: held, held: true, reason: 'query' })
    const all = [{ check: 'all', reason: 'x' }]
    const outcomes = write([first, held, second], { formats: ['rss', 'csv'], overrides: all })
    expect(outcomes.map((one) => one.state)).toEqual([
      'blocked',
      'written',
      'written',
      'blocked',
      'written',
      'written',
    ])
    expect(readdirSync(out)).toHaveLength(2)
    const records = allExports(desk).filter((one) => one.format === 'rss')
    expect(new Set(records.map((one) => one.path)).size).toBe(1)
    const library = openForReading({ folder: join(folder, 'library'), program: 'test' })
    for (const record of records)
      expect(Buffer.from(exportBytes(library.db, record.id))).toEqual(readFileSync(record.path))
    const kept = library.db.all<{ size: number }>(
      "select length(bytes) as size from export_record where format = 'rss' order by size",
    )
    expect(kept.map((one) => one.size > 0)).toEqual([false, true])
    library.close()
  })
  test('stopped before a feed is written, nothing of it is', () => {
    const ids = [importPiece(), importPiece('Another', 1)]
    let calls = 0
    const outcomes = exportOutcomes(
      desk,
      {
        articleIds: ids,
        formats: ['atom'],
        channel: 'web',
        folder: out,
        overrides: [{ check: 'all', reason: 'x' }],
      },
      { isCancelled: () => calls++ > 0 },
    )
    expect(outcomes.map((one) => one.state)).toEqual(['cancelled', 'cancelled'])
    expect(readdirSync(out)).toEqual([])
  })
  test('the licence as it stood is kept beside the file', () => {
    const id = importPiece()
    permit()
    sign(id)
    write(id)
    permit({ licence: 'Another' })
    const library = openForReading({ folder: join(folder, 'library'), program: 'test' })
    const state = library.db.value<string>('select licence_state from export_record')
    library.close()
    expect(JSON.parse(state ?? '')).toMatchObject({ licence: 'Public domain', from: 'outlet' })
  })
  test('plain text in columns, an older encoding and Windows line ends; what it lacks is named (X14)', () => {
    const id = importPiece()
    const all = [{ check: 'all', reason: 'x' }]
    const form = { wrap: 20, encoding: 'windows-1252', lineEnds: 'crlf' } as const
    const [outcome] = write(id, { overrides: all, text: form })
    if (outcome?.state !== 'written') throw new Error('not written')
    const bytes = readFileSync(outcome.record.path)
    expect(bytes.includes(0x93)).toBe(true)
    const lines = bytes.toString('latin1').split('\r\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20)
    const [refused] = write(id, { overrides: all, text: { encoding: 'iso-8859-1' } })
    expect(refused).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('U+201C') as string,
    })
  })
  test('a held piece leaves by no door, the rest of the batch does', () => {
    const held = importPiece()
    const [second] = desk.call('intake.commit', {
      pieces: [pieceOf(['Another text.'], { headline: 'Another', firstPublisher: 'Delta Wire' })],
    })
    if (second?.state !== 'imported') throw new Error('not imported')
    desk.call('articles.hold', { id: held, held: true, reason: 'query' })
    const outcomes = write([held, second.articleId], { overrides: [{ check: 'all', reason: 'x' }] })
    expect(outcomes.map((one) => one.state)).toEqual(['blocked', 'written'])
    expect(blockers(outcomes[0])).toEqual(['R1'])
  })
  test('files are never written over: name-2', () => {
    const id = importPiece()
    writeFileSync(join(out, 'port-to-dredge.txt'), 'somebody else’s')
    const all = [{ check: 'all', reason: 'x' }]
    write(id, { overrides: all })
    write(id, { overrides: all })
    expect(readdirSync(out).sort()).toEqual([
      'port-to-dredge-2.txt',
      'port-to-dredge-3.txt',
      'port-to-dredge.txt',
    ])
    expect(readFileSync(join(out, 'port-to-dredge.txt'), 'utf8')).toBe('somebody else’s')
  })
  test('a corrected version marks the earlier file superseded', () => {
    const id = importPiece()
    const all = [{ check: 'all', reason: 'x' }]
    write(id, { overrides: all })
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { headline: 'Corrected' },
    })
    write(id, { overrides: all })
    const [newer, older] = allExports(desk)
    expect([newer?.supersededBy, older?.supersededBy]).toEqual([null, newer?.id])
  })
  test('the first file already says how long the licence lets it stand', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-01T12:00:00Z') })
    const id = importPiece()
    permit({ expiresAfterDays: 90 })
    desk.call('settings.set', { timeZone: 'Asia/Tokyo' })
    sign(id)
    const ends = (): unknown => {
      const [outcome] = write(id, { formats: ['ninjs'] })
      if (outcome?.state !== 'written') throw new Error('not written')
      return (JSON.parse(readFileSync(outcome.record.path, 'utf8')) as { expires?: string }).expires
    }
    const first = ends()
    // The end of the last day where the desk is, not in London.
    expect(first).toBe('2030-07-30T23:59:59+09:00')
    expect(ends()).toBe(first)
    vi.useRealTimers()
  })
  test('no such folder', () => {
    const id = importPiece()
    expect(faultOf(() => write(id, { folder: join(out, 'nowhere') }))).toBe('path-refused')
  })
  test.skipIf(process.getuid?.() === 0)(
    'a read-only folder fails the piece in words, nothing half-written',
    () => {
      chmodSync(out, 0o500)
      const [outcome] = write(importPiece(), { overrides: [{ check: 'all', reason: 'x' }] })
      chmodSync(out, 0o700)
      expect(outcome).toMatchObject({ state: 'failed' })
      expect(readdirSync(out)).toEqual([])
    },
  )
  test('the review report leaves past the same gate, with notes only where they are asked for', () => {
    const id = importPiece()
    expect(write(id, { formats: ['report'] })).toMatchObject([{ state: 'blocked' }])
    permit()
    const overrides = [{ check: 'B8', reason: 'the secret reason' }]
    desk.call('articles.setFields', {
      id,
      baseRevision: revisionOf(id),
      fields: { headline: null },
    })
    sign(id, overrides)
    const [page, markdown] = write(id, { formats: ['report', 'report-markdown'] })
    if (page?.state !== 'written' || markdown?.state !== 'written') throw new Error('blocked')
    expect(page.record.path).toMatch(/-review\.html$/u)
    expect(markdown.record.path).toMatch(/-review\.md$/u)
    for (const one of [page, markdown]) {
      const text = readFileSync(one.record.path, 'utf8')
      expect(text).toContain('Asare')
      expect(text).not.toContain('the secret reason')
    }
    const [told] = write(id, { formats: ['report'], withNotes: true })
    if (told?.state !== 'written') throw new Error('blocked')
    expect(readFileSync(told.record.path, 'utf8')).toContain('the secret reason')
  })
  test('an RSS or Atom file is a feed, whatever channel the batch is for', () => {
    const id = importPiece()
    permit({ channels: { web: 'yes', print: 'no', newsletter: 'no', feed: 'no' } })
    sign(id)
    const [web, rss, atom] = write(id, { formats: ['html', 'rss', 'atom'], channel: 'web' })
    expect(web?.state).toBe('written')
    expect([blockers(rss), blockers(atom)]).toEqual([['R5'], ['R5']])
    permit({ channels: { web: 'no', print: 'no', newsletter: 'no', feed: 'yes' } })
    sign(id)
    const [fed] = write(id, { formats: ['rss'], channel: 'web' })
    expect(fed).toMatchObject({ state: 'written', record: { channel: 'feed' } })
    permit({ onwardSupply: 'no' })
    sign(id)
    expect(blockers(write(id, { formats: ['rss'], channel: 'web' })[0])).toEqual(['R20'])
    const gate = desk.call('gate.check', { id, format: 'rss', channel: 'web' })
    expect(gate.mayBeExported).toBe(false)
  })
  test('a review report is no copy: it starts no licence’s days, and the piece is not Sent', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-01T12:00:00Z') })
    const id = importPiece()
    permit({ expiresAfterDays: 10 })
    sign(id)
    expect(write(id, { formats: ['report'] })).toMatchObject([{ state: 'written' }])
    expect(desk.call('articles.open', { id }).article.status).toBe('signed-off')
    vi.setSystemTime(new Date('2030-05-25T12:00:00Z'))
    expect(write(id)).toMatchObject([{ state: 'written' }])
    expect(desk.call('recalls.list', {})).toEqual([])
    expect(desk.call('articles.open', { id }).article.status).toBe('sent')
    vi.setSystemTime(new Date('2030-06-10T12:00:00Z'))
    expect(blockers(write(id)[0])).toEqual(['R4'])
    vi.useRealTimers()
  })
  test('half a character is kept out of every format, in words; the rest of the batch goes on', () => {
    const half = importPiece()
    desk.call('articles.setFields', {
      id: half,
      baseRevision: revisionOf(half),
      fields: { headline: 'Port \ud800 to dredge' },
    })
    const whole = importPiece('Another', 1)
    const all = [{ check: 'all', reason: 'x' }]
    const outcomes = write([half, whole], { formats: [...exportFormats], overrides: all })
    expect(outcomes).toHaveLength(2 * exportFormats.length)
    for (const one of outcomes)
      if (one.articleId === whole) expect(one.state).toBe('written')
      else expect(JSON.stringify(one)).toContain('half a character')
    for (const name of readdirSync(out).filter((one) => !one.endsWith('.docx')))
      expect(readFileSync(join(out, name), 'utf8'), name).not.toContain('\ufffd')
  })
  test('a bug in one format leaves nothing half written of the formats before it', () => {
    const id = importPiece()
    const broken = vi.spyOn(writers, 'markdown').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    const all = [{ check: 'all', reason: 'x' }]
    expect(() => write(id, { formats: ['text', 'markdown'], overrides: all })).toThrow('a bug')
    broken.mockRestore()
    expect(readdirSync(out)).toEqual([])
  })
  test('each piece of a feed is judged once, in the second file of 16 MB as in the first', () => {
    const ids = [0, 1, 2, 3, 4].map((item) => importPiece(`Piece ${item}`, item))
    const item = collectionWriters.csv.item
    const made = vi.spyOn(collectionWriters.csv, 'item').mockImplementation((piece) => {
      const one = item(piece)
      return one.ok ? { ...one, text: one.text.padEnd(6_000_000, ' ') } : one
    })
    const all = [{ check: 'all', reason: 'x' }]
    const outcomes = write(ids, { formats: ['csv'], overrides: all })
    expect(outcomes.map((one) => one.state)).toEqual(ids.map(() => 'written'))
    expect(readdirSync(out)).toHaveLength(3)
    expect(made).toHaveBeenCalledTimes(ids.length)
    made.mockRestore()
  })
  test('cancelled between two pieces', () => {
    const ids = [importPiece(), importPiece('Another', 1)]
    let calls = 0
    const outcomes = exportOutcomes(
      desk,
      {
        articleIds: ids,
        formats: ['text'],
        channel: 'web',
        folder: out,
        overrides: [{ check: 'all', reason: 'x' }],
      },
      { isCancelled: () => calls++ > 0 },
    )
    expect(outcomes.map((one) => one.state)).toEqual(['written', 'cancelled'])
  })
})
