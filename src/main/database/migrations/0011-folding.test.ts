import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

/** As the names were folded until now: every mark taken away. */
const before = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const one of migrations.filter(({ version }) => version < 11)) runMigration(connection, one)
  return connection
}
const source = (connection: ReturnType<typeof library>, id: string, names: string[]) => {
  const [name, ...aliases] = names
  connection
    .prepare(
      `insert into source (id, name, aliases, domains, role, contacts, notes, created_at)
       values (?, ?, ?, '[]', 'publisher', '[]', '', '2026')`,
    )
    .run(id, name, JSON.stringify(aliases))
  for (const one of names)
    connection
      .prepare('insert or ignore into source_name (folded, source_id) values (?, ?)')
      .run(before(one), id)
}
const run = (connection: ReturnType<typeof library>) => {
  const own = migrations.find(({ version }) => version === 11)
  if (own === undefined) throw new Error('no eleventh migration')
  runMigration(connection, own)
}

test('0011-folding: outlets whose names differ in vowel signs are found apart, the rest as before', () => {
  const connection = library()
  source(connection, 'one', ['कमल', 'Le Été'])
  source(connection, 'two', ['कमला'])
  source(connection, 'three', ['ETE le', 'le ete'])
  run(connection)
  expect(
    connection.prepare('select source_id, folded from source_name order by 1, 2').raw().all(),
  ).toEqual([
    ['one', 'le ete'],
    ['one', 'कमल'],
    ['three', 'ete le'],
    ['two', 'कमला'],
  ])
})

test('0011-folding: records of people too, by every name; labels of vocabularies', () => {
  const connection = library()
  connection.exec(`
    insert into entity values ('e', 'person', 'Kamala', '[{"language":"hi","name":"कमला"}]', '["A. Q."]', '', '', '2026', '2026');
    insert into entity values ('f', 'person', 'damaged', '[', '[', '', '', '2026', '2026');
    insert into entity_name values ('कमल', 'person', 'e');
    insert into vocabulary values ('own', 'Own', 'desk', null, null, '', 'Ada');
    insert into concept (key, vocabulary, code, label, retired) values (900, 'own', 'k', 'Kamala', 0);
    insert into concept_label values (900, 'hi', 'कमला', 'कमल', 1)`)
  const shipped = connection.prepare('select * from concept_label where concept < 900').all()
  run(connection)
  const names = `select entity, folded from entity_name order by 1, 2`
  expect(connection.prepare(names).raw().all()).toEqual([
    ['e', 'a q'],
    ['e', 'kamala'],
    ['e', 'कमला'],
    ['f', 'damaged'],
  ])
  const label = 'select folded from concept_label where concept = 900'
  expect(connection.prepare(label).pluck().get()).toBe('कमला')
  expect(connection.prepare('select * from concept_label where concept < 900').all()).toEqual(
    shipped,
  )
})

test('0011-folding: a piece with two voices taken for one is read again, others are not', () => {
  const connection = library()
  for (const key of [1, 2])
    connection.exec(`
      insert into article (key, id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
        imported_at, changed_at, read_revision)
        values (${key}, 'p${key}', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026', 3)`)
  connection.exec(`insert into voice values (1, 'कमल', 'कमला', 2), (2, 'ete', 'Été', 1)`)
  run(connection)
  expect(connection.prepare('select key, read_revision from article').raw().all()).toEqual([
    [1, -1],
    [2, 3],
  ])
})
