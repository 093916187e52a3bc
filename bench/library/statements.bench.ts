import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGold } from '../../src/shared/engine/attribution/gold/readGold.ts'
import type { ArticleDocument } from '../../src/shared/model/document.ts'
import { pieceOf } from '../../src/main/desk/pieceOf.fixture.ts'
import type { Bench } from '../bench.ts'
import { round, spread, timed } from '../statistics.ts'
import { benchDesk, megabytes } from './benchDesk.ts'

const articles = join(import.meta.dirname, '../../src/shared/engine/attribution/gold/articles')
const pieces = 500

/** Statements read after an import (pieces a second, disk they take), and what one edit of a long piece costs then. */
export const bench: Bench = async () => {
  const paragraphs = globSync('*.txt', { cwd: articles })
    .sort()
    .map((name) => readGold(readFileSync(join(articles, name), 'utf8')))
    .filter((gold) => gold.language === 'en')
    .flatMap((gold) => gold.blocks.map((block) => block.text))
  return { afterImport: await afterImport(paragraphs), longPiece: await longPiece(paragraphs) }
}

async function afterImport(paragraphs: readonly string[]) {
  const { desk, folder, remove } = await benchDesk()
  let words = 0
  for (let at = 0; at < pieces; at += 25)
    desk.call('intake.commit', {
      pieces: Array.from({ length: 25 }, (_, i) => {
        const texts = Array.from(
          { length: 15 },
          (_each, k) => `${paragraphs[(at * 7 + i * 13 + k) % paragraphs.length] ?? ''} ${at + i}`,
        )
        words += texts.join(' ').split(/\s+/).length
        return pieceOf(texts, { headline: `Piece ${at + i}` })
      }),
    })
  const before = megabytes(folder)
  const took = timed(() => desk.settle())
  const after = megabytes(folder)
  remove()
  return {
    pieces,
    wordsEach: Math.round(words / pieces),
    piecesPerSecond: Math.round((pieces / took) * 1000),
    statementsMb: after - before,
  }
}

async function longPiece(paragraphs: readonly string[]) {
  const { desk, remove } = await benchDesk()
  const texts: string[] = []
  for (let i = 0, count = 0; count < 10_000; i++) {
    const text = `${paragraphs[i % paragraphs.length] ?? ''} ${paragraphs[(i * 7) % paragraphs.length] ?? ''}`
    texts.push(text)
    count += text.split(/\s+/).length
  }
  const [outcome] = desk.call('intake.commit', { pieces: [pieceOf(texts)] })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  const id = outcome.articleId
  const first = timed(() => desk.settle())
  let { article } = desk.call('articles.open', { id })
  const saves: number[] = []
  const again: number[] = []
  for (let n = 0; n < 60; n++) {
    const at = (n * 13) % texts.length
    const document = edited(article.document, at, `${texts[at] ?? ''} He said so ${n} times.`)
    const input = { id, baseRevision: article.revision, document, steps: [] }
    saves.push(
      timed(
        () =>
          (article = {
            ...article,
            document,
            revision: desk.call('articles.save', input).revision,
          }),
      ),
    )
    // Index and the gate's columns are brought up to date in the same turn.
    again.push(timed(() => desk.settle()))
  }
  const { statements } = desk.call('statements.list', { id })
  const list = Array.from({ length: 20 }, () => timed(() => desk.call('statements.list', { id })))
  const open = Array.from({ length: 20 }, () => timed(() => desk.call('articles.open', { id })))
  const gate = Array.from({ length: 20 }, () => timed(() => desk.call('gate.check', { id })))
  const decide = statements.slice(0, 60).map((one) =>
    timed(() =>
      desk.call('statements.decide', {
        id,
        statementIds: [one.id],
        decision: { act: 'confirm' },
      }),
    ),
  )
  remove()
  return {
    words: article.wordCount,
    blocks: texts.length,
    statements: statements.length,
    firstReadingMs: round(first),
    saveMs: spread(saves),
    oneParagraphAgainMs: spread(again),
    listMs: spread(list),
    openMs: spread(open),
    gateMs: spread(gate),
    decideMs: spread(decide),
  }
}

function edited(document: ArticleDocument, at: number, text: string): ArticleDocument {
  const content = document.content.map((node, index) =>
    index === at ? { ...node, content: [{ type: 'text', text }] } : node,
  )
  return { ...document, content }
}
