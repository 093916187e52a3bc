import { describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  const [first] = migrations
  if (first === undefined) throw new Error('no first migration')
  runMigration(connection, first)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 0, 'ltr', 0, '', '2026', '2026');
    insert into article_body (article, document) values (1, '{}');
    insert into event (article, seq, actor, at, kind, summary, payload) values (1, 1, 'Ada', '2026', 'imported', '', '{}');
  `)
  return connection
}

const fts = (connection: ReturnType<typeof library>, match: string) =>
  connection.prepare('select rowid from article_fts where article_fts match ?').pluck().all(match)

describe('0001-library', () => {
  test('a piece that goes takes its body and history along', () => {
    const connection = library()
    connection.exec('delete from article')
    expect(connection.prepare('select count(*) from article_body').pluck().get()).toBe(0)
    expect(connection.prepare('select count(*) from event').pluck().get()).toBe(0)
  })

  test.each([
    ['a status outside of DOMAIN §8', `update article set status = 'lost'`],
    ['a text where a number belongs', `update article set word_count = 'many'`],
    ['a body without its piece', `insert into article_body (article, document) values (9, '{}')`],
    [
      'an event twice',
      `insert into event (article, seq, actor, at, kind, summary, payload) values (1, 1, '', '', '', '', '')`,
    ],
    ['an export of no piece', `insert into received (article, original) values (9, 9)`],
  ])('refuses %s', (_what, statement) => {
    expect(() => library().exec(statement)).toThrow(/constraint|cannot store/i)
  })

  test('the index finds without accents, by beginnings and phrases, and forgets what is replaced', () => {
    const connection = library()
    const put = connection.prepare(
      'insert or replace into article_fts (rowid, headline, body) values (1, ?, ?)',
    )
    put.run('Café opens', 'The émigrés return to Malmö.')
    expect(fts(connection, '"cafe"')).toEqual([1])
    expect(fts(connection, '"mal" *')).toEqual([1])
    expect(fts(connection, '"emigres return"')).toEqual([1])
    put.run('Other', 'Nothing of it.')
    expect(fts(connection, '"cafe"')).toEqual([])
    connection.exec(`insert into article_fts (article_fts) values ('integrity-check')`)
  })

  test('edits waiting for the index, the gate and a version are found by small indexes', () => {
    const plan = (where: string) =>
      JSON.stringify(
        library()
          .prepare(
            `explain query plan select id from article where ${where} order by key desc limit 20`,
          )
          .all(),
      )
    expect(plan('indexed_version < revision')).toContain('article_unindexed')
    expect(plan('gate_fresh = 0')).toContain('article_unchecked')
    expect(plan(`kept_revision < revision and changed_at < '2026'`)).toContain('article_unkept')
  })
})
