import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import styles from './Chip.module.css'
import { classes } from './classes.ts'

/** A name, tag or by-line as a small pill; a proposal's edge is dashed and amber. */
export function Chip(props: {
  readonly children: string
  readonly proposed?: boolean
  readonly onRemove?: (() => void) | undefined
}) {
  const { children, onRemove } = props
  return (
    <span
      className={classes(
        styles.chip,
        props.proposed && styles.proposed,
        onRemove && styles.removable,
      )}
    >
      <span className={styles.words} dir="auto" title={children}>
        {children}
      </span>
      {onRemove ? (
        <Button
          className={styles.remove ?? ''}
          aria-label={`Remove ${children}`}
          onPress={onRemove}
        >
          <X size={12} aria-hidden />
        </Button>
      ) : null}
    </span>
  )
}
