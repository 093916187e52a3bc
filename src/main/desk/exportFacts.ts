import type { ExportArticle, ExportContext } from '../export/exportArticle.ts'
import { bylineLine, originalUrl } from '../rights/creditLine.ts'
import type { ExaminedFacts, GateFacts } from '../rights/facts.ts'
import { mayPrintImage } from '../rights/mayPrintImage.ts'
import type { ArticleRecord } from './articleRecord.ts'

/** The piece as writers may see it. What stays inside (notes, owner, reasons, rights notes) is not handed over at all. */
export function exportArticleOf(
  record: ArticleRecord,
  facts: Pick<GateFacts, 'licence'>,
): ExportArticle {
  const {
    note: _note,
    owner: _owner,
    due: _due,
    licenceOverride: _own,
    media,
    ...fields
  } = record.fields
  return {
    id: record.id,
    fields,
    document: record.document,
    wordCount: record.wordCount,
    media: media.map((one) => {
      if (!mayPrintImage(one, facts.licence)) return null
      const { rights: _rights, rightsNote: _rightsNote, ...shown } = one
      return shown
    }),
  }
}

/** What licence and desk say about one file of it. */
export function exportContextOf(facts: ExaminedFacts, deskName: string): ExportContext {
  const { licence, fields, timeZone } = facts
  const { signOff } = facts
  return {
    channel: facts.channel ?? 'web',
    licence,
    credit: {
      text: facts.credit.text,
      position: licence?.credit.position === 'top' ? 'top' : 'bottom',
    },
    byline: bylineLine(fields, licence, timeZone).text,
    originalUrl: originalUrl(fields),
    signOff: signOff?.valid ? { by: signOff.by, at: signOff.at, hash: signOff.hash } : null,
    deskName,
  }
}
