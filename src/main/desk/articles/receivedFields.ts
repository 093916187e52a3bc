import type { ArticleFields } from '../../../shared/model/article.ts'
import type { OriginStation } from '../../../shared/model/origin.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { SourceId } from '../../../shared/model/ids.ts'

/** The publishers of a piece as records. */
export interface MatchedStations {
  readonly firstPublisher: SourceId | null
  readonly republisher: SourceId | null
  readonly created: readonly { readonly id: SourceId; readonly name: string }[]
}

/** The fields of a new piece: what the file says and nothing else; a missing headline stays missing. */
export function receivedFields(piece: ParsedPiece, stations: MatchedStations): ArticleFields {
  const { article, wire } = piece
  const said = wire?.embargo?.trim() || null
  const embargo = said === null ? null : embargoInstant(said)
  return {
    headline: article.headline,
    headlineProvenance: article.headline === null ? 'missing' : 'received',
    standfirst: article.standfirst,
    bylines: article.bylines,
    dateline: article.dateline,
    dates: article.dates,
    origin: {
      firstPublisher: station(
        article.firstPublisher,
        stations.firstPublisher,
        article.dates.original?.value ?? null,
      ),
      republishers: [
        station(article.republisher, stations.republisher, article.dates.published?.value ?? null),
      ].flatMap((found) => (found === null ? [] : [found])),
    },
    canonicalUrl: article.canonicalUrl,
    siteName: article.siteName,
    language: article.language,
    direction: article.direction,
    credit: null,
    licenceOverride: null,
    // Words that nobody can read as an instant stand as they came: the gate stops at them (R6).
    embargoUntil: embargo ?? said,
    media: article.media.map((media) => ({ ...media, rights: 'none', rightsNote: '' })),
    tags: [],
    slug: wire?.slug ?? null,
    owner: null,
    due: null,
    note: said !== null && embargo === null ? `Embargo line: ${said}` : '',
  }
}

function station(
  name: string | null,
  sourceId: OriginStation['sourceId'],
  date: string | null,
): OriginStation | null {
  return name === null || name.trim() === '' ? null : { name, sourceId, url: null, date }
}

// With or without hyphens and colons: NITF and NewsML 1 write 20260305T093000+0100.
const instant =
  /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(?:Z|([+-]\d{2}):?(\d{2}))$/

function embargoInstant(text: string): string | null {
  const found = instant.exec(text)
  if (found === null) return null
  const [, year, month, day, hour, minute, second = '00', offsetHour, offsetMinute] = found
  const offset = offsetHour === undefined ? 'Z' : `${offsetHour}:${offsetMinute}`
  const value = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
  return Number.isNaN(Date.parse(value)) ? null : value
}
