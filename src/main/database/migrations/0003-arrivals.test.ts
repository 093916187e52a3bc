import { describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const migration of migrations.slice(0, 2)) runMigration(connection, migration)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026');
    insert into original (sha256, size, packing, bytes) values ('00', 1, 'plain', x'41');
    insert into received values (1, 1, 0, 1, 'a.txt', 'text/plain', 'utf-8', '{}', 'plain', x'41', '11',
      '[]', null);
  `)
  const third = migrations[2]
  if (third === undefined) throw new Error('no third migration')
  runMigration(connection, third)
  return connection
}

describe('0003-arrivals', () => {
  test('what was received stays, and waits to be compared with others', () => {
    expect(
      library()
        .prepare('select file_name, changes, notes from received where text_sha256 is null')
        .all(),
    ).toEqual([{ file_name: 'a.txt', changes: '[]', notes: '[]' }])
  })

  test('the same bytes may become a second piece', () => {
    const connection = library()
    connection.exec(`
      insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
        imported_at, changed_at) values ('b', 'One.', 'new', 1, 0, 'ltr', 0, '', '2026', '2026');
      insert into received (article, original, item, item_count, file_name, format, encoding, decode,
        packing, text, clean_sha256, warnings) select 2, original, item, item_count, file_name, format,
        encoding, decode, packing, text, clean_sha256, warnings from received;
    `)
    expect(connection.prepare('select count(*) from received').pluck().get()).toBe(2)
  })

  test('earlier readings and likenesses go with their piece', () => {
    const connection = library()
    connection.exec(`
      insert into received_earlier values (1, 1, 1, 'a.txt', '2026', 'Ada', 'newer', 'plain', x'00');
      insert into story_member values (1, 's');
      delete from article;
    `)
    for (const table of ['received', 'received_earlier', 'story_member'])
      expect(connection.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
  })
})
