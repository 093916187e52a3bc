import type { ReactNode } from 'react'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import { Select } from '../ui/Select.tsx'
import type { Choice } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './LicenceSection.module.css'

/** What each group of clauses is given. */
export interface ClauseProps {
  readonly licence: LicenceProfile
  readonly onChange: (licence: LicenceProfile) => void
}

/** A subject of the licence and the sentences about it. */
export function Clause(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.clause} role="group" aria-label={props.title} data-part>
      <h4 className={styles.clauseTitle}>{props.title}</h4>
      <div className={styles.sentences}>{props.children}</div>
    </div>
  )
}

/** Words with choices among them. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <div className={styles.sentence}>{children}</div>
}

/** A choice inside a sentence. */
export function Pick<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
}) {
  return <Select bare size="small" {...props} />
}

/** A whole number inside a sentence; empty or nonsense falls back to `min`. */
export function Count(props: {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly onChange: (value: number) => void
}) {
  return (
    <TextField
      bare
      className={styles.number ?? ''}
      label={props.label}
      type="number"
      min={props.min}
      value={String(props.value)}
      onChange={(typed) => {
        const number = Math.floor(Number(typed))
        props.onChange(Number.isFinite(number) ? Math.max(props.min, number) : props.min)
      }}
    />
  )
}

/** Words typed inside a sentence; empty is null. */
export function Phrase(props: {
  readonly label: string
  readonly value: string | null
  readonly placeholder?: string
  readonly onChange: (value: string | null) => void
}) {
  return (
    <TextField
      bare
      className={styles.phrase ?? ''}
      label={props.label}
      value={props.value ?? ''}
      onChange={(typed) => props.onChange(typed === '' ? null : typed)}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
    />
  )
}
