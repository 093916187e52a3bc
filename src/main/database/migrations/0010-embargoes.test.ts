import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

const said = 'not before the ship has left'
const unread = { embargo: ` ${said}`, note: `Embargo line:  ${said}\nAsk the agent.` }

const cases = [
  ['an embargo that was only a note stops the piece now', unread, said],
  ['so it does where the piece is signed', { ...unread, status: 'signed-off' }, said],
  ['a line taken out of the note was read by somebody', { ...unread, note: 'Asked.' }, null],
  ['one that was set stays', { ...unread, until: '2026-12-01T06:00:00Z' }, '2026-12-01T06:00:00Z'],
  ['one that was set and cleared stays cleared', { ...unread, cleared: true }, null],
  ['what went out already stays', { ...unread, status: 'sent', exported: true }, null],
  ['a note alone is no embargo', { ...unread, embargo: null }, null],
] as const satisfies readonly (readonly [string, Given, string | null])[]

interface Given {
  readonly embargo: string | null
  readonly note: string
  readonly status?: string
  readonly until?: string
  readonly cleared?: boolean
  readonly exported?: boolean
}

function library(given: Given) {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 10)) runMigration(connection, one)
  const fields = { embargoUntil: given.until ?? null, note: given.note, slug: 'ü "q"' }
  const signed = given.status === 'signed-off' ? '{"by":"Ada","hash":"abc"}' : null
  connection.exec(`
    insert into article (key, id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at, gate_fresh, read_revision, tagged_revision, indexed_version)
      values (1, 'piece', 'One.', '${given.status ?? 'new'}', 1, 3, 'ltr', 0, '', '2026', '2026', 1, 3, 3, 3);
    insert into original (key, sha256, size, packing, bytes) values (1, 'x', 1, 'plain', x'00');
    insert into event (article, seq, actor, at, kind, summary, payload) values (1, 1, 'Ada', '2026', 'imported', 'Imported', '{}')`)
  connection
    .prepare('insert into article_facts (article, fields, sign_off) values (1, ?, ?)')
    .run(JSON.stringify(fields), signed)
  connection
    .prepare(
      `insert into received (article, original, item, item_count, file_name, format, encoding, decode, packing, text,
         clean_sha256, warnings, wire) values (1, 1, 0, 1, 'a', 'a', 'a', '{}', 'plain', x'00', 'x', '[]', ?)`,
    )
    .run(JSON.stringify({ embargo: given.embargo }))
  if (given.cleared === true)
    connection.exec(`insert into event (article, seq, actor, at, kind, summary, payload)
      values (1, 2, 'Ada', '2026', 'rights-changed', 'Embargo', '{"fields":{"embargoUntil":null}}')`)
  if (given.exported === true)
    connection.exec(`insert into export_record (id, article, at, format, channel, path, sha256, size, revision,
      overrides, gate, packing, bytes) values ('e', 1, '2026', 'text', 'web', '/a', 'x', 1, 3, '[]', '[]', 'plain', x'00')`)
  const own = migrations.find(({ version }) => version === 10)
  if (own === undefined) throw new Error('no tenth migration')
  runMigration(connection, own)
  return { connection, fields }
}

test.each(cases)('0010-embargoes: %s', (_what, given, until) => {
  const { connection, fields } = library(given)
  const kept = connection.prepare('select fields from article_facts').pluck().get() as string
  expect(JSON.parse(kept)).toEqual({ ...fields, embargoUntil: until })
  connection.close()
})

test('0010-embargoes: what it changed stands in the history with its way back, and is checked and kept anew', () => {
  const { connection } = library({ ...unread, status: 'signed-off' })
  expect(
    connection
      .prepare(
        `select status, revision, gate_fresh, read_revision, tagged_revision, indexed_version, kept_revision from article`,
      )
      .raw()
      .get(),
  ).toEqual(['editing', 4, 0, 4, 4, 4, -1])
  expect(
    connection.prepare('select seq, kind, payload, inverse from event where seq > 1').raw().all(),
  ).toEqual([
    [
      2,
      'rights-changed',
      `{"fields":{"embargoUntil":"${said}"}}`,
      '{"fields":{"embargoUntil":null}}',
    ],
    [3, 'sign-off-voided', '{"hash":"abc","statusBefore":"signed-off"}', null],
  ])
  connection.close()
})
