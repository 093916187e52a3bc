import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { StateGlyph } from '../ui/Badge.tsx'
import { classes } from '../ui/classes.ts'
import styles from './QueueList.module.css'
import {
  type Group,
  groupOf,
  groups,
  groupWords,
  kindWords,
  type ReviewItem,
  stateMeaning,
  stateWords,
  tierWords,
  warnings,
} from './reviewItem.ts'

type Row =
  | { readonly group: Group; readonly count: number }
  | { readonly item: ReviewItem; readonly place: number }

const heights = { group: 29, item: 94 }

/**
 * The queue: any number of statements, of which only those on screen are there. It keeps the focus and names
 * its current line, so that the focus is never lost when lines come, go and move.
 */
export function QueueList(props: {
  readonly items: readonly ReviewItem[]
  readonly current: string | null
  readonly onPick: (item: ReviewItem) => void
}) {
  const { items, current, onPick } = props
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(items), [items])
  const at = items.findIndex((item) => item.id === current)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('item' in rows[index]! ? heights.item : heights.group),
    getItemKey: (index) => {
      const row = rows[index]!
      return 'item' in row ? row.item.id : row.group
    },
    overscan: 6,
    useFlushSync: false,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  })
  const rowAt = rows.findIndex((row) => 'item' in row && row.item.id === current)
  useEffect(() => {
    if (rowAt >= 0) virtual.scrollToIndex(rowAt, { align: 'auto' })
  }, [virtual, rowAt, current])
  // The card under it takes more room for a longer statement, and the window may get smaller.
  useEffect(() => {
    const list = scroller.current
    if (!list || rowAt < 0) return undefined
    const watch = new ResizeObserver(() => virtual.scrollToIndex(rowAt, { align: 'auto' }))
    watch.observe(list)
    return () => watch.disconnect()
  }, [virtual, rowAt])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / heights.item) - 1)
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: items.length - 1,
      Enter: Math.max(0, at),
    }[event.key]
    if (to === undefined) return
    const item = items[Math.min(items.length - 1, Math.max(0, to))]
    if (!item) return
    event.preventDefault()
    onPick(item)
  }
  const shown = virtual.getVirtualItems()
  const isShown = shown.some(({ index }) => index === rowAt)
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label="Statements"
      aria-activedescendant={isShown ? `${base}${rowAt}` : undefined}
      tabIndex={0}
      data-field="queue"
      data-pane-focus
      data-place-keys
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} style={{ height: virtual.getTotalSize() }} role="presentation">
        {shown.map(({ index, start, key }) => {
          const row = rows[index]!
          const style = { transform: `translateY(${start}px)` }
          return 'item' in row ? (
            <Line
              key={String(key)}
              id={`${base}${index}`}
              item={row.item}
              place={row.place}
              of={items.length}
              isCurrent={row.item.id === current}
              onPick={onPick}
              style={style}
            />
          ) : (
            <div key={String(key)} className={styles.group} style={style} role="presentation">
              {groupWords[row.group]}
              <span className={styles.groupCount}>{row.count}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function rowsOf(items: readonly ReviewItem[]): Row[] {
  const rows: Row[] = []
  let last: Group | null = null
  const counts = new Map<Group, number>(groups.map((group) => [group, 0]))
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1)
  for (const [place, item] of items.entries()) {
    const group = groupOf(item)
    if (group !== last) rows.push({ group, count: counts.get(group) ?? 0 })
    last = group
    rows.push({ item, place })
  }
  return rows
}

function Line(props: {
  readonly id: string
  readonly item: ReviewItem
  readonly place: number
  readonly of: number
  readonly isCurrent: boolean
  readonly onPick: (item: ReviewItem) => void
  readonly style: { readonly transform: string }
}) {
  const { item } = props
  const notes = warnings(item)
  return (
    // The list has the focus and the keys; a line is only clicked.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isCurrent}
      aria-posinset={props.place + 1}
      aria-setsize={props.of}
      aria-label={spoken(item)}
      data-statement={item.id}
      className={classes(styles.line, props.isCurrent && styles.current)}
      style={props.style}
      onClick={() => props.onPick(item)}
    >
      <span className={styles.head}>
        <span className={classes(styles.swatch, styles[lookOf(item)])} aria-hidden />
        <span className={styles.kind}>{kindWords[item.kind]}</span>
        {item.what === 'statement' || item.what === 'new' ? (
          <span className={styles.tier}>{tierWords[item.tier]}</span>
        ) : null}
        <span className={classes(styles.state, styles[stateMeaning[item.state]])}>
          <StateGlyph meaning={stateMeaning[item.state]} size={12} />
          {stateWords[item.state]}
        </span>
      </span>
      <span className={styles.who} dir="auto">
        <Who item={item} />
        {notes.length > 0 ? <span className={styles.notes}>{notes.join(' · ')}</span> : null}
      </span>
      <span className={styles.words} dir="auto">
        {item.words}
      </span>
    </div>
  )
}

function Who({ item }: { readonly item: ReviewItem }) {
  if (item.what === 'missing') return <span>It was in the received text</span>
  if (item.what === 'mark') return <span>In the text</span>
  if (item.speaker === null) return <em className={styles.unknown}>no speaker named</em>
  return (
    <span className={styles.name}>
      {item.speaker}
      {item.cue ? <span className={styles.cue}> {item.cue}</span> : null}
    </span>
  )
}

function lookOf(item: ReviewItem): 'solid' | 'dashed' | 'dotted' | 'double' {
  if (item.state === 'altered' || item.what === 'mark') return 'double'
  if (item.tier === 'hint') return 'dotted'
  return item.kind === 'direct' || item.kind === 'nobody' || item.what === 'missing'
    ? 'solid'
    : 'dashed'
}

/** What a screen reader says of a line. */
export function spoken(item: ReviewItem): string {
  const blocks = item.blocks.length > 0 ? ' Blocks sign-off.' : ''
  const said = item.words.length > 200 ? `${item.words.slice(0, 200)}…` : item.words
  const who =
    item.speaker === null ? 'Nobody named' : `${item.speaker}${item.cue ? ` ${item.cue}` : ''}`
  const notes = warnings(item)
  const warned = notes.length > 0 ? ` ${notes.join(', ')}.` : ''
  return `${kindWords[item.kind]}, ${tierWords[item.tier]}, ${stateWords[item.state]}.${blocks} ${who}: ${said}.${warned}`
}
