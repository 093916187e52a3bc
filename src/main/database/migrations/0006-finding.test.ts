import { describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { runMigration } from '../migrate.ts'
import { migrations } from './index.ts'

function library() {
  const connection = connect(':memory:', {})
  connection.pragma('foreign_keys = on')
  for (const migration of migrations.filter(({ version }) => version < 6))
    runMigration(connection, migration)
  connection.exec(`
    insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
      imported_at, changed_at, read_revision)
    values ('a', 'One.', 'new', 1, 3, 'ltr', 0, '', '2026', '2026', 3);
    insert into article_tag (article, kind, name, state) values
      (1, 'topic', 'sea', 'confirmed'), (1, 'topic', 'sky', 'rejected');
  `)
  for (const migration of migrations.filter(({ version }) => version === 6))
    runMigration(connection, migration)
  return connection
}

const plan = (query: string) =>
  JSON.stringify(library().prepare(`explain query plan ${query}`).all())

describe('0006-finding', () => {
  test('a piece from before waits to be read again and to be tagged', () => {
    const waiting = (column: string) =>
      library().prepare(`select id from article where ${column} < revision`).pluck().all()
    expect(waiting('read_revision')).toEqual(['a'])
    expect(waiting('tagged_revision')).toEqual(['a'])
  })

  test.each([
    ['author collate nocase, key desc', 'article_by_author'],
    ['source_name collate nocase, key desc', 'article_by_source_name'],
    ['status, key desc', 'article_by_status_newest'],
    ['word_count, key', 'article_by_words'],
    ['changed_at, key', 'article_by_changed'],
  ])('a page ordered by %s walks an index', (order, index) => {
    const found = plan(`select id from article order by ${order} limit 100`)
    expect(found).toContain(index)
    expect(found).not.toContain('TEMP B-TREE')
  })

  test('facets are counted in an index alone', () => {
    expect(
      plan('select status, source_id, count(*) from article group by status, source_id'),
    ).toContain('COVERING INDEX article_facet')
    expect(
      plan(
        `select kind, name, count(*) from article_tag where state = 'confirmed' group by kind, name`,
      ),
    ).toContain('article_tag_confirmed')
  })

  test('what belongs to a piece goes with it', () => {
    const connection = library()
    connection.exec(`
      insert into bin values (1, '2026', 'Ada');
      insert into voice values (1, 'ada', 'Ada', 2);
      insert into suggestion values (1, 'plain', x'00');
      delete from article;
    `)
    for (const table of ['bin', 'voice', 'suggestion'])
      expect(connection.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
  })

  test('the 17 top-level Media Topics are there from the beginning', () => {
    const found = library()
      .prepare(
        `select c.code from concept_label l join concept c on c.key = l.concept
         where l.folded like 'conflict war%' or l.folded = 'sport' order by c.code`,
      )
      .pluck()
      .all()
    expect(found).toEqual(['medtop:15000000', 'medtop:16000000'])
    expect(library().prepare('select count(*) from concept').pluck().get()).toBe(17)
  })

  test('an entity takes its names along, a vocabulary its concepts', () => {
    const connection = library()
    connection.exec(`
      insert into entity values ('e', 'person', 'Ada', '[]', '[]', '', '', '2026', '2026');
      insert into entity_name values ('ada', 'person', 'e');
      insert into vocabulary values ('v', 'Ours', 'desk', null, null, '2026', 'Ada');
      insert into concept (vocabulary, code, label, retired) values ('v', 'sea', 'Sea', 0);
      insert into concept_label select key, 'en', 'Sea', 'sea', 1 from concept where code = 'sea';
      delete from entity; delete from vocabulary;
    `)
    for (const table of ['entity_name', 'concept', 'concept_label'])
      expect(connection.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
  })
})
