import { X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { InlineError } from './States.tsx'
import { Toasts } from './Toasts.tsx'
import { classes } from './classes.ts'
import { useDialogFocus } from './useDialogFocus.ts'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the deciding one last. */
  readonly foot?: ReactNode
  readonly width?: 'normal' | 'wide'
  /** `alertdialog` where something is lost by going on. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Clicking beside it does not close it: something was typed or is running. */
  readonly firm?: boolean
  /** What stands in the way of the foot's deciding button, in words; in sight wherever the body is scrolled. */
  readonly problem?: string | null
  /** No margins round the body. */
  readonly flush?: boolean
  /** Nothing in it takes the focus, so the body itself does: it is scrolled by keyboard. */
  readonly reading?: boolean
}

function Overlay(props: DialogProps & { readonly as: 'dialog' | 'sheet' }) {
  const sheet = props.as === 'sheet'
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      isDismissable={!props.firm}
      className={classes(styles.overlay, sheet && styles.sheetOverlay)}
    >
      <Modal
        className={classes(
          styles.modal,
          sheet && styles.sheet,
          props.width === 'wide' && styles.wide,
        )}
      >
        <AriaDialog className={styles.dialog ?? ''} role={props.role ?? 'dialog'}>
          <Inside {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Inside(props: DialogProps) {
  const body = useRef<HTMLDivElement>(null)
  useDialogFocus(body)
  return (
    <>
      <div className={styles.head}>
        <Heading slot="title" className={styles.title}>
          {props.title}
        </Heading>
        <Button look="quiet" icon aria-label="Close" onPress={props.onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      <div
        ref={body}
        data-dialog-body
        data-part
        className={classes(styles.body, props.flush && styles.flush)}
        {...(props.reading
          ? { tabIndex: 0, role: 'region', 'aria-label': props.title, 'data-reading': true }
          : {})}
      >
        {props.children}
      </div>
      {props.problem ? (
        <div className={styles.problem}>
          <InlineError>{props.problem}</InlineError>
        </div>
      ) : null}
      <div className={styles.messages}>
        <Toasts />
      </div>
      {props.foot ? (
        <div className={styles.foot} data-dialog-foot data-part>
          {props.foot}
        </div>
      ) : null}
    </>
  )
}

/** A question or a small form over the window; Escape closes it and focus goes back where it was. */
export function Dialog(props: DialogProps) {
  return <Overlay {...props} as="dialog" />
}

/** A tall sheet at the window's end edge, for forms and long work. */
export function Sheet(props: DialogProps) {
  return <Overlay {...props} as="sheet" />
}
