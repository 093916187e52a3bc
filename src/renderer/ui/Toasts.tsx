import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './Toasts.module.css'
import { classes } from './classes.ts'
import { dialogs } from './firstStop.ts'
import { useToastsHere } from './messagePlace.ts'
import { closeToast } from './toast.ts'
import type { Toast } from './toast.ts'

// Long enough to read, look for the key and decide; a failure stays until it is closed.
const shownFor = 10_000

function ToastRow({ toast, giveBack }: { readonly toast: Toast; readonly giveBack: () => void }) {
  const [isHeld, setHeld] = useState(false)
  const stays = isHeld || toast.tone === 'failed'
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => closeToast(toast.id), shownFor)
    return () => clearTimeout(timer)
  }, [stays, toast.id])
  const after = (run: () => void) => () => {
    closeToast(toast.id)
    run()
    giveBack()
  }
  return (
    // Pointing at it or reaching it with Tab only stops the clock.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes(styles.toast, toast.tone === 'failed' && styles.failed)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{toast.words}</span>
      {toast.action ? (
        <Button className={styles.button ?? ''} onPress={after(toast.action.run)}>
          {toast.action.label}
        </Button>
      ) : null}
      {toast.undo ? (
        <Button className={styles.button ?? ''} onPress={after(toast.undo)}>
          Undo
        </Button>
      ) : null}
      <Button
        className={styles.close ?? ''}
        aria-label="Close this message"
        onPress={after(() => undefined)}
      >
        <X size={14} aria-hidden />
      </Button>
    </li>
  )
}

/**
 * Where toasts appear: beside the status of the window, or over the foot of the sheet or dialog that lies over it. They
 * take room of their own and cover nothing; F6 reaches them.
 */
export function Toasts() {
  const toasts = useToastsHere()
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const element = region.current
    if (!element) return undefined
    const onFocus = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget))
        cameFrom.current = relatedTarget
    }
    element.addEventListener('focusin', onFocus)
    return () => element.removeEventListener('focusin', onFocus)
  }, [])
  // The button that was pressed goes with its toast, and would take the focus with it.
  const giveBack = () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const { current } = cameFrom
      const around = region.current?.closest<HTMLElement>(dialogs)
      const back = current?.isConnected
        ? current
        : (around ?? document.querySelector<HTMLElement>('main'))
      back?.focus({ preventScroll: true })
    })
  return (
    <section
      ref={region}
      className={styles.messages}
      aria-label={toasts.length > 0 ? 'Messages' : undefined}
      data-pane={toasts.length > 0 ? 'messages' : undefined}
    >
      <ul className={styles.region} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} giveBack={giveBack} />
        ))}
      </ul>
    </section>
  )
}
