import { Check, OctagonAlert } from 'lucide-react'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { snippetRuns } from '../../shared/model/snippet.ts'
import { dayWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { classes } from '../ui/classes.ts'
import styles from './cells.module.css'
import { runItTone } from './runItTone.ts'

/** The headline, or "no headline" and the opening words; a piece's own direction stays inside its cell. */
export function HeadlineCell({ row }: { readonly row: ArticleRow }) {
  if (row.headline === null)
    return (
      <span className={styles.opening}>
        <em>no headline</em>
        <bdi>{row.opening}</bdi>
      </span>
    )
  return (
    <bdi
      className={classes(styles.found, row.status === 'new' && styles.unread)}
      title={row.headline}
    >
      {row.foundHeadline === undefined ? row.headline : <Found text={row.foundHeadline} />}
    </bdi>
  )
}

/** A text with what was found in it marked. */
function Found({ text }: { readonly text: string }) {
  return (
    <>
      {snippetRuns(text).map((run, index) =>
        run.found ? <mark key={index}>{run.text}</mark> : run.text,
      )}
    </>
  )
}

/** The words round what was found, which is marked. */
export function Snippet({ text }: { readonly text: string }) {
  return (
    <bdi className={styles.snippet}>
      <Found text={text} />
    </bdi>
  )
}

/** A name, or a dash that says there is none. */
export function NameCell({ name, none }: { readonly name: string | null; readonly none: string }) {
  if (name === null)
    return (
      <span className={styles.none} title={none}>
        –
      </span>
    )
  return (
    <bdi className={styles.quiet} title={name}>
      {name}
    </bdi>
  )
}

/** "May we run it?" in one line with its glyph. */
export function RunItCell({ line }: { readonly line: string }) {
  return (
    <span className={styles.runIt} title={line}>
      <Badge bare meaning={runItTone(line)}>
        {line}
      </Badge>
    </span>
  )
}

/** How many checks stand between the piece and its sign-off. */
export function BlockersCell({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.blockers} title={counted(count, 'check blocks', 'checks block')}>
      <OctagonAlert size={13} strokeWidth={2.25} aria-hidden />
      {count}
    </span>
  )
}

/** Headline over outlet, by-line and date: a piece in two lines. */
export function PieceCell({ row }: { readonly row: ArticleRow }) {
  const meta = [row.sourceName, row.author, row.published ? dayWords(row.published) : null]
  const known = meta.filter((one) => one !== null)
  return (
    <span className={styles.lines}>
      <span className={styles.line}>
        <HeadlineCell row={row} />
      </span>
      <span className={classes(styles.line, styles.meta)}>
        {row.snippet ? <Snippet text={row.snippet} /> : null}
        {row.snippet ? ' · ' : null}
        {known.length === 0 ? 'no outlet, no by-line, no date' : null}
        {known.map((words, i) => (
          <span key={words}>
            {i > 0 ? ' · ' : ''}
            <bdi>{words}</bdi>
          </span>
        ))}
      </span>
    </span>
  )
}

/** "May we run it?" over the status and what blocks. */
export function StateCell({ row }: { readonly row: ArticleRow }) {
  return (
    <span className={styles.lines}>
      <span className={styles.line}>
        <RunItCell line={row.mayWeRunIt} />
      </span>
      <span className={classes(styles.line, styles.state)}>
        <StatusBadge bare status={row.status} held={row.held} />
        <BlockersCell count={row.blockers} />
      </span>
    </span>
  )
}

/** The box that shows whether a row is selected; the row itself says it to screen readers. */
export function SelectCell(props: { readonly isSelected: boolean; readonly onToggle: () => void }) {
  return (
    // X does the same from the keyboard; the grid has one stop for the Tab key.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={classes(styles.check, props.isSelected && styles.checked)}
      onClick={(event) => {
        event.stopPropagation()
        props.onToggle()
      }}
    >
      <Check size={12} strokeWidth={3} aria-hidden />
    </span>
  )
}
