import { Building2, Newspaper, UserRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { longDayWords } from '../words/dateWords.ts'
import styles from './OriginLine.module.css'

interface Station {
  readonly key: string
  readonly glyph: LucideIcon
  readonly role: string
  readonly name: string | null
  readonly date: string | null
  readonly doubt: string | null
  readonly url: string | null
  readonly identifier?: string | null
}

/** Where the piece came from, drawn as a line of stations: author → first publisher → republishers → here. */
export function OriginLine() {
  const { session } = usePiece()
  const { fields, view } = useSnapshot(session)
  const { origin, dates, bylines } = fields
  const republished = origin.republishers.length > 0
  const stations: readonly Station[] = [
    {
      key: 'author',
      glyph: UserRound,
      role: 'Written by',
      name:
        bylines
          .map((byline) => byline.name)
          .filter(Boolean)
          .join(', ') || null,
      date: null,
      doubt: null,
      url: null,
    },
    {
      key: 'first',
      glyph: Newspaper,
      role: 'First published by',
      name: origin.firstPublisher?.name ?? null,
      date:
        origin.firstPublisher?.date ??
        dates.original?.value ??
        (republished ? null : (dates.published?.value ?? null)),
      doubt: null,
      url: origin.firstPublisher?.url ?? null,
      identifier: origin.firstPublisher?.identifier ?? null,
    },
    ...origin.republishers.map((station, index) => ({
      key: `re${index}`,
      glyph: Newspaper,
      role: 'Republished by',
      name: station.name,
      date:
        station.date ??
        (index === origin.republishers.length - 1 ? (dates.published?.value ?? null) : null),
      doubt: index === origin.republishers.length - 1 ? (dates.published?.roleNote ?? null) : null,
      url: station.url,
      identifier: station.identifier ?? null,
    })),
    {
      key: 'here',
      glyph: Building2,
      role: 'This desk',
      name: 'Received',
      date: view.article.importedAt,
      doubt: null,
      url: null,
    },
  ]
  return (
    <ol className={styles.line} aria-label="Where it came from">
      {stations.map((station) => {
        const Glyph = station.glyph
        return (
          <li key={station.key} className={styles.station}>
            <span className={station.name === null ? styles.dotEmpty : styles.dot}>
              <Glyph size={13} aria-hidden />
            </span>
            <span className={styles.words}>
              <span className={styles.role}>{station.role}</span>
              <span className={station.name === null ? styles.unknown : styles.name} dir="auto">
                {station.name ?? 'not known'}
              </span>
              {station.url ? (
                <span className={styles.url} dir="ltr" title={station.url}>
                  {station.url.replace(/^https?:\/\//u, '')}
                </span>
              ) : null}
              {station.identifier ? (
                <span className={styles.url} dir="auto">
                  {station.identifier}
                </span>
              ) : null}
            </span>
            <span className={styles.date}>
              {station.date
                ? longDayWords(station.date)
                : station.key === 'author'
                  ? ''
                  : 'no date'}
              {station.doubt ? <span className={styles.doubt}>{station.doubt}</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
