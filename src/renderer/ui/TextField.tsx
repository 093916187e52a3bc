import type { KeyboardEvent, ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import styles from './Field.module.css'
import { classes } from './classes.ts'

export interface TextFieldProps {
  readonly label: string
  /** The label is read out but not shown. */
  readonly bare?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** In words: what is wrong and what would be right. */
  readonly error?: string | undefined
  readonly lines?: number
  readonly placeholder?: string
  /** Where a sheet was opened to type here. */
  readonly takesFocus?: boolean
  readonly required?: boolean
  readonly disabled?: boolean
  readonly maxLength?: number
  readonly type?: 'text' | 'date' | 'url' | 'number'
  readonly min?: number
  readonly dir?: 'auto' | 'ltr' | 'rtl'
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onBlur?: () => void
  /** Under the field, over its hint. */
  readonly children?: ReactNode
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A labelled field of one line, or of `lines` lines; what is wrong stands under it. */
export function TextField(props: TextFieldProps) {
  const { label, bare, hint, error, lines, placeholder, dir = 'auto', className } = props
  return (
    <AriaTextField
      className={classes(styles.field, className)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
      {...(bare ? { 'aria-label': label } : {})}
      {...(props.type ? { type: props.type } : {})}
      {...(props.maxLength ? { maxLength: props.maxLength } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- only where a sheet was just opened for it
      autoFocus={props.takesFocus ?? false}
    >
      {bare ? null : <Label className={styles.label}>{label}</Label>}
      {lines ? (
        <TextArea className={styles.area} rows={lines} placeholder={placeholder} dir={dir} />
      ) : (
        <Input
          className={styles.input}
          placeholder={placeholder}
          dir={dir}
          {...(props.min === undefined ? {} : { min: props.min })}
          {...(props.inputRef ? { ref: props.inputRef } : {})}
          {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        />
      )}
      {props.children}
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
