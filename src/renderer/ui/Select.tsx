import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import styles from './Field.module.css'
import menu from './Menu.module.css'
import { classes } from './classes.ts'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** A quieter second line. */
  readonly hint?: string
}

export interface SelectProps<T extends string> {
  readonly label: string
  readonly bare?: boolean
  readonly value: T | null
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly size?: 'normal' | 'small'
  readonly disabled?: boolean
  readonly className?: string
}

/** One choice out of a closed list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, bare, value, choices, size } = props
  return (
    <AriaSelect
      className={classes(styles.field, size === 'small' && styles.small, props.className)}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen) props.onChange(chosen.value)
      }}
      placeholder={props.placeholder ?? 'Choose…'}
      isDisabled={props.disabled ?? false}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {bare ? null : <Label className={styles.label}>{label}</Label>}
      <Button className={styles.trigger}>
        <SelectValue className={styles.value}>
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={14} className={styles.chevron} aria-hidden />
      </Button>
      <Popover className={menu.popover} offset={4}>
        <ListBox className={menu.list}>
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className={menu.item}
            >
              {({ isSelected }) => (
                <>
                  <span className={menu.tick}>
                    {isSelected ? <Check size={14} aria-hidden /> : null}
                  </span>
                  <span className={menu.words}>
                    {choice.label}
                    {choice.hint ? <span className={menu.hint}>{choice.hint}</span> : null}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
