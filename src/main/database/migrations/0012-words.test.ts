import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

test('0012-words: pieces in scripts that the index holds otherwise now are indexed and read again, others are not', () => {
  const connection = connect(':memory:', {})
  for (const one of migrations.filter(({ version }) => version < 12)) runMigration(connection, one)
  const pieces = ['Été à Malmö', 'قال الرئيس', '首脑会谈', 'कमला', 'ไม่', 'ロシア', '대통령은', '𠮷']
  for (const [key, text] of pieces.entries()) {
    connection.exec(`
      insert into article (key, id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
        imported_at, changed_at, indexed_version, read_revision)
        values (${key}, 'p${key}', '', 'new', 1, 3, 'ltr', 0, '', '2026', '2026', 3, 3)`)
    connection
      .prepare('insert into article_body values (?, ?)')
      .run(key, JSON.stringify({ type: 'doc', content: [{ type: 'text', text }] }))
    connection.prepare('insert into voice values (?, ?, ?, 1)').run(key, text, text)
  }
  connection.exec(`
    insert into article (key, id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at, indexed_version, read_revision)
      values (20, 'p20', '', 'new', 1, 3, 'ltr', 0, '', '2026', '2026', 3, 3);
    insert into article_facts (article, fields) values (20, '{"headline":"会谈"}')`)
  const own = migrations.find(({ version }) => version === 12)
  if (own === undefined) throw new Error('no twelfth migration')
  runMigration(connection, own)
  const behind = (column: string) =>
    connection.prepare(`select key from article where ${column} = -1 order by key`).pluck().all()
  expect(behind('indexed_version')).toEqual([2, 3, 4, 5, 7, 20])
  expect(behind('read_revision')).toEqual([2, 3, 4, 5, 7])
})
