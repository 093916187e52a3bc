import { afterEach, describe, expect, test } from 'vitest'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { contract, type ExportOutcome, type Progress } from '../../../shared/contract.ts'
import { connect } from '../../database/connect.ts'
import { applicationId } from '../../database/library.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { runMigration } from '../../database/migrate.ts'
import { migrations } from '../../database/migrations/index.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { pieceOf, testFolder, withText } from '../desk.fixture.ts'
import { type LibraryHost, startLibraryHost } from './libraryHost.ts'
import type { Change } from './runCall.ts'

const open: { host: LibraryHost; remove: () => void }[] = []
afterEach(async () => {
  for (const { host, remove } of open.splice(0)) {
    await host.close()
    remove()
  }
})

const facts = { appVersion: '0.1.0', runtime: { Node: process.versions.node } }

async function newHost() {
  const { folder, remove } = testFolder()
  const changes: Change[] = []
  const lines: string[] = []
  const host = await startLibraryHost({
    folder,
    program: 'test',
    facts,
    log: (line) => lines.push(line),
    onChanged: (some) => changes.push(...some),
  })
  open.push({ host, remove })
  return { host, folder, changes, lines }
}

async function importOne(host: LibraryHost, text: string): Promise<ArticleId> {
  const reply = await host.call('intake.commit', { pieces: [pieceOf([text])] })
  const [outcome] = reply.ok ? reply.value : []
  if (outcome?.state !== 'imported') throw new Error(JSON.stringify(reply))
  return outcome.articleId
}

describe('the library in two worker threads', () => {
  test('before there is a reader the writer answers', async () => {
    const { host, lines } = await newHost()
    const filter = {}
    const list = await host.call('articles.list', { filter, sort: 'newest', offset: 0, limit: 5 })
    expect(list).toMatchObject({ ok: true, value: { total: 0 } })
    await host.close()
    // How long a query took is the machine's affair.
    expect(lines.filter((line) => !line.startsWith('slow query'))).toEqual([])
  })

  test('an older library is backed up, verified and migrated while it is opened', async () => {
    const { folder, remove } = testFolder()
    const connection = connect(libraryFile(folder), {})
    connection.pragma(`application_id = ${applicationId}`)
    runMigration(connection, migrations[0]!)
    connection.close()
    const host = await startLibraryHost({
      folder,
      program: 'test',
      facts,
      log: () => undefined,
      onChanged: () => undefined,
    })
    open.push({ host, remove })
    const backups = await host.call('library.backups', {})
    expect(backups.ok ? backups.value.map((one) => [one.kind, one.verified]) : backups).toEqual([
      ['before-migration', true],
    ])
  })

  test('an export leaves room for other calls, tells its outcomes step by step, and lets nothing out that was held meanwhile', async () => {
    const { host, folder, changes } = await newHost()
    const out = join(folder, 'out')
    mkdirSync(out)
    await host.call('settings.set', { actor: 'Ada' })
    const reply = await host.call('intake.commit', {
      pieces: Array.from({ length: 250 }, (_, n) => pieceOf([`Text ${n} of many.`])),
    })
    const articleIds = reply.ok ? reply.value.map((one) => one.articleId) : []
    const told: ExportOutcome[][] = []
    const order: string[] = []
    const exporting = host
      .call(
        'exports.write',
        {
          articleIds,
          formats: ['text', 'rss'],
          channel: 'web',
          folder: out,
          overrides: [{ check: 'all', reason: 'a test' }],
        },
        {
          report: (progress) => told.push((progress as Progress<'exports.write'>).outcomes),
        },
      )
      .then((answer) => {
        order.push('exported')
        return answer
      })
    const [first] = articleIds
    if (first === undefined) throw new Error('nothing imported')
    await host.call('articles.hold', { id: first, held: true, reason: 'a question' })
    order.push('held')
    expect(await exporting).toEqual({
      ok: true,
      value: { written: 499, blocked: 1, failed: 0, cancelled: 0 },
    })
    expect(order).toEqual(['held', 'exported'])
    // Every window is told of each change: hundreds are told as one.
    expect(changes.filter((one) => one.noun === 'exports')).toEqual([{ noun: 'exports', id: null }])
    const outcomes = told.flat()
    expect(outcomes).toHaveLength(500)
    expect(Math.max(...told.map((some) => some.length))).toBeLessThanOrEqual(100)
    const feed = outcomes.filter(
      (one) => (one.state === 'written' ? one.record.format : one.format) === 'rss',
    )
    expect(feed.filter((one) => one.state !== 'written').map((one) => one.articleId)).toEqual([
      first,
    ])
  })

  test('what the writer commits the reader lists, and the change is told', async () => {
    const { host, changes } = await newHost()
    const id = await importOne(host, 'A paragraph about fishing rights.')
    const list = await host.call('articles.list', {
      filter: { text: 'fishing' },
      sort: 'newest',
      offset: 0,
      limit: 20,
    })
    expect(list).toMatchObject({ ok: true, value: { total: 1, rows: [{ id }] } })
    expect(changes).toContainEqual({ noun: 'articles', id })
    const view = await host.call('articles.open', { id })
    expect(contract['articles.open'].output.safeParse(view.ok ? view.value : null).success).toBe(
      true,
    )
  })

  test('a second host finds the library locked and is told by whom', async () => {
    const { folder } = await newHost()
    const second = startLibraryHost({
      folder,
      program: 'second',
      facts,
      log: () => undefined,
      onChanged: () => undefined,
    })
    await expect(second).rejects.toThrow(FaultError)
    await expect(second).rejects.toMatchObject({ code: 'locked-library' })
    await expect(second).rejects.toThrow(new RegExp(`test \\(process ${process.pid} `))
  })

  test('an expected failure is a fault, an unknown method is refused', async () => {
    const { host } = await newHost()
    const missing = await host.call('articles.open', { id: '0123456789abcdef' as ArticleId })
    expect(missing).toMatchObject({ ok: false, fault: { code: 'not-found' } })
    const unknown = await host.call('constructor' as 'library.info', {})
    expect(unknown).toMatchObject({ ok: false, fault: { code: 'unknown-method' } })
  })

  test('a call cancelled beforehand does nothing', async () => {
    const { host } = await newHost()
    const stop = new AbortController()
    stop.abort()
    const reply = await host.call(
      'intake.commit',
      { pieces: [pieceOf(['Nothing.'])] },
      { signal: stop.signal },
    )
    expect(reply).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
    const info = await host.call('library.info', {})
    expect(info).toMatchObject({ ok: true, value: { articles: 0 } })
  })

  test('backup, change, restore: the state of the backup is back, what was replaced is kept', async () => {
    const { host } = await newHost()
    const first = await importOne(host, 'The first piece.')
    const made = await host.call('library.backup', {})
    if (!made.ok) throw new Error(made.fault.message)
    expect(made.value).toMatchObject({ verified: true, kind: 'by-hand' })
    const second = await importOne(host, 'The second piece.')
    // What is asked while a backup is put back is answered from the backup.
    const [restored, ofTheBackup, madeLater] = await Promise.all([
      host.call('library.restore', { name: made.value.name }),
      host.call('articles.open', { id: first }),
      host.call('articles.open', { id: second }),
    ])
    expect(restored).toEqual({ ok: true, value: { restored: true } })
    expect([ofTheBackup.ok, madeLater.ok]).toEqual([true, false])
    const backups = await host.call('library.backups', {})
    expect(backups.ok && backups.value.map((backup) => backup.kind)).toEqual(
      expect.arrayContaining(['before-restore', 'by-hand']),
    )
    await importOne(host, 'A piece after the restore.')
  })

  test('an edit is found by search soon after, without anybody asking', async () => {
    const { host } = await newHost()
    const id = await importOne(host, 'A paragraph.')
    const view = await host.call('articles.open', { id })
    if (!view.ok) throw new Error(view.fault.message)
    const { document, revision } = view.value.article
    const edited = withText(document, 0, 'A word like heliotrope.')
    await host.call('articles.save', { id, baseRevision: revision, document: edited, steps: [] })
    const found = async () => {
      const filter = { text: 'heliotrope' }
      const list = await host.call('articles.list', { filter, sort: 'newest', offset: 0, limit: 5 })
      return list.ok && list.value.total === 1
    }
    await expect.poll(found, { timeout: 20_000, interval: 50 }).toBe(true)
  })

  test('the name in the settings is who decides where a call brings none', async () => {
    const { host } = await newHost()
    const id = await importOne(host, 'A paragraph.')
    const hold = () => host.call('articles.hold', { id, held: true, reason: 'Possible match' })
    expect(await hold()).toMatchObject({ ok: false, fault: { code: 'name-missing' } })
    await host.call('settings.set', { actor: 'Ada' })
    expect(await hold()).toEqual({ ok: true, value: { held: true, changed: true } })
  })

  test('a call after closing is refused in words', async () => {
    const { host } = await newHost()
    await host.close()
    const reply = await host.call('library.info', {})
    expect(reply).toMatchObject({ ok: false, fault: { code: 'shutting-down' } })
  })
})
