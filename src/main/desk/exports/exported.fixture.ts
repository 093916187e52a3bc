import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { ExportOutcome } from '../../../shared/contract.ts'
import { bodyText } from '../../../shared/model/document.ts'
import {
  type ExportFormat,
  exportFormats,
  type RecordFormat,
} from '../../../shared/model/exportRecord.ts'
import { plainTemplate } from '../../../shared/model/houseTemplate.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { openForReading } from '../../database/open.ts'
import { collectionWriters, writers } from '../../export/writers.ts'
import { archivedPiece } from '../archive/archivedPiece.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import type { Desk } from '../openDesk.ts'
import { outgoing } from './outgoing.ts'
import { uriOf } from './pieceUri.ts'
import { type CollectionFormat, isCollection } from './writeCollection.ts'
import { exportOutcomes } from './exportOutcomes.ts'

// Values for the tests of what leaves the desk; no program code imports this file.

const root = fileURLToPath(new URL('../../../../', import.meta.url))
/** Third-party articles and official schemas, beside the checkout where they are at all. */
export const testdata = join(root, '../shared/testdata')
export const hasTestdata = existsSync(join(testdata, 'ninjs/schemas'))

/** Reads a file into the library as intake would and gives the ids of its pieces; none where it is refused. */
export async function take(desk: Desk, name: string, bytes: Uint8Array): Promise<ArticleId[]> {
  const read = await parseBytes({ bytes, name })
  if (!read.ok) return []
  const pieces = read.pieces.map((piece) => ({ fileName: name, bytes, piece }))
  return desk
    .call('intake.commit', { pieces })
    .flatMap((one) => (one.state === 'imported' ? [one.articleId] : []))
}

/** The pieces written for this project. */
export async function takeSamples(desk: Desk): Promise<ArticleId[]> {
  const folder = join(root, 'resources/samples')
  const ids: ArticleId[] = []
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt')))
    ids.push(...(await take(desk, name, readFileSync(join(folder, name)))))
  return ids
}

/** At least `wanted` articles of different kinds out of the third-party sets. */
export async function takeThirdParty(desk: Desk, wanted: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = []
  const each = Math.ceil(wanted / 4)
  for (const set of ['fundus', 'plaintext', 'agency', 'docx'])
    ids.push(...(await takeCases(desk, join(testdata, set, 'dev'), each)))
  const wikinews = gunzipSync(readFileSync(join(testdata, 'wikinews/dev/docs.jsonl.gz')))
  const lines = wikinews.toString('utf8').split('\n').filter(Boolean)
  for (const line of lines.slice(0, Math.max(0, wanted - ids.length) + each)) {
    const { title, text } = JSON.parse(line) as { title: string; text: string }
    ids.push(...(await take(desk, 'wikinews.txt', Buffer.from(`${title}\n\n${text}`))))
  }
  return ids
}

async function takeCases(desk: Desk, folder: string, count: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = []
  for (const name of readdirSync(folder)) {
    if (ids.length >= count) break
    const input = readdirSync(join(folder, name)).find((one) => /^input\.(?!page)/.test(one))
    if (input === undefined) continue
    const bytes = readFileSync(join(folder, name, input))
    const found = await take(desk, input, input.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    ids.push(...found.slice(0, count - ids.length))
  }
  return ids
}

/** What was written, by format: each file's bytes, and whose it is. */
export interface Exported {
  readonly outcomes: readonly ExportOutcome[]
  readonly files: ReadonlyMap<string, { readonly format: RecordFormat; readonly bytes: Buffer }>
}

/** Writes pieces in formats past every check that yields. */
export function exportAll(
  desk: Desk & { readonly folder: string },
  articleIds: readonly ArticleId[],
  formats: readonly ExportFormat[],
  given: { readonly withNotes?: boolean; readonly reason?: string } = {},
): Exported {
  const folder = join(desk.folder, 'out')
  mkdirSync(folder, { recursive: true })
  desk.settle()
  const outcomes = exportOutcomes(desk, {
    articleIds: [...articleIds],
    formats: [...formats],
    channel: 'web',
    folder,
    overrides: [{ check: 'all', reason: given.reason ?? 'test' }],
    ...(given.withNotes ? { withNotes: true } : {}),
  })
  const files = new Map(
    outcomes.flatMap((one) =>
      one.state === 'written'
        ? [
            [
              one.record.path,
              { format: one.record.format, bytes: readFileSync(one.record.path) },
            ] as const,
          ]
        : [],
    ),
  )
  return { outcomes, files }
}

/** The same files without gate, disk and register: for many pieces. Pieces without a text are left out. */
export function composeAll(folder: string, articleIds: readonly ArticleId[]): Exported {
  const library = openForReading({ folder, program: 'test' })
  const { db } = library
  const context: DeskContext = {
    actor: 'Ada',
    now: '2026-11-02T10:00:00.000Z',
    changed: () => undefined,
    progress: () => undefined,
    isCancelled: () => false,
  }
  const house = { deskName: 'The Courier', template: plainTemplate }
  const outcomes: ExportOutcome[] = []
  const files = new Map<string, { format: RecordFormat; bytes: Buffer }>()
  const items = new Map<CollectionFormat, string[]>()
  for (const articleId of articleIds) {
    if (bodyText(readArticle(db, articleId).document).trim() === '') continue
    const piece = outgoing(
      db,
      articleId,
      { format: 'html', channel: 'web', overrides: [] },
      house,
      context,
    )
    for (const format of exportFormats) {
      if (format === 'report' || format === 'report-markdown') continue
      const result = isCollection(format)
        ? collectionWriters[format].item({
            ...piece,
            ...(format === 'jsonl'
              ? { archived: archivedPiece(db, piece.facts.record, true) }
              : {}),
          })
        : writers[format](piece.article, piece.context)
      if (!result.ok) outcomes.push({ state: 'failed', articleId, format, message: result.message })
      else if ('bytes' in result)
        files.set(`${articleId}.${format}`, { format, bytes: Buffer.from(result.bytes) })
      else if (isCollection(format)) items.set(format, [...(items.get(format) ?? []), result.text])
    }
  }
  const about = {
    title: 'Test',
    deskName: 'The Courier',
    at: context.now,
    uri: uriOf('test'),
    language: 'en',
  }
  for (const [format, texts] of items)
    files.set(format, { format, bytes: Buffer.from(collectionWriters[format].file(texts, about)) })
  library.close()
  return { outcomes, files }
}

/** The texts of all files of one format. */
export function textsOf({ files }: Exported, format: ExportFormat): string[] {
  return [...files.values()]
    .filter((one) => one.format === format)
    .map((one) => one.bytes.toString('utf8'))
}
