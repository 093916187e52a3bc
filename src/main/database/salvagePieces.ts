import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { type ArticleDocument, bodyText, countWords } from '../../shared/model/document.ts'
import { newId } from '../../shared/model/ids.ts'
import { unpackText } from './packing.ts'
import { byRowid } from './readDamaged.ts'

/** Listed rows that are lost are made anew for the bodies that are not; what they say follows from text and fields. */
export function rebuildRows(from: Database.Database, to: Database.Database): void {
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

interface Loose {
  key: number
  id: string
  document: string | null
  fields: string | null
  received: number | null
}

/** A piece without its body gets that of its newest version; one that is still not whole leaves its text only. */
export function settlePieces(to: Database.Database, texts: string): number {
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
      const text =
        document === null
          ? receivedText(to, piece.key)
          : bodyText(JSON.parse(document) as ArticleDocument)
      if (text !== null) {
        mkdirSync(texts, { recursive: true })
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

/** Row and facts both say whether a piece is held; where one of them was lost the other holds it still. */
export function settleHolds(to: Database.Database): void {
  to.exec(`update article_facts as f set hold = (
      select json_object('kind', a.held, 'reason', 'Held before the library was damaged; why was lost.',
        'by', 'the desk', 'at', a.changed_at) from article a where a.key = f.article)
    where f.hold is null and exists (
      select 1 from article a where a.key = f.article and a.held is not null);
    update article as a set held = (
      select json_extract(f.hold, '$.kind') from article_facts f where f.article = a.key)
    where a.held is null and exists (
      select 1 from article_facts f where f.article = a.key and f.hold is not null)`)
}

/** The text as it was received; null where that is lost too. */
function receivedText(to: Database.Database, key: number): string | null {
  const row = to.prepare('select packing, text from received where article = ?').get(key) as
    | { packing: 'plain' | 'deflate'; text: Uint8Array }
    | undefined
  if (row === undefined) return null
  try {
    return unpackText({ packing: row.packing, bytes: row.text })
  } catch {
    return null
  }
}

function newestVersion(
  to: Database.Database,
  key: number,
): { document: unknown; fields: unknown } | null {
  const row = to
    .prepare(
      'select packing, content from version where article = ? order by revision desc, at desc, id desc limit 1',
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
