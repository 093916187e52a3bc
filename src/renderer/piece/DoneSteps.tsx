import { ChevronRight, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './CleanUp.module.css'
import { groupBy } from './groupBy.ts'
import { RuleId } from './PartLine.tsx'
import { StepText } from './StepText.tsx'
import { ruleTitle } from './stepWords.ts'
import type { ShownStep } from './useSteps.ts'
import { differInSpacesOnly, VisibleText } from './visibleText.tsx'

/** What is decided: equal steps of one rule are one row that opens. */
export function DoneSteps(props: {
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
