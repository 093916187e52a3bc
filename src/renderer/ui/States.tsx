import { LoaderCircle, OctagonAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Fault } from '../../shared/fault.ts'
import { Button } from './Button.tsx'
import styles from './States.module.css'
import { classes } from './classes.ts'

/** Says what an empty place is for and offers the first thing to do there. */
export function EmptyState(props: {
  readonly glyph?: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  const Glyph = props.glyph
  return (
    <div className={styles.state}>
      {Glyph ? <Glyph size={32} strokeWidth={1.25} className={styles.glyph} aria-hidden /> : null}
      <h2 className={styles.title}>{props.title}</h2>
      {props.children ? <p className={styles.words}>{props.children}</p> : null}
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </div>
  )
}

/** A place that could not be filled: what, why, and the way to try again. */
export function ErrorState(props: {
  readonly title: string
  readonly fault: Pick<Fault, 'message'>
  readonly onRetry?: (() => void) | undefined
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.state} role="alert">
      <OctagonAlert
        size={32}
        strokeWidth={1.25}
        className={classes(styles.glyph, styles.bad)}
        aria-hidden
      />
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.words}>{props.fault.message}</p>
      <div className={styles.actions}>
        {props.onRetry ? <Button onPress={props.onRetry}>Try again</Button> : null}
        {props.actions}
      </div>
    </div>
  )
}

/** A failure said where it happened, in a form or a list; nothing that was typed is lost. */
export function InlineError(props: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.inline} role="alert">
      <OctagonAlert size={14} className={styles.inlineGlyph} aria-hidden />
      <div className={styles.inlineWords}>{props.children}</div>
      {props.action}
    </div>
  )
}

/** Something is under way; shown only after 150 ms, so that quick answers do not flash. */
export function Spinner(props: { readonly label: string; readonly size?: number }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  const size = props.size ?? 16
  return (
    <span className={styles.spinner} role="status" style={{ width: size, height: size }}>
      {isLate ? <LoaderCircle size={size} aria-label={props.label} /> : null}
    </span>
  )
}

/** A grey bar as wide as the words that will stand there (`width` in ch), so that nothing jumps. */
export function Skeleton(props: { readonly width: number }) {
  return <span className={styles.skeleton} style={{ width: `${props.width}ch` }} aria-hidden />
}
