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
  const embargo = embargoInstant(wire?.embargo ?? null)
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
    embargoUntil: embargo,
    media: article.media.map((media) => ({ ...media, rights: 'none', rightsNote: '' })),
    tags: [],
    slug: wire?.slug ?? null,
    owner: null,
    due: null,
    // An embargo nobody can read as an instant must not be lost: it is said in words.
    note: wire?.embargo && embargo === null ? `Embargo line: ${wire.embargo}` : '',
  }
}

function station(
  name: string | null,
  sourceId: OriginStation['sourceId'],
  date: string | null,
): OriginStation | null {
  return name === null || name.trim() === '' ? null : { name, sourceId, url: null, date }
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

function embargoInstant(text: string | null): string | null {
  return text !== null && instant.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}
