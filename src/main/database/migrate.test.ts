import { describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { migrations, schemaVersion } from './migrations/index.ts'
import { pendingMigrations, runMigration } from './migrate.ts'

function migrated() {
  const connection = connect(':memory:', {})
  for (const migration of pendingMigrations(0)) runMigration(connection, migration)
  return connection
}

describe('migrations', () => {
  test('are numbered upwards, each named by its number', () => {
    const numbers = migrations.map((one) => one.version)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    for (const { version, name } of migrations)
      expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-[a-z-]+$`))
    expect(schemaVersion).toBe(migrations.at(-1)?.version)
  })

  test('a library that is up to date needs none', () => {
    expect(pendingMigrations(schemaVersion)).toEqual([])
  })

  test('every table but the index is STRICT', () => {
    const connection = migrated()
    const loose = connection
      .prepare(
        `select name from pragma_table_list where type = 'table' and strict = 0 and schema = 'main'`,
      )
      .pluck()
      .all() as string[]
    expect(loose.filter((name) => !name.startsWith('sqlite_'))).toEqual([])
  })

  test('one that fails leaves the library as it was, with its old number', () => {
    const connection = migrated()
    const broken = {
      version: 99,
      name: '0099-broken',
      sql: 'create table half (a); select no_such_thing();',
    }
    expect(() => runMigration(connection, broken)).toThrow(/no_such_thing|no such/)
    expect(connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
    expect(
      connection.prepare(`select count(*) from sqlite_master where name = 'half'`).pluck().get(),
    ).toBe(0)
  })

  test('the schema is the one written down', async () => {
    const connection = migrated()
    const tables = connection
      .prepare(
        `select type || ' ' || name from sqlite_master where name not like '%_fts_%' and name not like 'sqlite_%' order by 1`,
      )
      .pluck()
      .all() as string[]
    const columns = tables
      .filter((line) => line.startsWith('table '))
      .map((line) => {
        const table = line.slice(6)
        const rows = connection.pragma(`table_info(${table})`) as {
          name: string
          type: string
          notnull: number
          pk: number
        }[]
        return `${table}: ${rows.map((row) => `${row.name} ${row.type}${row.notnull ? '!' : ''}${row.pk ? ` #${row.pk}` : ''}`).join(', ')}`
      })
    await expect(
      `${[...tables, ...columns].join('\n')}\n`,
      'The schema changed. A released migration is never edited: add the next one in migrations/ with its own test. Then run `npm exec vitest -- run --project unit src/main/database/migrate.test.ts -u` and commit schema.txt with it.',
    ).toMatchFileSnapshot('./migrations/schema.txt')
  })
})
