import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import styles from './Field.module.css'
import { KeyHint } from './KeyHint.tsx'
import { classes } from './classes.ts'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** The key that leads here, shown while the field is empty. */
  readonly keys?: string
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A field to search in; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, keys } = props
  return (
    <AriaSearchField
      aria-label={label}
      value={props.value}
      onChange={props.onChange}
      className={classes(styles.search, keys ? styles.keyed : '', props.className)}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- only where a sheet was just opened for it
      autoFocus={props.autoFocus ?? false}
    >
      <Search size={14} className={styles.glass} aria-hidden />
      <Input
        className={styles.input}
        placeholder={props.placeholder}
        dir="auto"
        spellCheck="false"
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
      />
      {keys ? <KeyHint keys={keys} className={styles.searchKey} /> : null}
      <Button className={styles.clear} aria-label="Empty the search">
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
