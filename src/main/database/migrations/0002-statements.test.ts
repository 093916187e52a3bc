import { describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  const [first, second] = migrations
  if (first === undefined || second === undefined) throw new Error('no second migration')
  runMigration(connection, first)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026');
  `)
  runMigration(connection, second)
  return connection
}

describe('0002-statements', () => {
  test('a piece from before waits to be read', () => {
    expect(
      library().prepare('select id from article where read_revision < revision').pluck().all(),
    ).toEqual(['a'])
  })

  test('pieces waiting to be read are found by a small index, in its order', () => {
    const plan = JSON.stringify(
      library()
        .prepare(
          `explain query plan select id from article where read_revision < revision
           order by read_revision desc, key desc limit 20`,
        )
        .all(),
    )
    expect(plan).toContain('article_unread')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  test('a reading goes with its piece', () => {
    const connection = library()
    connection.exec(`insert into statement_reading values (1, 'plain', x'00')`)
    connection.exec('delete from article')
    expect(connection.prepare('select count(*) from statement_reading').pluck().get()).toBe(0)
  })
})
