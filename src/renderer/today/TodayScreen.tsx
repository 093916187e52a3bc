import { Sunrise } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { assertNever } from '../../shared/assertNever.ts'
import { openImport } from '../intake/importStore.ts'
import { setQuery } from '../library/query.ts'
import { setOver } from '../shell/dialogs.ts'
import { usePlaceStart } from '../shell/placeFocus.ts'
import { go } from '../shell/route.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { setNewOutletName } from '../sources/drafts.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../ui/States.tsx'
import { classes } from '../ui/classes.ts'
import { SamplesNote } from './SamplesNote.tsx'
import styles from './TodayScreen.module.css'
import type { TodayLine, TodayPlace, TodaySection } from './todayLine.ts'
import { useToday } from './useToday.ts'

const shownAtFirst = 5
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

function open(place: TodayPlace): void {
  switch (place.kind) {
    case 'piece':
      return go({ place: 'piece', id: place.id })
    case 'outlet':
      return go({ place: 'outlets', id: place.id })
    case 'review':
      return go({ place: 'review', id: place.id })
    case 'rights':
      return go({ place: 'rights', id: place.id })
    case 'notices':
      return setOver({ kind: 'notices' })
    case 'exports':
      return go({ place: 'exports', tab: 'recall' })
    case 'new-outlet':
      setNewOutletName(place.name)
      return go({ place: 'outlets', id: 'new' })
    case 'library':
      setQuery({ filter: { status: place.status } })
      return go({ place: 'library' })
    default:
      return assertNever(place)
  }
}

/** What needs a person, in order; each line opens at the place. */
export function TodayScreen() {
  const { sections, isLoading, fault, retry } = useToday()
  const [now] = useState(() => new Date())
  const total = sections.reduce((sum, section) => sum + section.total, 0)
  const words = isLoading || fault || total === 0 ? null : `${counted(total, 'thing')} for a person`
  usePlaceStart(!isLoading)
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  return (
    <div className={styles.screen} data-pane="today">
      <div className={styles.inside}>
        <h1 className={styles.date}>{date.format(now)}</h1>
        <p className={styles.sum}>
          {isLoading || fault
            ? ''
            : total === 0
              ? 'Nothing needs a person.'
              : total === 1
                ? 'One thing needs a person.'
                : `${numberWords(total)} things need a person.`}
        </p>
        <SamplesNote />
        {fault ? (
          <ErrorState title="Today could not be gathered" fault={fault} onRetry={retry} />
        ) : isLoading ? (
          <div className={styles.skeletons} aria-busy="true">
            {[44, 60, 52, 38, 57, 49].map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        ) : total === 0 ? (
          <EmptyState
            glyph={Sunrise}
            title="The desk is clear"
            actions={
              <Button look="primary" data-place-start onPress={() => openImport('files')}>
                Import pieces…
              </Button>
            }
          >
            Pieces that are blocked, waited for, ready to sign or not yet read come up here, the
            most pressing first.
          </EmptyState>
        ) : (
          sections.map((section) => <Section key={section.id} section={section} />)
        )}
      </div>
    </div>
  )
}

function Section({ section }: { readonly section: TodaySection }) {
  const [isAll, setAll] = useState(false)
  const lines = isAll ? section.lines : section.lines.slice(0, shownAtFirst)
  const rest = section.total - lines.length
  const { more } = section
  return (
    <section className={styles.section} aria-label={section.title}>
      <div className={styles.head}>
        <span className={classes(styles.glyph, styles[section.meaning])}>
          <StateGlyph meaning={section.meaning} size={15} />
        </span>
        <h2 className={styles.title}>{section.title}</h2>
        <span className={styles.count}>{numberWords(section.total)}</span>
        <span className={styles.hint}>{section.hint}</span>
      </div>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={styles.item}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          look="link"
          className={styles.more}
          onPress={() => (more && section.total > section.lines.length ? open(more) : setAll(true))}
        >
          {more && section.total > section.lines.length
            ? `All ${numberWords(section.total)} in the library`
            : `${numberWords(rest)} more`}
        </Button>
      ) : null}
    </section>
  )
}

function Line({ line }: { readonly line: TodayLine }) {
  return (
    <PlainButton className={styles.line ?? ''} data-place-start onPress={() => open(line.place)}>
      <span className={classes(styles.words, line.isOpening && styles.opening)} title={line.words}>
        {line.isOpening ? <em>no headline</em> : null}
        <bdi>{line.words}</bdi>
      </span>
      <span className={styles.why}>{line.why}</span>
    </PlainButton>
  )
}
