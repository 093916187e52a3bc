import { useSyncExternalStore } from 'react'

/** A stretch of headline or standfirst that somebody says (UTF-16 units of the field). */
export interface FieldMark {
  readonly from: number
  readonly to: number
  readonly look: 'direct' | 'indirect' | 'hint' | 'altered'
  readonly isCurrent: boolean
}

/** What is drawn under the words of each field. */
export type FieldMarks = Readonly<Record<'headline' | 'standfirst', readonly FieldMark[]>>

// The queue knows them, the head of the page draws them; the two are drawn far apart.
const none: FieldMarks = { headline: [], standfirst: [] }
let drawn = none
const listeners = new Set<() => void>()

/** Draws these under headline and standfirst; null: nothing. */
export function setFieldMarks(marks: FieldMarks | null): void {
  const next = marks ?? none
  if (JSON.stringify(next) === JSON.stringify(drawn)) return
  drawn = next
  for (const listener of listeners) listener()
}

/** The marks of one field. */
export function useFieldMarks(field: keyof FieldMarks): readonly FieldMark[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => drawn[field],
  )
}
