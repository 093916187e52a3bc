import { FaultError } from '../../../shared/fault.ts'
import type { ExportRecord } from '../../../shared/model/exportRecord.ts'
import type { WritableDb } from '../../database/sql.ts'
import { isWebUrl } from '../../rights/creditLine.ts'
import { articleKey } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { readExport } from './register.ts'

/** Notes where a receiver published a file, or that it is not known. Throws FaultError not-found, or bad-input for no web address. */
export function setPublishedUrl(
  db: WritableDb,
  input: Parsed<'exports.setPublishedUrl'>,
  context: DeskContext,
): ExportRecord {
  const actor = requireActor(context)
  const url = input.url?.trim() || null
  if (url !== null && !isWebUrl(url))
    throw new FaultError('bad-input', 'That is no web address. It begins with https:// or http://.')
  return db.transaction(() => {
    const before = readExport(db, input.id)
    db.run('update export_record set published_url = ? where id = ?', url, input.id)
    addEvent(db, articleKey(db, before.articleId), {
      actor,
      at: context.now,
      kind: 'rights-changed',
      summary:
        url === null
          ? `Published address of the ${before.format} file taken out`
          : `Published (${before.recipientName ?? before.channel}): ${url}`,
      payload: { exportId: input.id, before: before.publishedUrl, after: url },
    })
    context.changed('exports', input.id)
    return { ...before, publishedUrl: url }
  })
}
