import type { ExportRecord } from '../../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Desk } from '../openDesk.ts'

/** Every line of the register (of one piece) through a desk in this process. */
export function allExports(desk: Desk, articleId?: ArticleId): ExportRecord[] {
  const all: ExportRecord[] = []
  for (;;) {
    const { total, rows } = desk.call('exports.list', {
      articleId,
      offset: all.length,
      limit: 500,
    })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}
