import { expect, test } from 'vitest'
import { FaultError } from '../../../shared/fault.ts'
import { connect } from '../../database/connect.ts'
import { runMigration } from '../../database/migrate.ts'
import { migrations } from '../../database/migrations/index.ts'
import { sqlOf, type WritableDb } from '../../database/sql.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isTriable, notTried, pieceByPiece } from './pieceByPiece.ts'

const ids = ['a', 'b', 'c'] as ArticleId[]

function library(): WritableDb {
  const connection = connect(':memory:', {})
  for (const one of migrations) runMigration(connection, one)
  const db = sqlOf(connection, { folder: '', log: () => undefined })
  for (const id of ids)
    db.run(
      `insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
         imported_at, changed_at) values (?, '', 'new', 1, 3, 'ltr', 0, '', '2026', '2026')`,
      id,
    )
  return db
}
const rows = (db: WritableDb) =>
  db.all('select id, opening, read_revision from article order by id')

test('a piece on which idle work fails is left as it was and passed over, those behind it are not', () => {
  const db = library()
  const log: string[] = []
  pieceByPiece(
    db,
    ids,
    'read_revision',
    (line) => log.push(line),
    (id) => {
      db.run(`update article set opening = 'read', read_revision = revision where id = ?`, id)
      if (id === 'b') throw new TypeError('no anchor')
    },
  )
  expect(rows(db)).toEqual([
    { id: 'a', opening: 'read', read_revision: 3 },
    { id: 'b', opening: '', read_revision: -1 },
    { id: 'c', opening: 'read', read_revision: 3 },
  ])
  expect(log).toEqual([expect.stringMatching(/passes over b .*no anchor/)])
  // Not read, but not tried again either, until it is written; other work is.
  const waiting = (work: 'read_revision' | 'indexed_version') =>
    db.all<{ id: string }>(
      `select id from article where ${work} < revision and ${isTriable} order by id`,
      notTried(db, work),
    )
  expect(waiting('read_revision')).toEqual([])
  expect(waiting('indexed_version')).toHaveLength(3)
  db.run(`update article set revision = 4 where id = 'b'`)
  expect(waiting('read_revision')).toEqual([{ id: 'b' }])
})

test('a fault of the library is thrown, and marks no piece', () => {
  const db = library()
  const work = () => {
    throw new FaultError('disk-full', 'The disk is full.')
  }
  expect(() => pieceByPiece(db, ids, 'read_revision', () => undefined, work)).toThrow(FaultError)
  expect(rows(db)).toEqual(ids.map((id) => ({ id, opening: '', read_revision: -1 })))
})
