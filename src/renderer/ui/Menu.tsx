import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { KeyHint } from './KeyHint.tsx'
import styles from './Menu.module.css'
import { classes } from './classes.ts'

/** A button (`trigger`) and the menu it opens; children are `MenuItem` and `MenuLine`. */
export function Menu(props: {
  readonly trigger: ReactElement
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover className={styles.popover} offset={4}>
        <AriaMenu className={styles.list} aria-label={props.label}>
          {props.children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** One entry of a menu, with its key at the end. */
export function MenuItem(props: {
  readonly onAction: () => void
  readonly children: string
  readonly hint?: string
  readonly keys?: string | undefined
  readonly danger?: boolean
  readonly disabled?: boolean
}) {
  return (
    <AriaMenuItem
      onAction={props.onAction}
      textValue={props.children}
      isDisabled={props.disabled ?? false}
      className={classes(styles.item, props.danger && styles.danger)}
    >
      <span className={styles.words}>
        {props.children}
        {props.hint ? <span className={styles.hint}>{props.hint}</span> : null}
      </span>
      {props.keys ? <KeyHint keys={props.keys} className={styles.key} /> : null}
    </AriaMenuItem>
  )
}

/** A line between groups of entries. */
export function MenuLine() {
  return <Separator className={styles.line} />
}
