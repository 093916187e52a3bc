import type { Output } from '../../../shared/contract.ts'
import { foldText } from '../../../shared/engine/textFolding/foldText.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import type { Parsed } from '../host/parsed.ts'
import { recordColumns, recordOf, type RecordRow } from './register.ts'

/**
 * Files that were written, newest first, a page at a time: of one piece where it is named; with `text` those that hold
 * it in headline, file, address, recipient, name or licence.
 */
export function listExports(db: ReadableDb, input: Parsed<'exports.list'>): Output<'exports.list'> {
  const { articleId, text = '', offset, limit } = input
  const of = articleId === undefined ? '' : 'where e.article = ?'
  const keys = articleId === undefined ? [] : [articleKey(db, articleId)]
  const from = `from export_record e join article a on a.key = e.article ${of}`
  // Lines are only ever added, so that their own order is that of time; all of a batch have one time.
  const select = `select ${recordColumns} ${from} order by e.rowid desc`
  const wanted = folded(text.trim())
  if (wanted === '') {
    const rows = db.all<RecordRow>(`${select} limit ? offset ?`, ...keys, limit, offset)
    return {
      total: db.value<number>(`select count(*) ${from}`, ...keys) ?? 0,
      rows: rows.map(recordOf),
    }
  }
  const found = db.all<RecordRow>(select, ...keys).filter((row) => holds(row, wanted))
  return { total: found.length, rows: found.slice(offset, offset + limit).map(recordOf) }
}

const folded = (text: string): string => foldText(text).toLowerCase()

function holds(row: RecordRow, wanted: string): boolean {
  const words = [row.headline, row.path, row.published_url, row.recipient_name, row.by, row.licence]
  return folded(words.join(' ')).includes(wanted)
}
