import { ImportReport } from '../../../shared/model/importReport.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'

/** Keeps what became of every file of an import; the newest hundred stay. */
export function keepImportReport(
  db: WritableDb,
  input: { readonly report: ImportReport },
  context: DeskContext,
): { readonly id: string } {
  const id = idSequence()()
  return db.transaction(() => {
    db.run(
      'insert into import_report (id, started_at, ended_at, report) values (?, ?, ?, ?)',
      id,
      input.report.startedAt,
      input.report.endedAt,
      JSON.stringify(input.report),
    )
    db.run(
      `delete from import_report where id not in
         (select id from import_report order by started_at desc, id desc limit 100)`,
    )
    context.changed('library', null)
    return { id }
  })
}

/** The kept reports, newest first. */
export function listImportReports(db: ReadableDb): (ImportReport & { readonly id: string })[] {
  return db
    .all<{ id: string; report: string }>(
      'select id, report from import_report order by started_at desc, id desc',
    )
    .map((row) => ({ ...ImportReport.parse(JSON.parse(row.report)), id: row.id }))
}
