import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton as AriaToggle } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps, ToggleButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

interface Look {
  /** One `primary` at most in a place; `quiet` has no edge; `link` stands in a sentence. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link' | undefined
  readonly size?: 'normal' | 'small' | undefined
  /** Only an icon inside: square; `aria-label` is then needed. */
  readonly icon?: boolean | undefined
  readonly children?: ReactNode
  readonly className?: string | undefined
}

export type ButtonProps = Look &
  Omit<AriaButtonProps, 'children' | 'className' | 'isPending'> & {
    /**
     * What it is for is being done: a press does nothing meanwhile (a form's act turns a second away by itself,
     * `useAct`), and it keeps the focus, which a disabled one loses.
     * React Aria's own `isPending` speaks to screen readers through a label that goes with a closed dialog.
     */
    readonly isBusy?: boolean | undefined
  }

const className = ({ look = 'plain', size, icon, className }: Look) =>
  classes(
    styles.button,
    styles[look],
    size === 'small' && styles.small,
    icon && styles.icon,
    className,
  )

/** The desk's button: 32 px, or 24 where `small`. */
export function Button({
  look,
  size,
  icon,
  className: extra,
  children,
  isBusy = false,
  onPress,
  ...rest
}: ButtonProps) {
  const name = className({ look, size, icon, className: extra })
  return (
    <AriaButton
      {...rest}
      onPress={isBusy ? undefined : onPress}
      className={name}
      {...(isBusy ? { 'aria-disabled': true } : {})}
      {...(look === 'primary' ? { 'data-primary': true } : {})}
    >
      {children}
    </AriaButton>
  )
}

/** A button that stays down; always `quiet`. */
export function ToggleButton({
  size,
  icon,
  className: extra,
  children,
  ...rest
}: Omit<Look, 'look'> & Omit<ToggleButtonProps, 'children' | 'className'>) {
  const name = className({ look: 'quiet', size, icon, className: extra })
  return (
    <AriaToggle {...rest} className={name}>
      {children}
    </AriaToggle>
  )
}
