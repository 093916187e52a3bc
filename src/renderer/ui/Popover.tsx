import { useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import {
  Popover as AriaPopover,
  Tooltip as AriaTooltip,
  Dialog,
  DialogTrigger,
  TooltipTrigger,
} from 'react-aria-components'
import styles from './Popover.module.css'
import { useDialogFocus } from './useDialogFocus.ts'

/** A button (`trigger`) and what it opens beside itself; a function child is given the way to close. */
export function Popover(props: {
  readonly trigger: ReactElement
  readonly label: string
  /** Open from the beginning: what it asks about was just made. */
  readonly opens?: boolean
  readonly onClose?: () => void
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const { children } = props
  return (
    <DialogTrigger
      defaultOpen={props.opens ?? false}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose?.()
      }}
    >
      {props.trigger}
      <AriaPopover className={styles.popover} offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={props.label}>
          {({ close }) => (
            <Inside>{typeof children === 'function' ? children(close) : children}</Inside>
          )}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

function Inside(props: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useDialogFocus(body)
  return (
    <div ref={body} data-dialog-body>
      {props.children}
    </div>
  )
}

/** Words that appear beside a button on hover and focus; they repeat, never replace, its label. */
export function Tooltip(props: { readonly words: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {props.children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {props.words}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
