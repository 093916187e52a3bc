import {
  AlertOctagon,
  CircleCheck,
  CircleDashed,
  CircleDot,
  RefreshCcwDot,
  Unlink,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Badge.module.css'
import { classes } from './classes.ts'
import type { Meaning } from './meaning.ts'

const glyphs: Readonly<Record<Exclude<Meaning, 'neutral'>, LucideIcon>> = {
  active: CircleDot,
  proposed: CircleDashed,
  confirmed: CircleCheck,
  blocking: AlertOctagon,
  stale: RefreshCcwDot,
  broken: Unlink,
}

/** The glyph of a meaning alone, for places where the word stands beside it. */
export function StateGlyph(props: { readonly meaning: Meaning; readonly size?: number }) {
  if (props.meaning === 'neutral') return null
  const Glyph = glyphs[props.meaning]
  return <Glyph size={props.size ?? 13} strokeWidth={2.25} aria-hidden />
}

/** A state in a word, a glyph and a line style; `bare` without its box. Children say the word. */
export function Badge(props: {
  readonly meaning?: Meaning
  /** Another glyph than the meaning's own. */
  readonly glyph?: LucideIcon
  readonly bare?: boolean
  readonly children: ReactNode
  readonly title?: string
}) {
  const { meaning = 'neutral', glyph: Glyph } = props
  return (
    <span
      className={classes(styles.badge, styles[meaning], props.bare && styles.bare)}
      title={props.title}
    >
      {Glyph ? (
        <Glyph size={13} strokeWidth={2.25} aria-hidden />
      ) : (
        <StateGlyph meaning={meaning} />
      )}
      <span>{props.children}</span>
    </span>
  )
}
