import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { TableRow } from './TableRow.tsx'
import type { CellState, RowActs } from './TableRow.tsx'
import styles from './VirtualTable.module.css'
import { classes } from './classes.ts'

export interface TableColumn<T> {
  readonly id: string
  readonly head: string
  /** The head is read out but not shown. */
  readonly isHeadHidden?: boolean
  /** A track of CSS grid: `minmax(200px, 1fr)`, `96px`. */
  readonly width: string
  readonly align?: 'end'
  readonly cell: (row: T, state: CellState) => ReactNode
  /** About as many letters as the cell will hold, for the grey bar while it loads. */
  readonly skeleton?: number
  readonly sorted?: 'ascending' | 'descending' | undefined
  readonly onSort?: (() => void) | undefined
}

export interface VirtualTableProps<T> {
  readonly label: string
  readonly columns: readonly TableColumn<T>[]
  readonly count: number
  /** The row at this place; undefined while it loads. */
  readonly rowAt: (index: number) => T | undefined
  readonly keyOf: (row: T) => string
  /** Names a row for screen readers. */
  readonly labelOf: (row: T) => string
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen?: (row: T, index: number) => void
  readonly isSelected?: (row: T) => boolean
  /** X, or a click with Ctrl/Cmd; with Shift from the active row up to this one. */
  readonly onSelect?: (index: number, how: 'toggle' | 'range') => void
  /** Other keys (Space …); true when it was taken. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean
  /** Told the first and last row on screen, so that they can be fetched. */
  readonly onVisible?: (first: number, last: number) => void
  /** Pixels; 28 unless told. */
  readonly rowHeight?: number
  readonly tableRef?: Ref<HTMLDivElement>
  readonly autoFocus?: boolean
}

const headHeight = 28
const nothing = () => {}

/**
 * A grid of any number of rows, of which only those on screen are there. One stop for the Tab key: the
 * table keeps the focus and names its active row, so that focus is never lost when rows come and go.
 */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { columns, count, active, rowHeight = 28, onVisible } = props
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  // eslint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Those past the edge come with the next drawing: nobody sees them, and the first waits for each.
    overscan: useDeferredValue(6, 0),
    // As if it were as high as the window until it is measured: the rows are there when it is first laid out.
    initialRect: { width: 0, height: window.innerHeight },
    // Scrolling draws when the browser draws, not in the middle of its event.
    useFlushSync: false,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  // The virtualizer keeps the heights it has once asked for.
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight])
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onVisible?.(first, last), [onVisible, first, last])
  const activeRow = active < 0 ? undefined : props.rowAt(active)
  const activeKey = activeRow === undefined ? undefined : props.keyOf(activeRow)
  const shown = useRef({ active, activeKey })
  useLayoutEffect(() => {
    const before = shown.current
    // What was active keeps its name until another is: the list may have put another row under it by now.
    if (before.active === active && before.activeKey !== undefined) return
    shown.current = { active, activeKey }
    if (before.active === active || active < 0 || active >= count) return
    // The same row at another place: the list has moved, and what is looked at stays where it is.
    if (activeKey !== undefined && before.activeKey === activeKey) {
      const box = scroller.current
      if (box && box.scrollTop > 0) box.scrollTop += (active - before.active) * rowHeight
    } else virtual.scrollToIndex(active, { align: 'auto' })
  })
  useEffect(() => {
    if (active >= 0 && active < count) virtual.scrollToIndex(active, { align: 'auto' })
    // Where it begins; after that only a move of the active row scrolls.
  }, []) // eslint-disable-line react/exhaustive-deps

  const page = () =>
    Math.max(1, Math.floor((scroller.current?.clientHeight ?? 280) / rowHeight) - 2)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (props.onKey?.(event, active)) return event.preventDefault()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page(),
      PageUp: active - page(),
      Home: 0,
      End: count - 1,
    }[event.key]
    const row = props.rowAt(active)
    if (to !== undefined && count > 0) {
      const next = Math.min(count - 1, Math.max(0, to))
      if (event.shiftKey) props.onSelect?.(next, 'range')
      props.onActive(next)
    } else if (event.key === 'Enter' && row) props.onOpen?.(row, active)
    else if (event.key.toLowerCase() === 'x' && row) props.onSelect?.(active, 'toggle')
    else return
    event.preventDefault()
  }

  const tracks = columns.map((column) => column.width).join(' ')
  const template = useMemo(() => ({ gridTemplateColumns: tracks }), [tracks])
  const acts = useRef<RowActs>({ onClick: nothing, onOpen: nothing, onToggle: nothing })
  useLayoutEffect(() => {
    acts.current = {
      onClick: (index, event) => {
        if (event.shiftKey) props.onSelect?.(index, 'range')
        else if (event.ctrlKey || event.metaKey) props.onSelect?.(index, 'toggle')
        props.onActive(index)
      },
      onOpen: (index) => {
        const row = props.rowAt(index)
        if (row) props.onOpen?.(row, index)
      },
      onToggle: (index) => props.onSelect?.(index, 'toggle'),
    }
  })
  const isActiveShown = active >= 0 && items.some((item) => item.index === active)
  return (
    <div
      ref={(element) => {
        scroller.current = element
        if (typeof props.tableRef === 'function') props.tableRef(element)
        else if (props.tableRef) props.tableRef.current = element
      }}
      className={styles.table}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.onSelect ? true : undefined}
      aria-activedescendant={isActiveShown ? `${base}${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head} role="row" aria-rowindex={1} style={template}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={column.onSort ? (column.sorted ?? 'none') : undefined}
            className={classes(styles.cell, column.align === 'end' && styles.end)}
          >
            {column.onSort ? (
              <button type="button" className={styles.sort} onClick={column.onSort}>
                {column.head}
                {column.sorted === 'ascending' ? <ArrowUp size={12} aria-hidden /> : null}
                {column.sorted === 'descending' ? <ArrowDown size={12} aria-hidden /> : null}
              </button>
            ) : column.isHeadHidden ? (
              <VisuallyHidden>{column.head}</VisuallyHidden>
            ) : (
              column.head
            )}
          </div>
        ))}
      </div>
      <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = props.rowAt(item.index)
          return (
            <TableRow
              key={row ? props.keyOf(row) : item.index}
              id={`${base}${item.index}`}
              index={item.index}
              row={row}
              label={row ? props.labelOf(row) : 'Loading'}
              columns={columns}
              isSelectable={props.onSelect !== undefined}
              isSelected={row !== undefined && (props.isSelected?.(row) ?? false)}
              isActive={item.index === active}
              template={template}
              top={item.start - headHeight}
              height={rowHeight}
              acts={acts}
            />
          )
        })}
      </div>
    </div>
  )
}
