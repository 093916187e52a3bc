import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './Toasts.module.css'
import { classes } from './classes.ts'
import { closeToast, useToasts } from './toast.ts'
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
      <span className={styles.words} dir="auto">
        {toast.words}
      </span>
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

/** Where toasts appear: over the status bar, in the middle; F6 reaches them. */
export function Toasts() {
  const toasts = useToasts()
  const cameFrom = useRef<Element | null>(null)
  // The button that was pressed goes with its toast, and would take the focus with it.
  const giveBack = () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const { current } = cameFrom
      const back = current?.isConnected ? current : document.querySelector('main')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    })
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Messages"
      data-pane={toasts.length > 0 ? 'messages' : undefined}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget))
          cameFrom.current = relatedTarget
      }}
    >
      <ul className={styles.region} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} giveBack={giveBack} />
        ))}
      </ul>
    </section>
  )
}
