import { memo, useCallback, useEffect, useRef } from 'react'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { Button } from '../ui/Button.tsx'
import styles from './CleanUp.module.css'
import { DoneSteps } from './DoneSteps.tsx'
import { groupBy } from './groupBy.ts'
import { RuleId } from './PartLine.tsx'
import { usePiece } from './PieceContext.ts'
import { Proposals } from './Proposals.tsx'
import { ruleTitle } from './stepWords.ts'
import { useSteps, type ShownStep } from './useSteps.ts'

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
      {done.length > 0 ? <DoneSteps steps={done} decide={decide} /> : null}
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
