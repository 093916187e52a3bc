import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { FaultError } from '../../shared/fault.ts'
import { connect } from './connect.ts'
import { libraryFile } from './libraryFile.ts'
import { applicationId } from './library.ts'
import { takeLock } from './lock.ts'
import { sql as unreadEmbargoes } from './migrations/0010-embargoes.ts'
import { nameKeys } from './migrations/0011-folding.ts'
import { migrations } from './migrations/index.ts'
import { runMigration } from './migrate.ts'
import { rebuildRows, settleHolds, settlePieces } from './salvagePieces.ts'
import { byArticle, byRowid, type ReadStretch } from './readDamaged.ts'
import { copyVocabularies } from './salvageVocabularies.ts'
import { sqliteFault } from './sqliteFault.ts'

/** What could be saved out of a damaged library. */
export interface Salvage {
  /** Pieces that are whole in the new library. */
  readonly articles: number
  /** Pieces of which only the text could be read; it lies as plain text in `texts`. */
  readonly textsOnly: number
  /** Rows copied by table, and the stretches of it that could not be read. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly unreadable: number }>>
}

/** Parents before children: a child whose parent is lost is not copied. */
const tables: readonly {
  readonly name: string
  readonly read: ReadStretch
  /** The library's version that brought it. */
  readonly since?: number
}[] = [
  { name: 'setting', read: byRowid },
  { name: 'source', read: byRowid },
  { name: 'recipient', read: byRowid },
  { name: 'article', read: byRowid },
  { name: 'article_body', read: byRowid },
  { name: 'article_facts', read: byRowid },
  { name: 'original', read: byRowid },
  { name: 'received', read: byRowid },
  { name: 'version', read: byRowid },
  { name: 'record_event', read: byRowid },
  { name: 'export_record', read: byRowid },
  { name: 'import_report', read: byRowid },
  { name: 'article_tag', read: byArticle },
  { name: 'part', read: byArticle },
  { name: 'step', read: byArticle },
  { name: 'attribution', read: byArticle },
  { name: 'event', read: byArticle },
  { name: 'received_earlier', read: byArticle, since: 3 },
  { name: 'likeness', read: byRowid, since: 3 },
  { name: 'story_member', read: byRowid, since: 3 },
  { name: 'house_line', read: byRowid, since: 4 },
  { name: 'house_pattern', read: byRowid, since: 4 },
  { name: 'notice', read: byRowid, since: 4 },
  { name: 'notice_match', read: byRowid, since: 4 },
  { name: 'recall_task', read: byRowid, since: 4 },
  { name: 'source_merge', read: byRowid, since: 4 },
  { name: 'source_answer', read: byRowid, since: 4 },
  { name: 'bin', read: byRowid, since: 6 },
  { name: 'saved_search', read: byRowid, since: 6 },
  { name: 'entity', read: byRowid, since: 6 },
]

/**
 * Copies every row that can still be read out of the damaged library in `folder` into a new one in `into`.
 * The damaged file is only read. Throws FaultError damaged-library where not even its first page can be read.
 */
export function salvageLibrary(folder: string, into: string, nativeBinding?: string): Salvage {
  const lock = takeLock(folder, 'saving what can be read', nativeBinding)
  try {
    mkdirSync(into, { recursive: true })
    const from = connect(libraryFile(folder), {
      readonly: true,
      fileMustExist: true,
      nativeBinding,
    })
    const to = connect(libraryFile(into), { nativeBinding })
    try {
      return copyReadable(from, to, join(into, 'texts'))
    } finally {
      from.close()
      to.close()
    }
  } catch (error) {
    throw sqliteFault(error, folder)
  } finally {
    lock.release()
  }
}

function copyReadable(from: Database.Database, to: Database.Database, texts: string): Salvage {
  if (to.pragma('user_version', { simple: true }) !== 0)
    throw new FaultError(
      'conflict',
      'There is a library in that folder already; choose an empty one.',
    )
  if (from.pragma('application_id', { simple: true }) !== applicationId)
    throw new FaultError('foreign-library', 'That file is not a Copydesk library.')
  to.pragma('journal_mode = wal')
  to.pragma('foreign_keys = on')
  to.pragma(`application_id = ${applicationId}`)
  for (const migration of migrations) runMigration(to, migration)
  const report: Record<string, { rows: number; unreadable: number }> = {}
  const version = Number(from.pragma('user_version', { simple: true }))
  for (const table of tables) {
    if ((table.since ?? 1) > version) continue
    report[table.name] = copyTable(from, to, table.name, table.read)
    if (table.name === 'article') rebuildRows(from, to)
  }
  if (version >= 6) Object.assign(report, copyVocabularies(from, to))
  dropGarbled(to)
  to.exec(nameKeys)
  // Readings and suggestions are not copied: they are made again from text and decisions.
  to.exec('update article set read_revision = -1, tagged_revision = -1')
  // Nor is what a piece is recognised by, which is made for every text that does not say it has it.
  to.exec('update received set text_sha256 = null')
  const textsOnly = settlePieces(to, texts)
  settleHolds(to)
  // An older library never moved the embargoes that stood in a note; here the rows came after the migrations.
  if (version < 10) to.transaction(() => to.exec(unreadEmbargoes)).immediate()
  const articles = to.prepare('select count(*) from article').pluck().get() as number
  return { articles, textsOnly, tables: report }
}

/** What can be read and is no JSON is damaged inside: whoever opens its record would fail over it. */
function dropGarbled(to: Database.Database): void {
  to.exec(`delete from setting where not json_valid(value);
    update source set aliases = '[]' where not json_valid(aliases);
    update source set domains = '[]' where not json_valid(domains);
    update source set licence = null where not json_valid(licence);
    update entity set aliases = '[]' where not json_valid(aliases);
    update entity set names = '[]' where not json_valid(names);
    delete from article_body where not json_valid(document);
    delete from article_facts where not json_valid(fields);
    update article_facts set hold = null where not json_valid(hold);
    update article_facts set waiting = null where not json_valid(waiting);
    update article_facts set sign_off = null where not json_valid(sign_off)`)
}

function columnsOf(connection: Database.Database, table: string): string[] {
  return (connection.pragma(`table_info(${table})`) as { name: string }[]).map((row) => row.name)
}

function copyTable(
  from: Database.Database,
  to: Database.Database,
  table: string,
  read: ReadStretch,
): { rows: number; unreadable: number } {
  const known = new Set(columnsOf(from, table))
  const columns = columnsOf(to, table).filter((name) => known.has(name))
  if (columns.length === 0) return { rows: 0, unreadable: 1 }
  const insert = to.prepare(
    `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  let rows = 0
  let unreadable = 0
  to.transaction(() => {
    unreadable = read(from, table, columns, (values) => {
      try {
        rows += insert.run(...values).changes
      } catch {
        // Its parent is lost, or the row itself breaks a rule of its table: damaged inside.
        unreadable++
      }
    })
  }).immediate()
  return { rows, unreadable }
}
