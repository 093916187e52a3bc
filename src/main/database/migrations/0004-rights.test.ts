import { describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 4)) runMigration(connection, one)
  connection.exec(`
    insert into record_event (noun, record_id, actor, at, summary) values ('source', 's', 'A', '2026-03-01T00:00:00Z', '');
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at) values ('a', 'One.', 'new', 1, 0, 'ltr', 0, '', '2026', '2026');
    insert into event (article, seq, actor, at, kind, summary, payload)
      values (1, 1, 'A', '2026-02-01T00:00:00Z', 'imported', '', '{}');
  `)
  const own = migrations.find(({ version }) => version === 4)
  if (own === undefined) throw new Error('no fifth migration')
  runMigration(connection, own)
  return connection
}
const seen = (connection: ReturnType<typeof library>) =>
  connection.prepare('select latest_seen from clock').pluck().get()

describe('0004-rights', () => {
  test('the clock begins at the newest entry', () =>
    expect(seen(library())).toBe('2026-03-01T00:00:00Z'))

  test('the clock follows what is written, and never runs back', () => {
    const connection = library()
    const write = (seq: number, at: string) =>
      connection.exec(
        `insert into event (article, seq, actor, at, kind, summary, payload) values (1, ${seq}, 'A', '${at}', 'held', '', '{}')`,
      )
    write(2, '2026-04-01T00:00:00Z')
    write(3, '2026-01-01T00:00:00Z')
    expect(seen(connection)).toBe('2026-04-01T00:00:00Z')
  })

  test('a piece takes its matches with it, but not its recall tasks', () => {
    const connection = library()
    connection.exec(`
      insert into notice (id, direction, kind, at, by, content) values ('n', 'in', 'kill', '2026', 'A', '{}');
      insert into notice_match (notice, article, how, state) values ('n', 1, 'title', 'possible');
      insert into recall_task (id, article, cause, reason, recipient_name, export_ids, opened_at, opened_by, note)
        values ('t', 1, 'kill', 'killed', 'Web', '[]', '2026', 'A', '');
    `)
    expect(() => connection.exec('delete from article')).toThrow(/FOREIGN KEY/)
  })
})
