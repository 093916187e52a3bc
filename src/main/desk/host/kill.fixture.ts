// A desk that works without pause until it is killed: saves edits, imports pieces, tags many at once and takes
// that back, puts the search index in order, and says on standard output what was acknowledged, one line each. With "migrate" it opens a library
// of an older shape instead. Run by killRounds.fixture.ts as a process of its own.
import { writeSync } from 'node:fs'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { openDesk } from '../openDesk.ts'
import { pieceOf } from '../pieceOf.fixture.ts'

const [, , folder = '', what = '', start = '0'] = process.argv
// Straight to the pipe: what console.log still holds would die with the process.
const say = (line: string): void => void writeSync(1, `${line}\n`)

if (what === 'migrate') {
  say('opening')
  await openDesk({ folder, mode: 'write', program: 'kill test', actor: 'Ada' })
  say('migrated')
  // Killed here at the latest: the library is open and of the new shape.
  setInterval(() => undefined, 1000)
} else await work(what as ArticleId)

async function work(articleId: ArticleId): Promise<void> {
  const desk = await openDesk({ folder, mode: 'write', program: 'kill test', actor: 'Ada' })
  const known: ArticleId[] = [articleId]
  for (let n = Number(start) + 1; ; n++) {
    const { article } = desk.call('articles.open', { id: articleId })
    const document = {
      ...article.document,
      content: article.document.content.map((node, index) =>
        index === 0
          ? { ...node, content: [{ type: 'text', text: `Edit ${n} of this piece.` }] }
          : node,
      ),
    }
    desk.call('articles.save', {
      id: articleId,
      baseRevision: article.revision,
      document,
      steps: [],
    })
    say(`saved ${n}`)
    if (n % 3 === 0) {
      const pieces = [1, 2, 3].map((i) =>
        pieceOf([`Imported ${start}-${n}-${i}.`, 'More words follow here. '.repeat(100)]),
      )
      const outcomes = desk.call('intake.commit', { pieces })
      known.push(...outcomes.map((one) => one.articleId))
      say(`imported ${outcomes.map((one) => one.articleId).join(' ')}`)
    }
    if (n % 4 === 0) {
      const name = `act-${n}`
      const tag = { kind: 'keyword' as const, name, code: null, state: 'confirmed' as const }
      const { actId } = desk.call('bulk.apply', {
        ids: known.slice(-20),
        change: { type: 'tag', add: [tag], remove: [] },
      })
      say(`tagged ${name} ${known.slice(-20).length}`)
      if (n % 8 === 0 && actId !== null) {
        desk.call('bulk.undo', { id: actId })
        say(`untagged ${name}`)
      }
    }
    if (n % 5 === 0) desk.settle()
    if (n % 3 === 1) desk.order()
  }
}
