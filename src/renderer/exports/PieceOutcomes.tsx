import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Override } from '../rights/ExportOverrides.tsx'
import type { ExportedPiece } from './exportedPieces.ts'
import styles from './ExportSheet.module.css'
import { PieceOutcome } from './PieceOutcome.tsx'

/** Pixels of a piece of which one file was written; others are measured as they come. */
const usualHeight = 71

/** What became of any number of pieces, of which only those on screen are there. */
export function PieceOutcomes(props: {
  readonly pieces: readonly ExportedPiece[]
  readonly isBusy: boolean
  readonly onOverride: (
    id: ArticleId,
    formats: readonly ExportFormat[],
    past: readonly Override[],
  ) => void
}) {
  const { pieces } = props
  const scroller = useRef<HTMLDivElement>(null)
  // Where reasons are being written the row stays, and what is typed with it; so does the one with the focus.
  const [open, setOpen] = useState<ReadonlySet<ArticleId>>(new Set())
  const focused = (): number =>
    Number(scroller.current?.querySelector<HTMLElement>('li:focus-within')?.dataset['index'] ?? -1)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => pieces[index]?.id ?? index,
    overscan: 4,
    rangeExtractor: (range) => {
      const at = focused()
      const kept = pieces.flatMap(({ id }, index) => (index === at || open.has(id) ? [index] : []))
      return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b)
    },
  })
  return (
    // Keys scroll it: a scrolled region must be reachable without a pointer.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Result">
      <ul
        className={styles.outcomes}
        aria-label="Pieces"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const piece = pieces[index]
          if (!piece) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.outcome}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={pieces.length}
              aria-posinset={index + 1}
            >
              <PieceOutcome
                piece={piece}
                isBusy={props.isBusy}
                onReasons={() => setOpen(new Set([...open, piece.id]))}
                onOverride={(past) => props.onOverride(piece.id, piece.blocked.formats, past)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
