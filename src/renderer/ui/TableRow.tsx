import { memo } from 'react'
import type { CSSProperties, MouseEvent, ReactNode, RefObject } from 'react'
import { Skeleton } from './States.tsx'
import styles from './VirtualTable.module.css'
import { classes } from './classes.ts'

/** What a cell may know of its row beside what is in it. */
export interface CellState {
  readonly isSelected: boolean
  readonly onToggle: () => void
}

/** How the rows of one table hear the pointer: one object for all, so that none is drawn anew for it. */
export interface RowActs {
  readonly onClick: (index: number, event: MouseEvent) => void
  readonly onOpen: (index: number) => void
  readonly onToggle: (index: number) => void
}

export interface TableRowProps<T> {
  readonly id: string
  readonly index: number
  readonly row: T | undefined
  readonly label: string
  readonly columns: readonly {
    readonly id: string
    readonly align?: 'end'
    readonly skeleton?: number
    readonly cell: (row: T, state: CellState) => ReactNode
  }[]
  readonly isSelectable: boolean
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly template: CSSProperties
  /** Pixels from the top of the body. */
  readonly top: number
  readonly height: number
  readonly acts: RefObject<RowActs>
}

function Row<T>(props: TableRowProps<T>) {
  const { index, row, isSelected, isActive, acts } = props
  const state = { isSelected, onToggle: () => acts.current.onToggle(index) }
  return (
    // Keys go to the grid, which has the focus; a row only hears the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isSelectable ? isSelected : isActive}
      aria-label={props.label}
      className={classes(styles.row, isSelected && styles.selected, isActive && styles.active)}
      style={{
        ...props.template,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onClick={(event) => acts.current.onClick(index, event)}
      onDoubleClick={() => acts.current.onOpen(index)}
    >
      {props.columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={classes(styles.cell, column.align === 'end' && styles.end)}
        >
          {row === undefined ? <Skeleton width={column.skeleton ?? 8} /> : column.cell(row, state)}
        </div>
      ))}
    </div>
  )
}

/** One row on screen; drawn anew only when something of its own has changed. */
export const TableRow = memo(Row) as typeof Row
