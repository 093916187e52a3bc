import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Chip } from './Chip.tsx'
import styles from './ListField.module.css'
import { TextField } from './TextField.tsx'
import { classes } from './classes.ts'

/** A list of short words: Enter or a comma adds what is typed, each has its own way out. */
export function ListField(props: {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
  readonly hint?: string
  readonly placeholder?: string
  /** Brings what was typed into its proper form. */
  readonly clean?: (typed: string) => string
  /** In words why what was typed cannot be added; it stays in the field then. */
  readonly refuse?: (typed: string) => string | null
  readonly className?: string
}) {
  const { values, onChange } = props
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const type = (next: string): void => {
    setTyped(next)
    setError(undefined)
  }
  const add = (): void => {
    const value = (props.clean?.(typed.trim()) ?? typed).trim()
    const refused = value === '' ? null : (props.refuse?.(value) ?? null)
    if (refused !== null) return setError(refused)
    if (value !== '' && !values.includes(value)) onChange([...values, value])
    return type('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      if (typed.trim() === '' && event.key === 'Enter') return
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0)
      onChange(values.slice(0, -1))
  }
  return (
    <div className={classes(props.className)}>
      <TextField
        label={props.label}
        value={typed}
        onChange={type}
        error={error}
        onBlur={add}
        onKeyDown={onKeyDown}
        {...(props.hint ? { hint: props.hint } : {})}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      >
        {values.length > 0 ? (
          <div className={styles.chips}>
            {values.map((value) => (
              <Chip key={value} onRemove={() => onChange(values.filter((one) => one !== value))}>
                {value}
              </Chip>
            ))}
          </div>
        ) : null}
      </TextField>
    </div>
  )
}
