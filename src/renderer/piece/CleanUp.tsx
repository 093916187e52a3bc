import { Check, ChevronRight, RotateCcw, X } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { pointAtStep } from '../editor/stepPlugin.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './CleanUp.module.css'
import { groupBy } from './groupBy.ts'
import { showStep } from './goToPlace.ts'
import { RuleId } from './PartLine.tsx'
import { usePiece } from './PieceContext.ts'
import { stepWords } from './stepWords.ts'
import { useSteps, type ShownStep } from './useSteps.ts'
import { differInSpacesOnly, VisibleText } from './visibleText.tsx'

/** A rule with hundreds of places is decided as one: so many are enough to judge it, and cheap to draw. */
const shownAtFirst = 12

/** So many more with each press. */
const shownMore = 48

/** The clean-up list: what waits for a person first, what was done or refused folded below. */
export function CleanUp() {
  return <CleanUpList steps={useSteps()} />
}

const CleanUpList = memo(function CleanUpList(props: { readonly steps: readonly ShownStep[] }) {
  const { session, announce } = usePiece()
  const { steps } = props
  const open = steps.filter((step) => step.state === 'proposed')
  const done = steps.filter((step) => step.state !== 'proposed')
  const section = useRef<HTMLElement>(null)
  const left = useRef(0)
  useEffect(() => {
    left.current = open.length
  }, [open.length])
  // Always the same function: a row is drawn anew only when its step changes.
  const decide = useCallback(
    (ids: readonly StepId[], state: StepState): void => {
      keepFocusIn(section.current)
      void session.decideSteps(ids, state)
      const verb = { applied: 'Accepted', rejected: 'Rejected', proposed: 'Open again' }[state]
      const remain = left.current - (state === 'proposed' ? 0 : ids.length)
      announce(`${verb}. ${Math.max(0, remain)} left.`)
    },
    [session, announce],
  )
  const rules = groupBy(open, ruleTitle)
  return (
    <section className={styles.section} aria-label="Clean-up" ref={section}>
      <h3 className={styles.title} data-field="steps" tabIndex={-1}>
        Clean-up
        <span className={styles.count}>
          {open.length === 0 ? 'nothing open' : `${open.length} to decide`}
        </span>
      </h3>
      {rules.map(([title, list]) => (
        <div key={title} className={styles.rule}>
          <div className={styles.ruleHead}>
            <span className={styles.ruleName}>{title}</span>
            <RuleId id={list[0]!.rule} />
            {list.length > 1 ? (
              <span className={styles.all}>
                <Button
                  size="small"
                  look="quiet"
                  onPress={() =>
                    decide(
                      list.map((s) => s.id),
                      'applied',
                    )
                  }
                >
                  Accept all {list.length}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  onPress={() =>
                    decide(
                      list.map((s) => s.id),
                      'rejected',
                    )
                  }
                >
                  Reject all
                </Button>
              </span>
            ) : null}
          </div>
          <Proposals title={title} steps={list} decide={decide} />
        </div>
      ))}
      {done.length > 0 ? <Done steps={done} decide={decide} /> : null}
    </section>
  )
})

/** What was decided leaves the list; the focus goes to what is next there, or to the head of the list. */
function keepFocusIn(section: HTMLElement | null): void {
  if (!section?.contains(document.activeElement)) return
  // The list is drawn anew in one of the next frames, and sets its own focus in the one after.
  let frames = 0
  const look = (): void => {
    if (section.contains(document.activeElement)) {
      if (++frames < mostFrames) requestAnimationFrame(look)
      return
    }
    if (document.activeElement !== document.body) return
    const next =
      section.querySelector<HTMLElement>('[role="row"]') ??
      section.querySelector<HTMLElement>('[data-field="steps"]')
    next?.focus()
  }
  requestAnimationFrame(() => requestAnimationFrame(look))
}

/** Half a second: by then the list is drawn, or the focus stays where it is. */
const mostFrames = 30

const ruleTitle = (step: ShownStep): string => stepWords(step.before, step.after) ?? 'Wording'

function Proposals(props: {
  readonly title: string
  readonly steps: readonly ShownStep[]
  readonly decide: (ids: readonly StepId[], state: StepState) => void
}) {
  const piece = usePiece()
  const [most, setMost] = useState(shownAtFirst)
  const more = Math.min(shownMore, props.steps.length - most)
  const shown = useMemo(() => props.steps.slice(0, most), [props.steps, most])
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role="row"]')
    const id = row?.dataset['key'] as StepId | undefined
    if (!row || !id || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.code === 'KeyA' ? 'applied' : event.code === 'KeyX' ? 'rejected' : null
    if (!key) return
    event.preventDefault()
    event.stopPropagation()
    props.decide([id], key)
  }
  return (
    // Bare letters on a focused row; the buttons do the same.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDownCapture={onKeyDown}
      onFocusCapture={(event) => {
        const id = event.target.closest<HTMLElement>('[role="row"]')?.dataset['key']
        if (id) showStep(piece, id as StepId)
      }}
      onBlurCapture={() => pointAtStep(piece.editor.view, null)}
    >
      <GridList
        aria-label={`Proposals: ${props.title}. A accepts, X rejects.`}
        items={shown}
        dependencies={[props.decide]}
        className={styles.list ?? ''}
        onAction={(key) => showStep(piece, key as StepId)}
      >
        {(step) => (
          <GridListItem
            id={step.id}
            textValue={`${step.before} becomes ${step.after}`}
            className={styles.line ?? ''}
          >
            <StepText step={step} />
            <span className={styles.buttons}>
              <Button
                size="small"
                icon
                look="quiet"
                aria-label={`Accept: ${step.before} becomes ${step.after}`}
                isDisabled={step.isGone}
                onPress={() => props.decide([step.id], 'applied')}
              >
                <Check size={15} aria-hidden />
              </Button>
              <Button
                size="small"
                icon
                look="quiet"
                aria-label={`Reject: leave ${step.before}`}
                isDisabled={step.isGone}
                onPress={() => props.decide([step.id], 'rejected')}
              >
                <X size={15} aria-hidden />
              </Button>
            </span>
          </GridListItem>
        )}
      </GridList>
      {more > 0 ? (
        <Button size="small" look="quiet" onPress={() => setMost(most + shownMore)}>
          Show {more} more of {props.steps.length - most}
        </Button>
      ) : null}
    </div>
  )
}

/** Before, and below it after, each with the words beside it; what differs stands out, the invisible is drawn. */
function StepText({ step }: { readonly step: ShownStep }) {
  const { head, was, is, tail } = difference(step.before, step.after)
  return (
    <span className={styles.text}>
      <span className={styles.context} dir="auto">
        {lastWords(step.prefix)}
        <span className={styles.words}>
          {head}
          {was === '' ? null : (
            <del className={styles.before}>
              <VisibleText text={was} spaces />
            </del>
          )}
          {tail}
        </span>
        {firstWords(step.suffix)}
      </span>
      <span className={styles.context} dir="auto">
        <span className={styles.arrow}>
          <span aria-hidden>→ </span>
          <span className={styles.heard}> becomes </span>
        </span>
        {step.after === '' ? (
          <span className={styles.gone}>dropped</span>
        ) : (
          <>
            {besideBefore(step.prefix)}
            <span className={styles.words}>
              {head}
              {is === '' ? null : (
                <ins className={styles.after}>
                  <VisibleText text={is} spaces />
                </ins>
              )}
              {tail}
            </span>
            {besideAfter(step.suffix)}
          </>
        )}
      </span>
      {step.isGone ? (
        <span className={styles.gone}>These words are no longer in the text.</span>
      ) : null}
      {step.inText ? null : <span className={styles.gone}>Outside the text</span>}
    </span>
  )
}

/** What two texts share at both ends, and the middles that differ. */
function difference(
  before: string,
  after: string,
): { readonly head: string; readonly was: string; readonly is: string; readonly tail: string } {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let end = 0
  const least = Math.min(before.length, after.length) - start
  while (end < least && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    head: before.slice(0, start),
    was: before.slice(start, before.length - end),
    is: after.slice(start, after.length - end),
    tail: before.slice(before.length - end),
  }
}

// Whole words only: what was cut in the middle of one says nothing.
const lastWords = (text: string): string => {
  const line = text.split('\n').at(-1) ?? ''
  if (line.length < text.length || line.length < 20) return line
  return `…${/\s(\S.*)$/u.exec(line.slice(-20))?.[1] ?? line.slice(-18)}`
}
const firstWords = (text: string): string => {
  const line = text.split('\n')[0] ?? ''
  if (line.length < text.length || line.length < 20) return line
  return `${/^(.*\S)\s/u.exec(line.slice(0, 20))?.[1] ?? line.slice(0, 18)}…`
}
// The word that touches the change, on either side: enough to see where it stands.
const besideBefore = (text: string): string => /\S{0,16}\s?$/u.exec(text.split('\n').at(-1)!)![0]
const besideAfter = (text: string): string => /^\s?\S{0,16}/u.exec(text.split('\n')[0]!)![0]

/** What is decided: equal steps of one rule are one row that opens. */
function Done(props: {
  readonly steps: readonly ShownStep[]
  readonly decide: (ids: readonly StepId[], state: StepState) => void
}) {
  const own = (step: ShownStep): string =>
    step.before.length > 3 || step.after.length > 3 ? step.id : `${step.before}→${step.after}`
  const groups = groupBy(props.steps, (step) =>
    [step.state, step.rule, ruleTitle(step), own(step)].join(' '),
  )
  return (
    <ul className={styles.done} aria-label="Decided clean-ups">
      {groups.map(([key, steps]) => (
        <DoneRow key={key} steps={steps} decide={props.decide} />
      ))}
    </ul>
  )
}

function DoneRow(props: {
  readonly steps: readonly ShownStep[]
  readonly decide: (ids: readonly StepId[], state: StepState) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const { steps, decide } = props
  const first = steps[0]!
  const spaces = differInSpacesOnly(first.before, first.after)
  return (
    <li className={styles.doneRow}>
      <div className={styles.doneHead}>
        <button
          type="button"
          className={styles.doneButton}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden className={classes(isOpen && styles.turned)} />
          <span className={styles.doneWords}>
            {steps.length > 1 ? `${steps.length} × ` : ''}
            {ruleTitle(first)}
          </span>
          <span className={styles.pair}>
            <VisibleText text={short(first.before)} spaces={spaces} />
            <span className={styles.to}>→</span>
            {first.after === '' ? (
              'dropped'
            ) : (
              <VisibleText text={short(first.after)} spaces={spaces} />
            )}
          </span>
          <span className={first.state === 'applied' ? styles.isDone : styles.isRejected}>
            {first.state === 'applied' ? 'done' : 'rejected'}
          </span>
        </button>
      </div>
      {isOpen ? (
        <ul className={styles.each}>
          {steps.map((step) => (
            <li key={step.id} className={styles.line}>
              <span className={styles.text}>
                <StepText step={step} />
                <span className={styles.who}>
                  {step.by ?? 'By the desk’s rules'}
                  <RuleId id={step.rule} />
                </span>
              </span>
              <Button
                size="small"
                look="quiet"
                isDisabled={step.isGone}
                onPress={() =>
                  decide([step.id], step.state === 'applied' ? 'rejected' : 'proposed')
                }
              >
                <RotateCcw size={13} aria-hidden />
                {step.state === 'applied' ? 'Take back' : 'Reopen'}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const short = (text: string): string => (text.length > 14 ? `${text.slice(0, 13)}…` : text)
