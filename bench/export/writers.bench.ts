import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { plainTemplate } from '../../src/shared/model/houseTemplate.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import { openForReading } from '../../src/main/database/open.ts'
import { archivedPiece } from '../../src/main/desk/archive/archivedPiece.ts'
import type { DeskContext } from '../../src/main/desk/context.ts'
import { type Outgoing, outgoing } from '../../src/main/desk/exports/outgoing.ts'
import type { WriterResult } from '../../src/main/export/exportArticle.ts'
import { printBlocks } from '../../src/main/export/printBlocks.ts'
import { printedText } from '../../src/main/export/printText.ts'
import { collectionWriters, writers } from '../../src/main/export/writers.ts'
import type { Bench } from '../bench.ts'
import { benchDesk, fill } from '../library/benchDesk.ts'
import { round } from '../statistics.ts'

const pieces = 1000

/** Every writer on 1,000 articles of 60 to 1,500 words: articles a second, megabytes written, peak memory; DOCX beside the docx package. */
export const bench: Bench = async ({ say }) => {
  const { desk, folder, remove } = await benchDesk()
  say('filling a library')
  fill(desk, 0, pieces)
  const ids = desk
    .call('articles.list', { filter: {}, sort: 'oldest', offset: 0, limit: 500 })
    .rows.concat(
      desk.call('articles.list', { filter: {}, sort: 'oldest', offset: 500, limit: 500 }).rows,
    )
    .map((row) => row.id)
  const library = openForReading({ folder, program: 'bench' })
  const context: DeskContext = {
    actor: 'Bench',
    now: new Date().toISOString(),
    changed: () => undefined,
    progress: () => undefined,
    isCancelled: () => false,
  }
  const house = { deskName: 'The Courier', template: plainTemplate }
  const gather = (id: ArticleId): Outgoing =>
    outgoing(library.db, id, { format: 'html', channel: 'web', overrides: [] }, house, context)
  const gateStart = performance.now()
  const all = ids.map(gather)
  const gateMs = performance.now() - gateStart
  const results: Record<string, object> = {}
  for (const [format, write] of Object.entries(writers))
    results[format] = measured(all, (one) => sizeOf(write(one.article, one.context)))
  for (const [format, writer] of Object.entries(collectionWriters)) {
    const texts: string[] = []
    results[format] = measured(all, (one) => {
      const item = writer.item({
        article: one.article,
        context: one.context,
        ...(format === 'jsonl'
          ? { archived: archivedPiece(library.db, one.facts.record, true) }
          : {}),
      })
      if (!item.ok) throw new Error(item.message)
      texts.push(item.text)
      return Buffer.byteLength(item.text)
    })
  }
  say('the docx package')
  const rival = await docxPackage(all)
  library.close()
  remove()
  return { pieces, gateAndGatherPerSecond: round(pieces / (gateMs / 1000)), ...results, rival }
}

function sizeOf(result: WriterResult): number {
  if (!result.ok) throw new Error(result.message)
  return result.bytes.length
}

/** Articles a second, megabytes, and the highest heap and buffers above the start. */
function measured(all: readonly Outgoing[], write: (one: Outgoing) => number): object {
  globalThis.gc?.()
  const before = used()
  let peak = before
  let bytes = 0
  const start = performance.now()
  for (const [index, one] of all.entries()) {
    bytes += write(one)
    if (index % 20 === 0) peak = Math.max(peak, used())
  }
  const seconds = (performance.now() - start) / 1000
  return {
    articlesPerSecond: round(all.length / seconds),
    megabytes: round(bytes / 2 ** 20),
    peakMemoryMb: round((peak - before) / 2 ** 20),
  }
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** The same words through the docx package, with a title and paragraphs only. */
async function docxPackage(all: readonly Outgoing[]): Promise<object> {
  globalThis.gc?.()
  const before = used()
  let peak = before
  let bytes = 0
  const start = performance.now()
  for (const [index, { article }] of all.entries()) {
    const paragraphs = printedText(printBlocks(article).blocks)
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: article.fields.headline ?? '', heading: HeadingLevel.TITLE }),
            ...paragraphs.map((words) => new Paragraph({ children: [new TextRun(words)] })),
          ],
        },
      ],
    })
    bytes += (await Packer.toBuffer(document)).length
    if (index % 20 === 0) peak = Math.max(peak, used())
  }
  const seconds = (performance.now() - start) / 1000
  return {
    docxPackage: {
      articlesPerSecond: round(all.length / seconds),
      megabytes: round(bytes / 2 ** 20),
      peakMemoryMb: round((peak - before) / 2 ** 20),
    },
  }
}
