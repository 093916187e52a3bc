import { Check, X } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { pointAtStep } from '../editor/stepPlugin.ts'
import { Button } from '../ui/Button.tsx'
import styles from './CleanUp.module.css'
import { showStep } from './goToPlace.ts'
import { usePiece } from './PieceContext.ts'
import { StepText } from './StepText.tsx'
import type { ShownStep } from './useSteps.ts'

/** A rule with hundreds of places is decided as one: so many are enough to judge it, and cheap to draw. */
const shownAtFirst = 12

/** So many more with each press. */
const shownMore = 48

/** What one rule proposes, place by place; A accepts, X rejects the row that has the focus. */
export function Proposals(props: {
  readonly title: string
  readonly steps: readonly ShownStep[]
  readonly decide: (ids: readonly StepId[], state: StepState) => void
}) {
  const piece = usePiece()
  const [most, setMost] = useState(shownAtFirst)
  const more = Math.min(shownMore, props.steps.length - most)
  const shown = useMemo(() => props.steps.slice(0, most), [props.steps, most])
  const list = useRef<HTMLDivElement>(null)
  // The button goes with the last of them: the focus goes on to the first that came, once it is drawn.
  const showMore = (): void => {
    const first = props.steps[most]?.id ?? ''
    setMost(most + shownMore)
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-key="${first}"]`)?.focus(),
      ),
    )
  }
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
      ref={list}
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
        <Button size="small" look="quiet" onPress={showMore}>
          Show {more} more of {props.steps.length - most}
        </Button>
      ) : null}
    </div>
  )
}
