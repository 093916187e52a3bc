import { FileSearch, Newspaper, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { openImport } from '../intake/importStore.ts'
import { chooseAndImport } from '../intake/chooseAndImport.ts'
import { announce } from '../shell/announce.ts'
import { useCommand } from '../shell/commandStore.ts'
import { takeLostFocus } from '../shell/placeFocus.ts'
import { go } from '../shell/route.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { statusWord } from '../ui/StatusBadge.tsx'
import { useOnceFresh } from '../ui/useOnceFresh.ts'
import { classes } from '../ui/classes.ts'
import { ColumnsMenu, useChosenColumns } from './ColumnsMenu.tsx'
import { columnsFor, isOneLine, rowHeightFor } from './columns.tsx'
import styles from './LibraryScreen.module.css'
import { ListBar } from './ListBar.tsx'
import { setQuery } from './query.ts'
import type { LibraryQuery } from './query.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { pointAt } from './useActivePiece.ts'
import type { Rows } from './useRows.ts'
import type { Selection } from './useSelection.ts'
import { useGroupHeads } from './useGroupHeads.ts'
import { useWidth } from './useWidth.ts'

// While the first page is on its way, so many grey rows hold its room.
const placeholders = 24

const labelOf = (row: ArticleRow) =>
  [
    row.headline ?? `No headline: ${row.opening.replace(/\.$/u, '')}`,
    row.sourceName,
    statusWord(row.held ?? row.status),
    `May we run it? ${row.mayWeRunIt}`,
    row.blockers > 0 ? counted(row.blockers, 'check blocks', 'checks block') : null,
  ]
    .filter(Boolean)
    .join('. ')

/** The bar and the table of the library, with its empty, loading and failed states. */
export function LibraryList(props: {
  readonly query: LibraryQuery
  readonly rows: Rows
  readonly selection: Selection
  readonly tableRef: RefObject<HTMLDivElement | null>
  readonly onPreview: () => void
}) {
  const { query, rows, selection, tableRef } = props
  const [measure, width] = useWidth('pieces')
  const anchor = useRef(0)
  const { sort, group } = query
  const [chosen, setChosen] = useChosenColumns()
  const columns = useMemo(
    () => columnsFor(width - 16, sort, group, chosen),
    [width, sort, group, chosen],
  )
  const rowAt = useGroupHeads(rows.rowAt, group)
  const isFiltered = Object.keys(query.filter).length > 0
  const count = rows.isFirst ? placeholders : rows.total
  const active = Math.min(query.active, Math.max(0, count - 1))
  const found = rows.isFirst || rows.fault ? null : counted(rows.total, 'piece')
  useStatusItems(useMemo(() => (found ? [{ id: 'count', words: found }] : []), [found]))
  useEffect(() => {
    if (found && isFiltered && !rows.isOld) announce(found)
  }, [found, isFiltered, rows.isOld])

  const openNow = (row: ArticleRow) => {
    pointAt(query, row.id)
    go({ place: 'piece', id: row.id })
  }
  // Words and Enter, faster than the rows that answer them: the first of those is meant, not of these.
  const once = useOnceFresh(rows.isOld, () => {
    const row = rows.rowAt(active)
    if (row) openNow(row)
  })
  const open = (row: ArticleRow) => (rows.isOld ? once.soon() : openNow(row))
  useCommand(
    'piece.open',
    () => {
      const row = rows.rowAt(active)
      if (row) open(row)
    },
    rows.total > 0,
  )
  const select = (index: number, how: 'toggle' | 'range') => {
    if (rows.isOld) return
    const row = rows.rowAt(index)
    if (how === 'range') selection.addRange(anchor.current, index)
    else if (row) {
      anchor.current = index
      selection.toggle(row)
    }
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === ' ') props.onPreview()
    else if (event.key === 'Escape' && selection.picked.size > 0) selection.clear()
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      selection.addRange(0, rows.total - 1)
    else return false
    return true
  }
  return (
    <section className={styles.list} aria-label="Pieces" data-pane="list" ref={measure}>
      {selection.picked.size > 0 ? (
        <SelectionBar selection={selection} isBin={query.filter.bin === true} />
      ) : (
        <ListBar query={query} found={found} isFailed={rows.fault !== null}>
          {isOneLine(width - 16) ? <ColumnsMenu chosen={chosen} onChange={setChosen} /> : null}
        </ListBar>
      )}
      {rows.problem && !rows.isOld ? (
        <p className={styles.note} role="status">
          {rows.problem}
        </p>
      ) : null}
      {rows.isUnranked ? (
        <p className={styles.note}>
          So many are found that they stand newest first.
          <Button look="link" size="small" onPress={() => setQuery({ rankAll: true })}>
            Rank them all
          </Button>
        </p>
      ) : null}
      <div className={classes(styles.table, rows.isOld && styles.old)}>
        {rows.fault ? (
          <ErrorState title="The list could not be read" fault={rows.fault} onRetry={rows.retry} />
        ) : width === 0 ? null : count === 0 ? (
          <Nothing isFiltered={isFiltered} isBin={query.filter.bin === true} />
        ) : (
          <VirtualTable
            tableRef={(element) => {
              tableRef.current = element
              element?.setAttribute('data-pane-focus', '')
              takeLostFocus(element)
            }}
            label="Pieces"
            rowHeight={rowHeightFor(width - 16)}
            columns={columns}
            count={count}
            rowAt={rowAt}
            keyOf={(row) => row.id}
            labelOf={labelOf}
            active={active}
            onActive={(index) => setQuery({ active: index })}
            onOpen={open}
            isSelected={(row) => selection.picked.has(row.id)}
            onSelect={select}
            onKey={onKey}
            onVisible={rows.onVisible}
          />
        )}
      </div>
    </section>
  )
}

function Nothing(props: { readonly isFiltered: boolean; readonly isBin: boolean }) {
  if (props.isBin)
    return (
      <EmptyState
        glyph={Trash2}
        title="The bin is empty"
        actions={<Button onPress={() => setQuery({ filter: {} })}>Show all pieces</Button>}
      >
        Pieces put into the bin lie here with all they have kept, until somebody takes them out.
      </EmptyState>
    )
  if (props.isFiltered)
    return (
      <EmptyState
        glyph={FileSearch}
        title="No piece answers to this"
        actions={<Button onPress={() => setQuery({ filter: {} })}>Show all pieces</Button>}
      >
        Try fewer words, or take a filter away. The search reads headlines, by-lines, captions,
        tags, outlets, notes and the whole text; OR between words asks for either.
      </EmptyState>
    )
  return (
    <EmptyState
      glyph={Newspaper}
      title="Bring in the first piece"
      actions={
        <>
          <Button look="primary" data-place-start onPress={() => void chooseAndImport('files')}>
            Choose files…
          </Button>
          <Button onPress={() => void chooseAndImport('folder')}>Choose a folder…</Button>
          <Button onPress={() => openImport('paste')}>Paste text</Button>
        </>
      }
    >
      The library keeps every piece this desk takes from others: as it was received, as it was
      edited, and who decided what. Drop files or folders anywhere in this window to begin.
    </EmptyState>
  )
}
