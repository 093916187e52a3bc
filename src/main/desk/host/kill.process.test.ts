import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../shared/model/document.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { openForWriting } from '../../database/open.ts'
import { openDesk } from '../openDesk.ts'
import { pieceOf, testFolder } from '../pieceOf.fixture.ts'

const rounds = 24
const entry = fileURLToPath(new URL('./kill.fixture.ts', import.meta.url))

interface Acknowledged {
  edit: number
  readonly imported: string[]
}

/** Lets a desk work until some moment after its first acknowledgement, then kills it; what it had said comes back. */
function workUntilKilled(folder: string, id: ArticleId, acknowledged: Acknowledged): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, folder, id, String(acknowledged.edit)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let killing: NodeJS.Timeout | undefined
    createInterface(child.stdout).on('line', (line) => {
      const [what, ...rest] = line.split(' ')
      if (what === 'saved') acknowledged.edit = Number(rest[0])
      else acknowledged.imported.push(...rest)
      killing ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * 120)
    })
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the desk ended by itself (${signal})`)),
    )
  })
}

/** Everything that must be true of a library whatever happened to it. */
async function inspect(folder: string): Promise<void> {
  const library = await openForWriting({ folder, program: 'test' })
  const { db } = library
  try {
    expect(db.all('pragma quick_check')).toEqual([{ quick_check: 'ok' }])
    expect(db.all('pragma foreign_key_check')).toEqual([])
    db.run(`insert into article_fts (article_fts) values ('integrity-check')`)
    const indexed = db.all('select rowid from article_fts order by rowid')
    expect(indexed).toEqual(
      db.all('select key as rowid from article where indexed_version >= 0 order by key'),
    )
    const whole = db.value(
      `select count(*) from article a join article_body on article_body.article = a.key
         join article_facts f on f.article = a.key join received r on r.article = a.key
         join original o on o.key = r.original
       where exists (select 1 from part where article = a.key)
         and exists (select 1 from version where article = a.key)
         and exists (select 1 from event where article = a.key)`,
    )
    expect(whole).toBe(db.value('select count(*) from article'))
  } finally {
    library.close()
  }
}

describe('killed while it works', () => {
  test(`${rounds} times with SIGKILL: no acknowledged edit or import is lost, index and tables agree`, async () => {
    const { folder, remove } = testFolder()
    const first = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada' })
    const [outcome] = first.call('intake.commit', {
      pieces: [pieceOf(['Edit 0 of this piece.', 'Second.'])],
    })
    first.close()
    if (outcome?.state !== 'imported') throw new Error('not imported')
    const id = outcome.articleId
    const acknowledged: Acknowledged = { edit: 0, imported: [] }
    for (let round = 0; round < rounds; round++) {
      await workUntilKilled(folder, id, acknowledged)
      const desk = await openDesk({ folder, mode: 'read', program: 'test', actor: '' })
      const found = /^Edit (\d+) of/.exec(
        bodyText(desk.call('articles.open', { id }).article.document),
      )
      expect(Number(found?.[1])).toBeGreaterThanOrEqual(acknowledged.edit)
      acknowledged.edit = Number(found?.[1])
      for (const imported of acknowledged.imported.splice(0))
        expect(desk.call('articles.open', { id: imported as ArticleId }).article.wordCount).toBe(
          402,
        )
      desk.close()
      await inspect(folder)
    }
    remove()
  }, 180_000)
})
