import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleDocument } from '../../src/shared/model/document.ts'
import { pieceOf } from '../../src/main/desk/pieceOf.fixture.ts'
import type { Bench } from '../bench.ts'
import { round, spread, timed } from '../statistics.ts'
import { benchDesk } from './benchDesk.ts'
import { random, vocabulary } from './generatedPieces.ts'

const saves = 300

/** Saves of an edit in a piece of 10,000 words, beside the fsync of as many bytes on the same disk. */
export const bench: Bench = async () => {
  const { desk, folder, remove } = await benchDesk()
  const next = random(3)
  const words = vocabulary(5000)
  const paragraphs = Array.from({ length: 125 }, () =>
    Array.from({ length: 80 }, () => words[Math.floor(next() * words.length)]).join(' '),
  )
  const [outcome] = desk.call('intake.commit', { pieces: [pieceOf(paragraphs)] })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  const id = outcome.articleId
  let { article } = desk.call('articles.open', { id })
  const bytes = Buffer.from(JSON.stringify(article.document))
  const baseline = fsyncTimes(join(folder, 'baseline'), bytes)

  const times: number[] = []
  for (let n = 0; n < saves; n++) {
    const at = Math.floor(next() * paragraphs.length)
    const document = edited(article.document, at, `${paragraphs[at] ?? ''} edit ${n}`)
    const input = { id, baseRevision: article.revision, document, steps: [] }
    times.push(
      timed(
        () =>
          (article = {
            ...article,
            document,
            revision: desk.call('articles.save', input).revision,
          }),
      ),
    )
  }
  const opened = Array.from({ length: 30 }, () => timed(() => desk.call('articles.open', { id })))
  const settled = timed(() => desk.settle())
  remove()
  const save = spread(times)
  const fsync = spread(baseline)
  return {
    words: article.wordCount,
    documentBytes: bytes.length,
    saveMs: save,
    fsyncBaselineMs: fsync,
    p95OverBaselineMs: round(save.p95 - fsync.p95),
    openMs: spread(opened),
    indexAndGateAfterwardsMs: round(settled),
  }
}

function edited(document: ArticleDocument, at: number, text: string): ArticleDocument {
  const content = document.content.map((node, index) =>
    index === at ? { ...node, content: [{ type: 'text', text }] } : node,
  )
  return { ...document, content }
}

/** What any durable save must cost here: appending as many bytes to a file and forcing them to the disk. */
function fsyncTimes(file: string, bytes: Uint8Array): number[] {
  const handle = openSync(file, 'w')
  const times = Array.from({ length: saves }, () =>
    timed(() => {
      writeSync(handle, bytes)
      fsyncSync(handle)
    }),
  )
  closeSync(handle)
  return times
}
