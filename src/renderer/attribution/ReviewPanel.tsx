import { useEffect, useMemo, useState } from 'react'
import { DiffText } from '../piece/DiffText.tsx'
import { reveal } from '../piece/goToPlace.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { useCommand } from '../shell/commandStore.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { EmptyState, Spinner } from '../ui/States.tsx'
import { pointAtStatement } from './attributionPlugin.ts'
import styles from './ReviewPanel.module.css'
import { isAltered, kindWords, tierWords, voicesOf, type Statement } from './statements.ts'
import { useAttribution } from './useAttribution.ts'

const filters = ['all', 'quotes', 'claims', 'reported', 'altered'] as const
type Filter = (typeof filters)[number]
const filterWords: Readonly<Record<Filter, string>> = {
  all: 'All',
  quotes: 'Quotes',
  claims: 'Claims',
  reported: 'Reported',
  altered: 'Altered',
}

function fits(statement: Statement, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'quotes':
      return ['direct', 'mixed', 'nobody', 'missing-quote'].includes(statement.kind)
    case 'claims':
      return ['responsibility', 'accusation', 'denial'].includes(statement.kind)
    case 'reported':
      return ['indirect', 'reported-act', 'document', 'belief'].includes(statement.kind)
    default:
      return isAltered(statement.check) || statement.kind === 'missing-quote'
  }
}

/** Who said it: the statements of the open text beside it, quotations held against what was received. */
export function ReviewPanel() {
  const { session, editor } = usePiece()
  const { view } = useSnapshot(session)
  const statements = useAttribution(editor, view)
  const [filter, setFilter] = useState<Filter>('all')
  const [current, setCurrent] = useState<string | null>(null)
  const shown = useMemo(
    () => (statements ?? []).filter((each) => fits(each, filter)),
    [statements, filter],
  )
  const at = shown.findIndex((each) => each.id === current)
  const pick = (statement: Statement | undefined): void => {
    if (!statement) return
    setCurrent(statement.id)
    editor.view.dispatch(pointAtStatement(editor.state, statement.id))
    const from = statement.spans[0]?.from
    if (from !== undefined) reveal(editor.view.domAtPos(from).node)
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-statement="${CSS.escape(statement.id)}"]`)
        ?.focus(),
    )
  }
  const restore = (statement: Statement | undefined): void => {
    const { check, quoted } = statement ?? {}
    if (!quoted || check?.verdict !== 'changed' || check.received === null) return
    editor.view.dispatch(editor.state.tr.insertText(check.received, quoted.from, quoted.to))
  }
  useCommand('review.next', () => pick(shown[Math.min(at + 1, shown.length - 1)]))
  useCommand('review.previous', () => pick(shown[Math.max(at - 1, 0)]))
  useCommand('review.restore', () => restore(shown[at]))
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dom.classList.toggle('is-reviewed', current !== null)
    return () => editor.view.dom.classList.remove('is-reviewed')
  }, [editor, current])

  if (statements === null)
    return (
      <p className={styles.reading}>
        <Spinner label="Reading the text" /> Reading the text…
      </p>
    )
  const altered = statements.filter((each) => isAltered(each.check)).length
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <h3 className={styles.title} data-field="queue" tabIndex={-1}>
          Who said it
          <span className={styles.count}>
            {statements.length} {statements.length === 1 ? 'statement' : 'statements'}
            {altered > 0 ? (
              <span className={styles.altered}>
                {' '}
                · {altered} {altered === 1 ? 'quote' : 'quotes'} altered
              </span>
            ) : null}
          </span>
        </h3>
        <div className={styles.filters} role="group" aria-label="Which statements">
          {filters.map((each) => (
            <button
              key={each}
              type="button"
              className={classes(styles.filter, each === filter && styles.chosen)}
              aria-pressed={each === filter}
              onClick={() => setFilter(each)}
            >
              {filterWords[each]}
            </button>
          ))}
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={statements.length === 0 ? 'Nobody is quoted' : 'None of these'}>
          {statements.length === 0
            ? 'No quotation and no reported statement was found in this text.'
            : 'No statement of this kind is in the text.'}
        </EmptyState>
      ) : (
        <ol className={styles.queue} aria-label="Statements">
          {shown.map((statement) => (
            <Line
              key={statement.id}
              statement={statement}
              isCurrent={statement.id === current}
              pick={() => pick(statement)}
              restore={() => restore(statement)}
            />
          ))}
        </ol>
      )}
      <Voices statements={statements} />
    </div>
  )
}

function Line(props: {
  readonly statement: Statement
  readonly isCurrent: boolean
  readonly pick: () => void
  readonly restore: () => void
}) {
  const { statement, isCurrent, pick, restore } = props
  const { check } = statement
  return (
    <li className={classes(styles.line, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.pick}
        data-statement={statement.id}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={pick}
      >
        <span className={styles.head}>
          <span className={styles.kind}>{kindWords[statement.kind]}</span>
          <span className={styles.tier}>{tierWords[statement.tier]}</span>
        </span>
        <span className={styles.who} dir="auto">
          {statement.kind === 'missing-quote' ? (
            'It was in the received text'
          ) : statement.speaker ? (
            <>
              {statement.speaker}
              {statement.cue ? <span className={styles.cue}> {statement.cue}</span> : null}
            </>
          ) : (
            <em className={styles.unknown}>no speaker found</em>
          )}
        </span>
        <span className={styles.words} dir="auto">
          {statement.words.length > 180 ? `${statement.words.slice(0, 178)}…` : statement.words}
        </span>
      </button>
      <Flags statement={statement} />
      {check?.verdict === 'changed' && check.diff ? (
        <div className={styles.diff}>
          <p dir="auto">
            <DiffText parts={check.diff} />
          </p>
          <Button size="small" onPress={restore}>
            Restore the received words
          </Button>
        </div>
      ) : null}
    </li>
  )
}

const flagWords: Readonly<Record<string, string>> = {
  'loaded-verb': 'loaded verb',
  'media-report': 'a media report',
  'anonymous-speaker': 'unnamed speaker',
  'hidden-speaker': 'hidden speaker',
  'no-speaker': 'no speaker',
  'unbalanced-quote': 'quote marks do not pair',
  negated: 'negated',
  hypothetical: 'hypothetical',
}

function Flags({ statement }: { readonly statement: Statement }) {
  const { check, hedges } = statement
  const words = statement.flags.flatMap((flag) => flagWords[flag] ?? [])
  const broken =
    check?.verdict === 'changed'
      ? 'Quote altered'
      : check?.verdict === 'not-in-original'
        ? 'Not in the received text'
        : null
  const eased =
    check?.verdict === 'shortened'
      ? 'shortened'
      : check?.verdict === 'bracketed-insertion'
        ? 'words in brackets'
        : null
  if (words.length + hedges.length === 0 && !broken && !eased) return null
  return (
    <p className={styles.flags}>
      {broken ? <Badge meaning="broken">{broken}</Badge> : null}
      {[...words, ...(eased ? [eased] : []), ...hedges.map((hedge) => `“${hedge}”`)].map((word) => (
        <span key={word} className={styles.flag}>
          {word}
        </span>
      ))}
    </p>
  )
}

/** A bar for each speaker, as long as their share of the reported words. */
function Voices(props: { readonly statements: readonly Statement[] }) {
  const voices = voicesOf(props.statements)
  const most = Math.max(1, ...voices.map((voice) => voice.words))
  if (voices.length === 0) return null
  return (
    <section className={styles.voices} aria-label="Voices in this story">
      <h3 className={styles.title}>Voices in this story</h3>
      <ul>
        {voices.slice(0, 12).map((voice) => (
          <li key={voice.name} className={styles.voice}>
            <span className={styles.name} dir="auto">
              {voice.name}
            </span>
            <span className={styles.share}>
              {voice.statements} · {voice.words} words
            </span>
            <span className={styles.bar} style={{ width: `${(100 * voice.words) / most}%` }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
