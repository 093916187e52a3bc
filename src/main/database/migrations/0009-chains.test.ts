import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

test('0009-chains: long chains and months are found by index, also beside fields that are damaged', () => {
  const connection = connect(':memory:', {})
  for (const one of migrations.filter(({ version }) => version < 10)) runMigration(connection, one)
  connection.pragma('trusted_schema = off')
  const fields = (...republishers: unknown[]) => JSON.stringify({ origin: { republishers } })
  for (const [n, one] of [fields(), fields(1), fields(1, 2), '{"origin":'].entries()) {
    connection
      .prepare(
        `insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
           imported_at, changed_at, published) values (?, 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026', ?)`,
      )
      .run(`piece ${n}`, n === 3 ? null : `2026-0${n + 1}-09`)
    connection.prepare('insert into article_facts (article, fields) values (?, ?)').run(n + 1, one)
  }
  const long = `select article from article_facts
    where case when json_valid(fields) then json_array_length(fields, '$.origin.republishers') > 1 end`
  expect(connection.prepare(long).pluck().all()).toEqual([3])
  const plan = (query: string) =>
    JSON.stringify(connection.prepare(`explain query plan ${query}`).all())
  expect(plan(long)).toContain('facts_with_long_chain')
  expect(
    plan(`select * from article order by substr(published, 1, 7) desc, key desc limit 9`),
  ).toMatch(/article_by_month(?!.*TEMP B-TREE)/)
})
