import { useId, useState } from 'react'
import { DateField } from './DateField.tsx'
import styles from './Field.module.css'
import { parseTime } from './parseTime.ts'
import { TextField } from './TextField.tsx'

/**
 * A day, its month a word, and a time of this machine's clock. `value` is an ISO instant; other words, which a file
 * may have brought, are shown as they came until somebody writes in what they mean.
 */
export function MomentField(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (instant: string | null) => void
  /** `HH:MM`, where a day is given without a time. */
  readonly usual: string
}) {
  const { label, usual, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const name = useId()
  const { day, time } = partsOf(props.value)
  const put = (nextDay: string, nextTime: string): void =>
    onChange(nextDay === '' ? null : new Date(`${nextDay}T${nextTime}`).toISOString())
  const parsed = typed === null ? null : parseTime(typed)
  const take = (): void => {
    if (typed === null) return
    if (parsed !== null) put(day, parsed)
    else if (typed.trim() !== '') return
    setTyped(null)
  }
  return (
    <div className={styles.field} role="group" aria-labelledby={name}>
      <span className={styles.label} id={name}>
        {label}
      </span>
      <div className={styles.moment}>
        <DateField
          bare
          label={`${label}: day`}
          value={day}
          onChange={(next) => put(next, time || usual)}
        />
        <TextField
          bare
          label={`${label}: time`}
          value={typed ?? time}
          onChange={setTyped}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
          placeholder={usual}
          dir="ltr"
          // A time of no day is nothing.
          disabled={day === ''}
          maxLength={8}
          error={
            typed !== null && typed.length > 3 && parsed === null ? 'Write it as 14:30.' : undefined
          }
        />
      </div>
      {props.value !== null && day === '' ? (
        <p className={styles.hint}>
          It came as “<bdi>{props.value}</bdi>”.
        </p>
      ) : null}
    </div>
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')

function partsOf(instant: string | null): { readonly day: string; readonly time: string } {
  const date = new Date(instant ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return { day: '', time: '' }
  return {
    day: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    time: `${pad(date.getHours())}:${pad(date.getMinutes())}`,
  }
}
