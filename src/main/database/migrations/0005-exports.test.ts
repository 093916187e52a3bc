import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

test('0005-exports: a file written before keeps its own bytes and has no licence state', () => {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 5)) runMigration(connection, one)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026');
    insert into export_record (id, article, at, format, channel, path, sha256, size, revision, overrides, gate, packing, bytes)
      values ('e', 1, '2026', 'text', 'web', '/x', 'h', 1, 3, '[]', '[]', 'plain', x'41');
  `)
  const own = migrations.find(({ version }) => version === 5)
  if (own === undefined) throw new Error('no sixth migration')
  runMigration(connection, own)
  expect(
    connection
      .prepare('select bytes_in, licence_state, hex(bytes) as bytes from export_record')
      .get(),
  ).toEqual({ bytes_in: null, licence_state: null, bytes: '41' })
})
