import { useState } from 'react'
import { parseDay } from './parseDay.ts'
import { TextField } from './TextField.tsx'

const shown = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day in words, so that nobody mistakes its month: "3 Sept 2026". `value` is ISO or empty. */
export function DateField(props: {
  readonly label: string
  readonly bare?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** The field may not be empty. */
  readonly required?: boolean
  readonly hint?: string
  readonly className?: string
}) {
  const { value, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const words = value === '' ? '' : shown.format(new Date(`${value}T00:00:00Z`))
  const parsed = typed === null ? null : parseDay(typed)
  const isEmpty = typed?.trim() === ''
  const take = () => {
    if (typed === null) return
    if (parsed) onChange(parsed)
    else if (isEmpty && !props.required) onChange('')
    else if (!isEmpty) return
    setTyped(null)
  }
  return (
    <TextField
      label={props.label}
      bare={props.bare ?? false}
      value={typed ?? words}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
      placeholder="e.g. 3 Sept 2026"
      dir="ltr"
      error={
        typed !== null && !isEmpty && !parsed && typed.length > 7
          ? 'Write the month as a word, or 2026-09-03.'
          : undefined
      }
      {...(props.hint ? { hint: props.hint } : {})}
      {...(props.className ? { className: props.className } : {})}
    />
  )
}
