import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { dayWords } from '../words/dateWords.ts'
import { numberWords } from '../words/numberWords.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import {
  BlockersCell,
  HeadlineCell,
  NameCell,
  PieceCell,
  RunItCell,
  SelectCell,
  Snippet,
  StateCell,
} from './cells.tsx'
import styles from './cells.module.css'
import { setQuery } from './query.ts'
import type { Group, Sort } from './query.ts'
import { groupHeadOf } from './useGroupHeads.ts'

interface Wide extends TableColumn<ArticleRow> {
  /** Pixels it takes; the table shows as many columns as fit, in this order of worth. */
  readonly pixels: number
  readonly worth: number
}

/** Columns a person may choose, in reading order; whether one is shown is the width's to say too. */
export const chosenColumns = [
  { id: 'outlet', label: 'Outlet' },
  { id: 'author', label: 'By' },
  { id: 'published', label: 'Date' },
  { id: 'status', label: 'Status' },
  { id: 'runIt', label: 'May we run it?' },
  { id: 'blockers', label: 'Block' },
  { id: 'tags', label: 'Tags' },
  { id: 'words', label: 'Words' },
  { id: 'imported', label: 'Imported' },
  { id: 'changed', label: 'Last changed' },
] as const
export type ColumnId = (typeof chosenColumns)[number]['id']

/** What is shown until somebody chooses. */
export const usualColumns: readonly ColumnId[] = chosenColumns
  .map(({ id }) => id)
  .filter((id) => id !== 'imported' && id !== 'changed')

const isAlwaysThere = (id: string) => id === 'select' || id === 'headline'

// Under this the headline would be cut to a few words: each piece then takes two lines.
const oneLine = 860

/** Whether each piece stands in one line of columns; in two lines there is nothing to choose. */
export function isOneLine(width: number): boolean {
  return width >= oneLine
}

/** Pixels of a row of `columnsFor(width)`. */
export function rowHeightFor(width: number): number {
  return isOneLine(width) ? 28 : 48
}

/** The columns that fit into `width` pixels, in reading order. */
export function columnsFor(
  width: number,
  sort: Sort,
  group?: Group,
  chosen: ReadonlySet<ColumnId> = new Set(usualColumns),
): readonly TableColumn<ArticleRow>[] {
  const heads = group === undefined ? [] : [groupColumn(group)]
  if (!isOneLine(width)) return [...heads, ...twoLines(sort)]
  const all = [
    ...heads,
    ...columns(sort).filter(({ id }) => isAlwaysThere(id) || chosen.has(id as ColumnId)),
  ]
  let left = width
  const kept = new Set<string>()
  for (const column of all.toSorted((a, b) => a.worth - b.worth)) {
    if (column.pixels > left) break
    left -= column.pixels
    kept.add(column.id)
  }
  return all.filter((column) => kept.has(column.id))
}

function groupColumn(group: Group): Wide {
  return {
    id: 'group',
    head: groupWords[group],
    width: '132px',
    pixels: 132,
    worth: 0,
    skeleton: 10,
    cell: (row) => {
      const head = groupHeadOf(row)
      return head === null ? null : (
        <bdi className={styles.groupHead} title={head}>
          {head}
        </bdi>
      )
    },
  }
}

const groupWords = {
  outlet: 'Outlet',
  author: 'Author',
  status: 'Status',
  month: 'Month',
} as const satisfies Record<Group, string>

function twoLines(sort: Sort): readonly TableColumn<ArticleRow>[] {
  return [
    {
      id: 'select',
      head: 'Selected',
      isHeadHidden: true,
      width: '36px',
      skeleton: 0,
      cell: (_row, state) => <SelectCell {...state} />,
    },
    {
      id: 'piece',
      head: 'Headline',
      width: 'minmax(0, 1fr)',
      skeleton: 40,
      sorted: sort === 'headline' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: sort === 'headline' ? 'newest' : 'headline' }),
      cell: (row) => <PieceCell row={row} />,
    },
    {
      id: 'state',
      head: 'May we run it?',
      width: 'minmax(196px, 0.42fr)',
      skeleton: 18,
      cell: (row) => <StateCell row={row} />,
    },
  ]
}

function columns(sort: Sort): readonly Wide[] {
  const byDate =
    sort === 'published' ? 'descending' : sort === 'published-oldest' ? 'ascending' : undefined
  return [
    {
      id: 'select',
      head: 'Selected',
      isHeadHidden: true,
      width: '36px',
      pixels: 36,
      worth: 0,
      skeleton: 0,
      cell: (_row, state) => <SelectCell {...state} />,
    },
    {
      id: 'headline',
      head: 'Headline',
      width: 'minmax(0, 1fr)',
      pixels: 224,
      worth: 0,
      skeleton: 32,
      sorted: sort === 'headline' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: 'headline' }),
      cell: (row) => (
        <>
          <HeadlineCell row={row} />
          {row.snippet ? <Snippet text={row.snippet} /> : null}
        </>
      ),
    },
    {
      id: 'outlet',
      head: 'Outlet',
      width: 'minmax(104px, 0.32fr)',
      pixels: 104,
      worth: 4,
      skeleton: 12,
      sorted: sort === 'outlet' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: sort === 'outlet' ? 'newest' : 'outlet' }),
      cell: (row) => <NameCell name={row.sourceName} none="No outlet found" />,
    },
    {
      id: 'author',
      head: 'By',
      width: 'minmax(112px, 0.28fr)',
      pixels: 112,
      worth: 6,
      skeleton: 12,
      sorted: sort === 'author' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: sort === 'author' ? 'newest' : 'author' }),
      cell: (row) => <NameCell name={row.author} none="No by-line found" />,
    },
    {
      id: 'published',
      head: 'Date',
      // The longest is "28 Sept 2025".
      width: '104px',
      pixels: 104,
      worth: 3,
      skeleton: 6,
      sorted: byDate,
      onSort: () => setQuery({ sort: sort === 'published' ? 'published-oldest' : 'published' }),
      cell: (row) =>
        row.published ? (
          <span className={styles.date}>{dayWords(row.published)}</span>
        ) : (
          <NameCell name={null} none="No date found" />
        ),
    },
    {
      id: 'status',
      head: 'Status',
      width: '104px',
      pixels: 104,
      worth: 1,
      skeleton: 8,
      cell: (row) => <StatusBadge bare status={row.status} held={row.held} />,
    },
    {
      id: 'runIt',
      head: 'May we run it?',
      width: 'minmax(160px, 0.45fr)',
      pixels: 160,
      worth: 2,
      skeleton: 20,
      cell: (row) => <RunItCell line={row.mayWeRunIt} />,
    },
    {
      id: 'blockers',
      head: 'Block',
      width: '56px',
      pixels: 56,
      worth: 5,
      skeleton: 2,
      cell: (row) => <BlockersCell count={row.blockers} />,
    },
    {
      id: 'tags',
      head: 'Tags',
      width: 'minmax(120px, 0.24fr)',
      pixels: 120,
      worth: 8,
      skeleton: 10,
      cell: (row) => (
        <bdi className={styles.quiet} title={row.tags.join(', ')}>
          {row.tags.join(', ')}
        </bdi>
      ),
    },
    {
      id: 'words',
      head: 'Words',
      width: '64px',
      pixels: 64,
      worth: 7,
      align: 'end',
      skeleton: 4,
      sorted: sort === 'longest' ? 'descending' : sort === 'shortest' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: sort === 'longest' ? 'shortest' : 'longest' }),
      cell: (row) => <span className={styles.date}>{numberWords(row.wordCount)}</span>,
    },
    {
      id: 'imported',
      head: 'Imported',
      width: '104px',
      pixels: 104,
      worth: 9,
      skeleton: 6,
      sorted: sort === 'newest' ? 'descending' : sort === 'oldest' ? 'ascending' : undefined,
      onSort: () => setQuery({ sort: sort === 'newest' ? 'oldest' : 'newest' }),
      cell: (row) => <span className={styles.date}>{dayWords(row.importedAt)}</span>,
    },
    {
      id: 'changed',
      head: 'Changed',
      width: '104px',
      pixels: 104,
      worth: 10,
      skeleton: 6,
      sorted: sort === 'changed' ? 'descending' : undefined,
      onSort: () => setQuery({ sort: sort === 'changed' ? 'newest' : 'changed' }),
      cell: (row) => <span className={styles.date}>{dayWords(row.changedAt)}</span>,
    },
  ]
}
