import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

const station = (sourceId: string | null) => ({ name: 'One', sourceId, url: null, date: null })

test('0008-outlets: who published a piece last and its embargo come out of its fields, and are found by index', () => {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 8)) runMigration(connection, one)
  const fields = [
    { origin: { firstPublisher: station('first'), republishers: [] }, embargoUntil: null },
    {
      origin: { firstPublisher: station('first'), republishers: [station('mid'), station('last')] },
      embargoUntil: '2026-12-01T06:00:00Z',
    },
    {
      origin: { firstPublisher: station('first'), republishers: [station(null)] },
      embargoUntil: null,
    },
    { origin: { firstPublisher: null, republishers: [] }, embargoUntil: null },
  ]
  for (const [n, one] of fields.entries()) {
    connection
      .prepare(
        `insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
           imported_at, changed_at) values (?, 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026')`,
      )
      .run(`piece ${n}`)
    connection
      .prepare('insert into article_facts (article, fields) values (?, ?)')
      .run(n + 1, JSON.stringify(one))
  }
  const own = migrations.find(({ version }) => version === 8)
  if (own === undefined) throw new Error('no eighth migration')
  runMigration(connection, own)
  expect(
    connection
      .prepare('select last_source_id, embargo_until from article order by key')
      .raw()
      .all(),
  ).toEqual([
    ['first', null],
    ['last', '2026-12-01T06:00:00Z'],
    ['first', null],
    [null, null],
  ])
  const plan = (query: string) =>
    JSON.stringify(connection.prepare(`explain query plan ${query}`).all())
  expect(
    plan(`select key from article where last_source_id = 'first' order by key desc limit 9`),
  ).toMatch(/article_by_last_source(?!.*TEMP B-TREE)/)
  expect(plan(`select key from article where embargo_until > '2026'`)).toContain(
    'article_by_embargo',
  )
  expect(plan(`select article from part where rule = 'U1'`)).toContain('part_of_house')
})
