import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

test('0007-baseline: the table nobody read is gone, the piece it named stays', () => {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 7)) runMigration(connection, one)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026');
    insert into baseline (article, blocks, at, by) values (1, '[]', '2026', 'Ada');
  `)
  const own = migrations.find(({ version }) => version === 7)
  if (own === undefined) throw new Error('no seventh migration')
  runMigration(connection, own)
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table'")
    .pluck()
    .all()
  expect(tables).not.toContain('baseline')
  expect(connection.prepare('select id from article').pluck().all()).toEqual(['a'])
  expect(connection.pragma('foreign_key_check')).toEqual([])
})
