import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { NoticeContent } from '../../../shared/model/notice.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { originalUrl } from '../../rights/creditLine.ts'
import { instantInWords } from '../../rights/deskDate.ts'
import { compareText } from '../../rights/edits/compareText.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { copiesOnly } from '../exports/copiesOnly.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { readVersion, versionIdAt } from '../articles/versions.ts'
import { carryOut } from './decideNotice.ts'
import { insertNotice, readNoticeRecord } from './noticeRecord.ts'
import { noticeWords } from './noticeWords.ts'

/** Writes a notice of our own about a piece and does to the piece what it says. Throws FaultError bad-input where it says nothing. */
export function writeNotice(
  db: WritableDb,
  input: Parsed<'notices.write'>,
  context: DeskContext,
): Output<'notices.write'> {
  const actor = requireActor(context)
  if (input.reason === '') throw new FaultError('bad-input', 'A notice says why. Write the reason.')
  return db.transaction(() => {
    const record = readArticle(db, input.articleId)
    const changed = input.kind === 'correction' ? changesSinceExport(db, record) : null
    const whatChanged = input.whatChanged || changed
    if (input.kind === 'correction' && !whatChanged)
      throw new FaultError(
        'bad-input',
        'A correction says what was wrong, and nothing has changed since the piece went out. Correct the text first, or write what changed.',
      )
    const content: NoticeContent = {
      kind: input.kind,
      slug: record.fields.slug,
      headline: record.fields.headline,
      itemId: record.id,
      replaces: null,
      url: originalUrl(record.fields),
      reason: input.reason,
      whatChanged: whatChanged ?? null,
      where: input.where || null,
      authorisedBy: input.authorisedBy || actor,
      text: '',
    }
    const { deskName, timeZone } = readSettings(db)
    const text = noticeWords(content, { deskName, when: instantInWords(context.now, timeZone) })
    const id = insertNotice(
      db,
      { direction: 'out', content: { ...content, text }, fileName: null, sha256: null },
      context,
    )
    db.run(
      `insert into notice_match (notice, article, how, state, decided_by, decided_at)
       values (?, ?, 'our own notice', 'confirmed', ?, ?)`,
      id,
      record.key,
      actor,
      context.now,
    )
    db.run('update notice set settled_at = ? where id = ?', context.now, id)
    const notice = readNoticeRecord(db, id)
    carryOut(db, record, notice, context)
    refreshGateFacts(db, record.id, context)
    context.changed('notices', id)
    context.changed('articles', record.id)
    return readNoticeRecord(db, id)
  })
}

/** Exactly what is other now than in the version that went out last; null where nothing is, or nothing went out. */
function changesSinceExport(db: ReadableDb, record: ArticleRecord): string | null {
  const revision = db.value<number | null>(
    `select max(revision) from export_record where article = ? and ${copiesOnly}`,
    record.key,
  )
  const versionId = typeof revision === 'number' ? versionIdAt(db, record.key, revision) : null
  if (versionId === null) return null
  const sent = readVersion(db, { id: record.id, versionId })
  const texts = (document: typeof record.document) =>
    bodyBlocks(document).map((block) => block.text)
  const lines = compareText(texts(sent.document), texts(record.document))
    .changes.filter((change) => change.kind !== 'normalise')
    .map(({ before, after }) =>
      before === ''
        ? `Added: “${after}”`
        : after === ''
          ? `Taken out: “${before}”`
          : `“${before}” now reads “${after}”`,
    )
  if (sent.fields.headline !== record.fields.headline)
    lines.unshift(
      `Headline: “${sent.fields.headline ?? 'none'}” now reads “${record.fields.headline ?? 'none'}”`,
    )
  return lines.length === 0 ? null : lines.join('\n')
}
