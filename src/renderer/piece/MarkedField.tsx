import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { type FieldMark, type FieldMarks, useFieldMarks } from './fieldMarks.ts'
import styles from './MarkedField.module.css'

/**
 * A field of the page with marks under its words. A text area draws none of its own: the same words lie behind it
 * (what is pointed at) and over it (the lines), without ink, in the same type.
 */
export function MarkedField(props: {
  readonly field: keyof FieldMarks
  readonly text: string
  readonly className: string | undefined
  readonly children: ReactNode
}) {
  const { field, text, className, children } = props
  const marks = useFieldMarks(field)
  const layer = (drawn: readonly FieldMark[], as: (mark: FieldMark) => string, name: string) =>
    drawn.length === 0 ? null : (
      <div aria-hidden dir="auto" className={classes(className, styles.layer)} data-marks={name}>
        {stretches(text, drawn).map(({ words, mark, from }) =>
          mark ? (
            <span key={from} className={as(mark)}>
              {words}
            </span>
          ) : (
            words
          ),
        )}
      </div>
    )
  return (
    <div className={styles.field}>
      {layer(
        marks.filter((mark) => mark.isCurrent),
        () => 'points-content',
        `${field}-ground`,
      )}
      {children}
      {layer(marks, (mark) => `said said-${mark.look}`, field)}
    </div>
  )
}

interface Stretch {
  readonly words: string
  readonly from: number
  readonly mark: FieldMark | null
}

/** The field cut at its marks; of marks over one another the later in the list is drawn (altered over said). */
function stretches(text: string, marks: readonly FieldMark[]): Stretch[] {
  const cuts = new Set([0, text.length])
  for (const { from, to } of marks) for (const at of [from, to]) cuts.add(Math.min(at, text.length))
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length
    return {
      words: text.slice(from, to),
      from,
      mark: marks.findLast((mark) => mark.from <= from && to <= mark.to) ?? null,
    }
  })
}
