import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import styles from './SplitPane.module.css'
import { isNumber, useRemembered } from './remember.ts'

export interface SplitPaneProps {
  /** Under this name the width is kept. */
  readonly name: string
  /** What the side pane is, for the handle's label: "Preview". */
  readonly label: string
  readonly side: ReactNode
  readonly at: 'start' | 'end'
  readonly isOpen: boolean
  /** Called with false when the pane is dragged or keyed shut. */
  readonly onOpenChange: (isOpen: boolean) => void
  /** Pixels. */
  readonly initial: number
  readonly min: number
  readonly max: number
  readonly children: ReactNode
}

const step = 16

/**
 * A main pane and one beside it whose width is dragged or keyed (arrows, Home, End, Enter folds) and
 * kept. Dragged under half of its least width, the pane folds.
 */
export function SplitPane(props: SplitPaneProps) {
  const { at, min, max, isOpen, onOpenChange } = props
  const [kept, keep] = useRemembered(`pane.${props.name}`, isNumber, props.initial)
  const [isDragging, setDragging] = useState(false)
  const side = useRef<HTMLDivElement>(null)
  const width = Math.min(max, Math.max(min, kept))

  const resize = (wanted: number) => {
    if (wanted < min / 2) onOpenChange(false)
    else keep(Math.round(Math.min(max, Math.max(min, wanted))))
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = side.current?.getBoundingClientRect()
    if (!isDragging || !box) return
    resize(at === 'start' ? event.clientX - box.left : box.right - event.clientX)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = at === 'start' ? 'ArrowRight' : 'ArrowLeft'
    const narrower = at === 'start' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === wider) resize(width + step)
    else if (event.key === narrower) resize(Math.max(min, width - step))
    else if (event.key === 'Home') resize(min)
    else if (event.key === 'End') resize(max)
    else if (event.key === 'Enter') onOpenChange(false)
    else return
    event.preventDefault()
  }

  const pane = isOpen ? (
    <div className={styles.side} ref={side} style={{ width }}>
      {props.side}
    </div>
  ) : null
  const handle = isOpen ? (
    // A focusable separator is a widget (WAI-ARIA "window splitter"); the lint rule knows only the other.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${props.label}`}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-dragging={isDragging || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => keep(props.initial)}
      onKeyDown={onKeyDown}
    />
  ) : null

  return (
    <div className={styles.split}>
      {at === 'start' ? pane : null}
      {at === 'start' ? handle : null}
      <div className={styles.main}>{props.children}</div>
      {at === 'end' ? handle : null}
      {at === 'end' ? pane : null}
    </div>
  )
}
