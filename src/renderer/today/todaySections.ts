import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { evidenceAgeDays } from '../../shared/model/evidenceAge.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Status } from '../../shared/model/status.ts'
import { daysUntil, daysWords, dayWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { type RightsFacts, rightsSections } from './rightsSections.ts'
import type { TodayLine, TodaySection } from './todayLine.ts'
import type { Meaning } from '../ui/meaning.ts'

export interface TodayFacts {
  readonly rows: Readonly<Partial<Record<Status, readonly ArticleRow[]>>>
  readonly totals: Readonly<Partial<Record<Status, number>>>
  readonly sources: readonly Source[]
  /** What rights and senders ask for; absent while it is not known. */
  readonly rights?: RightsFacts
}

// A licence that ends within this many days is worth a letter now.
const soon = 30

/** What needs a person, in order: stopped, ending, waited for, ready, unread, unknown outlets. */
export function todaySections(facts: TodayFacts, now: Date = new Date()): readonly TodaySection[] {
  const of = (status: Status) => facts.rows[status] ?? []
  const free = (row: ArticleRow) => row.held === null
  const open = [...of('review'), ...of('editing')].filter(free)
  const all = [...open, ...of('new'), ...of('waiting'), ...of('signed-off')]
  const sections: readonly TodaySection[] = [
    {
      ...section(
        'held',
        'Held',
        'blocking',
        'These leave by no door until a named person lifts them.',
      ),
      lines: Object.values(facts.rows)
        .flat()
        .filter((row) => row.held === 'held')
        .map((row) => pieceLine(row, row.sourceName ?? 'no outlet')),
    },
    ...rightsSections(facts.rights).before,
    {
      ...section('blocked', 'Blocked', 'blocking', 'Something stands between these and sign-off.'),
      lines: open
        .filter((row) => row.blockers > 0)
        .map((row) => pieceLine(row, counted(row.blockers, 'check blocks', 'checks block'))),
    },
    {
      ...section(
        'ending',
        'Licences ending',
        'proposed',
        'Ask for more time, or take the pieces down.',
      ),
      lines: facts.sources.flatMap((source) => endingLine(source, now)),
    },
    {
      ...section(
        'embargo',
        'Embargoes running',
        'proposed',
        'Nothing of these goes out before its hour.',
      ),
      lines: all
        .filter((row) => free(row) && embargoOf(row) !== null)
        .map((row) => pieceLine(row, embargoOf(row) ?? '')),
    },
    ...rightsSections(facts.rights).after,
    {
      ...section(
        'waiting',
        'Waiting for someone',
        'stale',
        'A question is out; look whether the answer came.',
      ),
      lines: of('waiting')
        .filter(free)
        .map((row) => pieceLine(row, row.sourceName ?? 'no outlet')),
      more: { kind: 'library', status: 'waiting' },
    },
    {
      ...section('ready', 'Ready to sign', 'confirmed', 'Every check is clear.'),
      lines: of('review')
        .filter((row) => free(row) && row.blockers === 0)
        .map((row) => pieceLine(row, row.mayWeRunIt)),
    },
    {
      ...section('signed', 'Signed, not sent', 'confirmed', 'These may go out.'),
      lines: of('signed-off')
        .filter(free)
        .map((row) => pieceLine(row, row.mayWeRunIt)),
      more: { kind: 'library', status: 'signed-off' },
    },
    {
      ...section('new', 'Nobody has looked at these', 'active', 'New from the last imports.'),
      lines: of('new')
        .filter(free)
        .map((row) => pieceLine(row, row.sourceName ?? 'no outlet')),
      more: { kind: 'library', status: 'new' },
    },
    {
      ...section(
        'unknown',
        'Outlets not on file',
        'proposed',
        'Named in pieces, but without a record.',
      ),
      lines: unknownOutlets(all, facts.sources),
    },
    {
      ...section(
        'evidence',
        'Terms read long ago',
        'proposed',
        'Read them again; they may have changed.',
      ),
      lines: facts.sources.flatMap((source) => evidenceLine(source, now)),
    },
    {
      ...section(
        'unlicensed',
        'Outlets without a licence',
        'proposed',
        'Nothing of theirs can go out.',
      ),
      lines: facts.sources
        .filter((source) => source.licence === null)
        .map((source) => ({
          id: source.id,
          words: source.name,
          why: 'no licence on file',
          place: { kind: 'outlet' as const, id: source.id },
        })),
    },
  ]
  const totalOf = (one: TodaySection) =>
    one.more?.kind === 'library'
      ? Math.max(
          one.lines.length,
          (facts.totals[one.more.status] ?? 0) - heldIn(of(one.more.status)),
        )
      : one.lines.length
  return sections
    .map((one) => ({ ...one, total: totalOf(one) }))
    .filter((one) => one.lines.length > 0)
}

/** "not before 3 Sept, 06:00", from the row's "May we run it?" line; null where no embargo runs. */
const embargoOf = (row: ArticleRow): string | null =>
  /\bnot before [^,;]+(?:, \d\d[:.]\d\d)?/u.exec(row.mayWeRunIt)?.[0] ?? null
function evidenceLine(source: Source, now: Date): readonly TodayLine[] {
  const evidence = source.licence?.evidence
  if (!evidence) return []
  const age = -daysUntil(evidence.readOn, now)
  if (age <= evidenceAgeDays) return []
  return [
    {
      id: source.id,
      words: source.name,
      why: `read ${daysWords(-age)}`,
      place: { kind: 'outlet', id: source.id },
    },
  ]
}

const heldIn = (rows: readonly ArticleRow[]) => rows.filter((row) => row.held !== null).length

function section(id: string, title: string, meaning: Meaning, hint: string) {
  return { id, title, meaning, hint, lines: [], total: 0, more: null }
}

function pieceLine(row: ArticleRow, why: string): TodayLine {
  return {
    id: row.id,
    words: row.headline ?? row.opening,
    isOpening: row.headline === null,
    why,
    place: { kind: 'piece', id: row.id },
  }
}

function endingLine(source: Source, now: Date): readonly TodayLine[] {
  const ends = source.licence?.expiresOn
  if (!ends) return []
  const days = daysUntil(ends, now)
  if (days > soon) return []
  const words = days < 0 ? `ended ${daysWords(days)}` : `ends ${daysWords(days)}`
  return [
    {
      id: source.id,
      words: source.name,
      why: `${words}, ${dayWords(ends, now)}`,
      place: { kind: 'outlet', id: source.id },
    },
  ]
}

/** Outlets that pieces name and none is linked to: put on file, or the record that has the name already. */
function unknownOutlets(
  rows: readonly ArticleRow[],
  sources: readonly Source[],
): readonly TodayLine[] {
  const onFile = new Map(
    sources.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => [each.trim().toLowerCase(), id] as const),
    ),
  )
  const counts = new Map<string, number>()
  for (const row of rows)
    if (row.sourceId === null && row.sourceName !== null)
      counts.set(row.sourceName, (counts.get(row.sourceName) ?? 0) + 1)
  return [...counts.entries()]
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, count]) => {
      const known = onFile.get(name.trim().toLowerCase())
      const pieces = counted(count, 'piece')
      return {
        id: `unknown ${name}`,
        words: name,
        why: known === undefined ? pieces : `${pieces} not linked to the record of that name`,
        place: known === undefined ? { kind: 'new-outlet', name } : { kind: 'outlet', id: known },
      }
    })
}
