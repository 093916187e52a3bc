import { createHash } from 'node:crypto'
import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ExportRecord } from '../../../shared/model/exportRecord.ts'
import type { ExportId } from '../../../shared/model/ids.ts'
import type { RecallTask } from '../../../shared/model/notice.ts'
import type { WritableDb } from '../../database/sql.ts'
import { safeFileName } from '../../export/fileName.ts'
import { originalUrl } from '../../rights/creditLine.ts'
import { instantInWords } from '../../rights/deskDate.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { placeFile, requireFolder } from '../exports/placeFile.ts'
import { readRecipient } from '../exports/recipients.ts'
import { addExport, readExport } from '../exports/register.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { tellsNow } from './endRecalls.ts'
import { readNoticeRecord } from './noticeRecord.ts'
import { noticeWords, recallContent } from './noticeWords.ts'
import { readRecall } from './recallTasks.ts'

type Written = Output<'recalls.writeFiles'>[number]

/**
 * Writes one notice file for each task into `folder` (a path), whole or not at all, and into the register. One that
 * fails says why, and the others go on. Throws FaultError where nobody has a name, or there is no folder or task.
 */
export function writeNoticeFiles(
  db: WritableDb,
  input: Parsed<'recalls.writeFiles'>,
  context: DeskContext,
): Written[] {
  requireActor(context)
  requireFolder(input.folder)
  const tasks = [...new Set(input.ids)].map((id) => readRecall(db, id))
  return tasks.map((task) => writeOne(db, task, input.folder, context))
}

function writeOne(db: WritableDb, task: RecallTask, folder: string, context: DeskContext): Written {
  // Once the file has its name, whatever fails takes it back: folder and register agree.
  let takeBack = (): void => undefined
  try {
    return db.transaction(() => {
      const bytes = new TextEncoder().encode(`${wordsOf(db, task, context.now)}\n`)
      const name = safeFileName([tellsNow(db, task), task.recipientName, task.headline].join(' '))
      const placed = placeFile(folder, name || 'notice', 'txt', bytes)
      takeBack = placed.remove
      register(db, task, { path: placed.path, bytes }, context)
      return { id: task.id, path: placed.path, message: null }
    })
  } catch (error) {
    takeBack()
    if (error instanceof FaultError) return { id: task.id, path: null, message: error.message }
    throw error
  }
}

function wordsOf(db: WritableDb, task: RecallTask, now: string): string {
  const record = readArticle(db, task.articleId)
  const { deskName, timeZone } = readSettings(db)
  const piece = {
    headline: record.fields.headline,
    slug: record.fields.slug,
    itemId: record.id,
    url: originalUrl(record.fields),
  }
  const plain = recallContent(task, piece)
  // A sender's notice names the piece as the sender knows it; those who have ours know it by ours.
  const said = task.noticeId === null ? null : readNoticeRecord(db, task.noticeId).content
  const content = said
    ? {
        ...plain,
        kind: tellsNow(db, task),
        whatChanged: said.whatChanged,
        where: said.where,
        authorisedBy: said.authorisedBy,
      }
    : plain
  const contact =
    task.recipientId === null ? '' : (readRecipient(db, task.recipientId)?.contact ?? '')
  return noticeWords(
    content,
    { deskName, when: instantInWords(now, timeZone) },
    {
      name: task.recipientName,
      contact,
      publishedUrl: task.publishedUrl,
      files: task.exportIds.map((id) => {
        const { format, at } = readExport(db, id)
        return `${format}, ${instantInWords(at, timeZone)}`
      }),
    },
  )
}

function register(
  db: WritableDb,
  task: RecallTask,
  file: { readonly path: string; readonly bytes: Uint8Array },
  context: DeskContext,
): void {
  const record = readArticle(db, task.articleId)
  const [first] = task.exportIds
  const by = requireActor(context)
  const entry: ExportRecord = {
    id: idSequence()() as ExportId,
    articleId: task.articleId,
    headline: record.fields.headline,
    at: context.now,
    by,
    format: 'notice',
    channel: first ? readExport(db, first).channel : 'web',
    recipientId: task.recipientId,
    recipientName: task.recipientName,
    path: file.path,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    revision: record.revision,
    signOffHash: null,
    licence: null,
    publishedUrl: null,
    overrides: [],
    supersededBy: null,
  }
  addExport(db, record.key, entry, {
    bytes: file.bytes,
    bytesIn: null,
    checks: [],
    licenceState: null,
  })
  addEvent(db, record.key, {
    actor: by,
    at: context.now,
    kind: 'exported',
    summary: `Notice file written for ${task.recipientName} (${task.cause})`,
    payload: { exportId: entry.id, recallId: task.id, sha256: entry.sha256 },
  })
  context.changed('exports', entry.id)
  context.changed('articles', record.id)
}
