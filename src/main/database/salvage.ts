import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { FaultError } from '../../shared/fault.ts'
import { type ArticleDocument, bodyText, countWords } from '../../shared/model/document.ts'
import { newId } from '../../shared/model/ids.ts'
import { connect } from './connect.ts'
import { libraryFile } from './libraryFile.ts'
import { applicationId } from './library.ts'
import { takeLock } from './lock.ts'
import { migrations } from './migrations/index.ts'
import { runMigration } from './migrate.ts'
import { unpackText } from './packing.ts'
import { byArticle, byRowid, type ReadStretch } from './readDamaged.ts'
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
const tables: readonly { readonly name: string; readonly read: ReadStretch }[] = [
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
  for (const table of tables) {
    report[table.name] = copyTable(from, to, table.name, table.read)
    if (table.name === 'article') rebuildRows(from, to)
  }
  rebuildNames(to)
  const textsOnly = settlePieces(to, texts)
  const articles = to.prepare('select count(*) from article').pluck().get() as number
  return { articles, textsOnly, tables: report }
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

/** Listed rows that are lost are made anew for the bodies that are not; what they say follows from text and fields. */
function rebuildRows(from: Database.Database, to: Database.Database): void {
  const ids = new Map<number, string>()
  try {
    // In order of id: answered by the index on it, which may be whole where the table is not.
    const rows = from.prepare('select key, id from article order by id').raw().iterate()
    for (const row of rows as IterableIterator<[number, string]>) ids.set(row[0], row[1])
  } catch {
    // As far as it could be read.
  }
  const known = to.prepare('select 1 from article where key = ?')
  const insert = to.prepare(
    `insert into article (key, id, headline, opening, status, word_count, revision, direction, blockers,
       may_we_run_it, imported_at, changed_at)
     values (?, ?, null, ?, 'editing', ?, ?, 'ltr', 0, '', ?, ?)`,
  )
  const revision = from.prepare('select max(revision) from version where article = ?').pluck()
  const now = new Date().toISOString()
  byRowid(from, 'article_body', ['article', 'document'], ([key, document]) => {
    if (known.get(key) !== undefined) return
    const text = bodyText(JSON.parse(String(document)) as ArticleDocument)
    let last = 0
    try {
      last = Number(revision.get(key) ?? 0)
    } catch {
      // Unknown; one more than nothing is still higher than what was kept.
    }
    const opening = text.replace(/\s+/g, ' ').slice(0, 160)
    insert.run(key, ids.get(Number(key)) ?? newId(), opening, countWords(text), last + 1, now, now)
  })
}

/** The folded names are found again when each outlet is saved; plain lower case is the best known here. */
function rebuildNames(to: Database.Database): void {
  const insert = to.prepare('insert or ignore into source_name (folded, source_id) values (?, ?)')
  const sources = to.prepare('select id, name, aliases from source').all() as {
    id: string
    name: string
    aliases: string
  }[]
  for (const source of sources)
    for (const name of [source.name, ...(JSON.parse(source.aliases) as string[])]) {
      const folded = name
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      if (folded !== '') insert.run(folded, source.id)
    }
}

interface Loose {
  key: number
  id: string
  document: string | null
  fields: string | null
  received: number | null
}

/** A piece without its body gets that of its newest version; one that is still not whole leaves its text only. */
function settlePieces(to: Database.Database, texts: string): number {
  const loose = to
    .prepare(
      `select a.key, a.id, b.document, f.fields, r.article as received from article a
         left join article_body b on b.article = a.key
         left join article_facts f on f.article = a.key
         left join received r on r.article = a.key
       where b.article is null or f.article is null or r.article is null`,
    )
    .all() as Loose[]
  let textsOnly = 0
  to.transaction(() => {
    for (const piece of loose) {
      const kept = newestVersion(to, piece.key)
      const document = piece.document ?? (kept === null ? null : JSON.stringify(kept.document))
      const fields = piece.fields ?? (kept === null ? null : JSON.stringify(kept.fields))
      if (document !== null && fields !== null && piece.received !== null) {
        to.prepare('insert or ignore into article_body (article, document) values (?, ?)').run(
          piece.key,
          document,
        )
        to.prepare('insert or ignore into article_facts (article, fields) values (?, ?)').run(
          piece.key,
          fields,
        )
        continue
      }
      if (document !== null) {
        mkdirSync(texts, { recursive: true })
        const text = bodyText(JSON.parse(document) as ArticleDocument)
        writeFileSync(join(texts, `${piece.id.replace(/[^0-9a-z]/g, '')}.txt`), `${text}\n`)
        textsOnly++
      }
      to.prepare('delete from export_record where article = ?').run(piece.key)
      to.prepare('delete from article where key = ?').run(piece.key)
    }
    // The index is not copied: the desk makes it anew when the library is opened.
    to.prepare('update article set indexed_version = -1, gate_fresh = 0').run()
  }).immediate()
  return textsOnly
}

function newestVersion(
  to: Database.Database,
  key: number,
): { document: unknown; fields: unknown } | null {
  const row = to
    .prepare(
      'select packing, content from version where article = ? order by revision desc limit 1',
    )
    .get(key) as { packing: 'plain' | 'deflate'; content: Uint8Array } | undefined
  if (row === undefined) return null
  try {
    return JSON.parse(unpackText({ packing: row.packing, bytes: row.content })) as {
      document: unknown
      fields: unknown
    }
  } catch {
    return null
  }
}
