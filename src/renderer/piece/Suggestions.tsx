import { Check, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { tagKinds } from '../../shared/model/tagKinds.ts'
import { isSameTag, type Tag } from '../../shared/model/tag.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { classes } from '../ui/classes.ts'
import { counted } from '../words/numberWords.ts'
import { usePiece, useSnapshot } from './PieceContext.ts'
import styles from './Suggestions.module.css'
import { tagWords } from './tagWords.ts'

/**
 * What the desk would tag the piece with. The list is one stop for the Tab key: arrows walk it, A confirms, N turns
 * down, Shift+A confirms all that are clear and then all the others, Shift+N turns all down, Enter opens the record
 * of a name.
 */
export function Suggestions(props: {
  readonly decide: (
    decided: readonly { readonly suggestion: Suggestion; readonly state: Tag['state'] }[],
  ) => void
  readonly onOpen: (suggestion: Suggestion) => void
}) {
  const { session, announce } = usePiece()
  const { fields } = useSnapshot(session)
  const base = useId()
  const found = useDesk('tags.suggestions', { id: session.id }, { keep: true })
  const [active, setActive] = useState(0)
  // What was just decided is a tag already, before it is saved and the desk suggests anew: the next key is for the next.
  const list = (found.data?.suggestions ?? [])
    .filter((one) => !fields.tags.some((tag) => isSameTag(tag, one)))
    .toSorted((a, b) => tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind))
  const at = Math.min(active, list.length - 1)
  const sure = list.filter((one) => one.certainty === 'sure')
  // Where no clear ones are left, all means all.
  const all = sure.length > 0 ? sure : list
  const listed = useRef<HTMLDivElement>(null)
  const none = useRef<HTMLParagraphElement>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    document.getElementById(`${base}${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [base, at])
  useEffect(() => {
    // The list goes with its last line and must not take the focus with it.
    if (list.length === 0 && hadFocus.current) none.current?.focus()
    hadFocus.current = false
  }, [list.length])
  const decide = (some: readonly Suggestion[], state: Tag['state']) => {
    if (some.length === 0) return
    hadFocus.current = listed.current?.parentElement?.contains(document.activeElement) ?? false
    props.decide(some.map((suggestion) => ({ suggestion, state })))
    announce(
      state === 'confirmed'
        ? `${counted(some.length, 'tag')} confirmed.`
        : `${some.map(({ name }) => name).join(', ')} turned down.`,
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const one = list[at]
    const key = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || key === 'j') setActive(Math.min(at + 1, list.length - 1))
    else if (event.key === 'ArrowUp' || key === 'k') setActive(Math.max(at - 1, 0))
    else if (key === 'a' && event.shiftKey) decide(all, 'confirmed')
    else if (key === 'a' && one) decide([one], 'confirmed')
    else if (key === 'n' && event.shiftKey) decide(list, 'rejected')
    else if (key === 'n' && one) decide([one], 'rejected')
    else if (event.key === 'Enter' && one) props.onOpen(one)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (list.length === 0)
    return (
      <p className={styles.none} ref={none} tabIndex={-1}>
        {found.data?.fresh === false
          ? 'Suggestions follow when the text has rested for a moment.'
          : 'No suggestions left.'}
      </p>
    )
  return (
    <section className={styles.suggested} aria-label="Suggested tags">
      <div className={styles.head}>
        <h3 className={styles.title}>Suggested</h3>
        <Button size="small" onPress={() => decide(all, 'confirmed')}>
          Confirm {sure.length > 0 ? counted(sure.length, 'clear one') : `all ${list.length}`}
        </Button>
        <Button size="small" look="quiet" onPress={() => decide(list, 'rejected')}>
          None of them
        </Button>
      </div>
      <div
        className={styles.list}
        role="grid"
        ref={listed}
        aria-label="Suggested tags: A confirms, N turns down, Shift+A confirms all clear ones, Shift+N turns all down"
        aria-activedescendant={`${base}${at}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {list.map((one, index) => (
          // The list has the keys; a pointer has the two buttons of each line.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${one.kind} ${one.name}`}
            id={`${base}${index}`}
            role="row"
            aria-selected={index === at}
            className={classes(styles.one, index === at && styles.active)}
            onClick={() => setActive(index)}
          >
            <span className={styles.what} role="gridcell">
              <span
                className={classes(styles.name, one.certainty === 'sure' && styles.sure)}
                dir="auto"
              >
                {one.name}
              </span>
              <span className={styles.why}>
                {tagWords[one.kind].one} · {one.certainty === 'sure' ? 'clear' : 'maybe'} ·{' '}
                {one.why}
                {formsOf(one)}
              </span>
            </span>
            <span role="gridcell" className={styles.acts}>
              <Button
                look="quiet"
                size="small"
                icon
                aria-label={`Confirm ${one.name}`}
                onPress={() => decide([one], 'confirmed')}
              >
                <Check size={14} aria-hidden />
              </Button>
              <Button
                look="quiet"
                size="small"
                icon
                aria-label={`Not ${one.name}`}
                onPress={() => decide([one], 'rejected')}
              >
                <X size={14} aria-hidden />
              </Button>
            </span>
          </div>
        ))}
      </div>
      <p className={styles.keys}>
        <Key keys="A">confirm</Key> <Key keys="N">not this</Key>{' '}
        <Key keys="Shift+A">{sure.length > 0 ? 'all clear' : 'all'}</Key>{' '}
        <Key keys="Shift+N">none</Key> <Key keys="Enter">record</Key>
      </p>
    </section>
  )
}

/** A key and what it does, never apart. */
function Key(props: { readonly keys: string; readonly children: string }) {
  return (
    <span className={styles.key}>
      <KeyHint keys={props.keys} /> {props.children}
    </span>
  )
}

function formsOf(one: Suggestion): string {
  const forms = one.forms.filter((form) => form !== one.name)
  return forms.length === 0 ? '' : ` · also “${forms.slice(0, 4).join('”, “')}”`
}
