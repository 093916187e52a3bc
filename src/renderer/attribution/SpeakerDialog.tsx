import { Check } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { AttributionKind } from '../../shared/engine/attribution/record.ts'
import type { NamedSpeaker } from '../../shared/model/attribution.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { classes } from '../ui/classes.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { kindWords, type ReviewItem } from './reviewItem.ts'
import { speakerChoices, type SpeakerChoice } from './speakerChoices.ts'
import styles from './ReviewDialogs.module.css'

const kinds = (
  [
    'direct',
    'mixed',
    'indirect',
    'reported-act',
    'document',
    'accusation',
    'denial',
    'responsibility',
  ] as const
).map((value) => ({ value, label: kindWords[value] }))

/** Who says this? Everybody of the piece, by typing a few letters; a new name is made with its kind. */
export function SpeakerDialog(props: {
  readonly title: string
  readonly about: string
  readonly items: readonly ReviewItem[]
  readonly current: string | null
  /** Where a statement is added: what it is, to be changed. */
  readonly kind: AttributionKind | null
  readonly onClose: () => void
  readonly onChosen: (speaker: NamedSpeaker | null, kind: AttributionKind | null) => void
}) {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(() => {
    const now = speakerChoices(props.items, fields.tags, '')
    return Math.max(
      0,
      now.findIndex((choice) => choice.label === props.current),
    )
  })
  const [kind, setKind] = useState(props.kind)
  const base = useId()
  const choices = useMemo(
    () => speakerChoices(props.items, fields.tags, typed),
    [props.items, fields.tags, typed],
  )
  const chosen = choices[Math.min(at, choices.length - 1)]
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      setAt((now) => Math.min(choices.length - 1, Math.max(0, now + by)))
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      event.preventDefault()
      props.onChosen(chosen.speaker, kind)
    }
  }
  return (
    <Dialog isOpen title={props.title} onClose={props.onClose}>
      <div className={styles.form}>
        <blockquote className={styles.about} dir="auto">
          {props.about}
        </blockquote>
        {kind === null ? null : (
          <Select label="What it is" value={kind} choices={kinds} onChange={setKind} />
        )}
        <div
          role="combobox"
          aria-expanded="true"
          aria-controls={`${base}list`}
          aria-activedescendant={chosen ? `${base}${choices.indexOf(chosen)}` : undefined}
          aria-label="Speaker"
          tabIndex={-1}
        >
          <TextField
            label="Speaker"
            value={typed}
            onChange={(value) => {
              setTyped(value)
              setAt(0)
            }}
            placeholder="A name, or a few letters of one"
            maxLength={200}
            takesFocus
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={styles.choices} role="listbox" aria-label="Speakers" id={`${base}list`}>
          {choices.map((choice, index) => (
            <Choice
              key={choice.id}
              id={`${base}${index}`}
              choice={choice}
              opensGroup={choice.group !== choices[index - 1]?.group}
              isAt={choice === chosen}
              isNow={choice.label === props.current}
              onPick={() => props.onChosen(choice.speaker, kind)}
            />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function Choice(props: {
  readonly id: string
  readonly choice: SpeakerChoice
  readonly opensGroup: boolean
  readonly isAt: boolean
  readonly isNow: boolean
  readonly onPick: () => void
}) {
  const { choice, isAt } = props
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAt) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    <>
      {props.opensGroup ? (
        <div className={styles.group} role="presentation">
          {choice.group}
        </div>
      ) : null}
      {/* The field keeps the focus and the keys. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        id={props.id}
        ref={line}
        role="option"
        tabIndex={-1}
        aria-selected={isAt}
        className={classes(styles.choice, isAt && styles.chosen)}
        onClick={props.onPick}
      >
        <span className={styles.tick}>{props.isNow ? <Check size={14} aria-hidden /> : null}</span>
        <bdi className={styles.choiceName}>{choice.label}</bdi>
        <span className={styles.choiceHint}>{choice.hint}</span>
      </div>
    </>
  )
}
