import type { ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { Hold, Status } from '../../../shared/model/status.ts'
import { instantMs } from '../../rights/deskDate.ts'

/** UTF-16 units of the body shown in the list where a headline is missing. */
const openingLength = 160

/** What the listed row is made from. */
interface RowSource {
  readonly fields: ArticleFields
  readonly document: ArticleDocument
  readonly rightsSourceId: SourceId | null
  readonly status: Status
  readonly hold: Hold | null
  readonly wordCount: number
  readonly revision: number
  readonly changedAt: string
}

/** The columns of the slim listed row that follow from text and fields. */
export function rowFacts(record: RowSource) {
  const { fields } = record
  const { firstPublisher, republishers } = fields.origin
  const station = firstPublisher ?? republishers[0] ?? null
  // A record that came after the piece stands in its row only (linkPieces).
  const firstId =
    firstPublisher === null ? null : (firstPublisher.sourceId ?? record.rightsSourceId)
  const authors = fields.bylines.map((byline) => byline.name).join(', ')
  return {
    headline: fields.headline,
    opening: opening(record.document),
    sourceName: station?.name ?? fields.siteName,
    sourceId: firstPublisher === null ? (station?.sourceId ?? null) : firstId,
    rightsSourceId: record.rightsSourceId,
    // The outlet whose own page the piece was taken from: who published it last.
    lastSourceId: republishers.at(-1)?.sourceId ?? firstId,
    // Compared as a moment: words of an embargo that nobody has read yet are none.
    embargoUntil: isInstant(fields.embargoUntil) ? fields.embargoUntil : null,
    author: authors === '' ? null : authors,
    published: fields.dates.published?.value ?? null,
    status: record.status,
    held: record.hold?.kind ?? null,
    wordCount: record.wordCount,
    revision: record.revision,
    direction: fields.direction,
    language: fields.language,
    changedAt: record.changedAt,
  }
}

function isInstant(value: string | null): boolean {
  return value !== null && instantMs(value) !== null
}

/** First words of the body; the blocks after the first with words are not looked at. */
function opening(document: ArticleDocument): string {
  for (const node of document.content) {
    const text = bodyText({ type: 'doc', content: [node] })
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '') return text.slice(0, openingLength)
  }
  return ''
}
