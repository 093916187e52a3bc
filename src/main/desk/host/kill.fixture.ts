// A desk that works without pause until it is killed: saves edits and imports pieces, and says on standard
// output what was acknowledged, one line each. Run by kill.process.test.ts as a process of its own.
import { writeSync } from 'node:fs'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { openDesk } from '../openDesk.ts'
import { pieceOf } from '../pieceOf.fixture.ts'

const [, , folder = '', id = '', start = '0'] = process.argv
// Straight to the pipe: what console.log still holds would die with the process.
const say = (line: string): void => void writeSync(1, `${line}\n`)

const desk = await openDesk({ folder, mode: 'write', program: 'kill test', actor: 'Ada' })
const articleId = id as ArticleId
let { article } = desk.call('articles.open', { id: articleId })
for (let n = Number(start) + 1; ; n++) {
  const document = {
    ...article.document,
    content: article.document.content.map((node, index) =>
      index === 0
        ? { ...node, content: [{ type: 'text', text: `Edit ${n} of this piece.` }] }
        : node,
    ),
  }
  const saved = desk.call('articles.save', {
    id: articleId,
    baseRevision: article.revision,
    document,
    steps: [],
  })
  article = { ...article, document, revision: saved.revision }
  say(`saved ${n}`)
  if (n % 3 === 0) {
    const pieces = [1, 2, 3].map((i) =>
      pieceOf([`Imported ${start}-${n}-${i}.`, 'More words follow here. '.repeat(100)]),
    )
    const outcomes = desk.call('intake.commit', { pieces })
    say(`imported ${outcomes.map((one) => one.articleId).join(' ')}`)
  }
  if (n % 5 === 0) desk.settle()
}
