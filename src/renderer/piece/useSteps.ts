import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { LedgerStep } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { stepKey } from '../editor/stepPlugin.ts'
import type { TrackedStep } from '../editor/stepTracking.ts'
import { usePiece, useSnapshot } from './PieceContext.ts'

/** A clean-up step as the list shows it: what the ledger knows, and how the open text has it. */
export interface ShownStep extends Pick<
  LedgerStep,
  'id' | 'rule' | 'before' | 'after' | 'by' | 'at' | 'intakeState'
> {
  readonly state: LedgerStep['state']
  /** Words round it, from the text or, for what is not in the text, from the original. */
  readonly prefix: string
  readonly suffix: string
  /** Its words are gone from the text. */
  readonly isGone: boolean
  readonly inText: boolean
}

/** Every clean-up step of the piece, in reading order, true to the text at every moment. */
export function useSteps(): readonly ShownStep[] {
  const { session, editor } = usePiece()
  const { view } = useSnapshot(session)
  const tracked = useTrackedSteps(editor)
  const { steps, original } = view
  const [known] = useState((): Known => ({ byId: new Map(), list: [] }))
  return useMemo(
    () => shownSteps(steps, original.text, tracked, known),
    [steps, original.text, tracked, known],
  )
}

/** Milliseconds of quiet before the list follows what typing did to the steps: a key never waits for it. */
const quiet = 250

/** The steps as the text has them: at once after a decision, a moment later while somebody types. */
function useTrackedSteps(editor: Editor): readonly TrackedStep[] {
  const [tracked, setTracked] = useState(() => stepKey.getState(editor.state)?.steps ?? none)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const take = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (editor.isDestroyed) return
      const now = stepKey.getState(editor.state)?.steps ?? none
      // Moved places change nothing that is shown here.
      setTracked((last) => (sameStates(last, now) ? last : now))
    }
    const follow = ({ transaction }: { readonly transaction: Transaction }): void => {
      if (transaction.getMeta(stepKey) !== undefined) return take()
      if (!transaction.docChanged) return
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => startTransition(take), quiet)
    }
    take()
    editor.on('transaction', follow)
    return () => {
      if (timer !== null) clearTimeout(timer)
      editor.off('transaction', follow)
    }
  }, [editor])
  return tracked
}

/** What was shown last. */
interface Known {
  readonly byId: Map<StepId, ShownStep>
  list: readonly ShownStep[]
}

/** The same object for a step that looks the same, and the same list of them: what did not change is not drawn. */
function shownSteps(
  steps: readonly LedgerStep[],
  text: string,
  tracked: readonly TrackedStep[],
  known: Known,
): readonly ShownStep[] {
  const byId = new Map(tracked.map((step) => [step.id, step]))
  const list = steps.map((step) => {
    const now = byId.get(step.id)
    const { anchor, id, rule, before, after, by, at, intakeState } = step
    const inText = anchor !== null
    const state = inText ? (now?.state ?? step.state) : step.state
    const isGone = inText && now !== undefined && now.span === null
    const [start, end] = step.range
    const prefix = text.slice(Math.max(0, start - 28), start)
    const suffix = text.slice(end, end + 28)
    const own = { id, rule, before, after, by, at, intakeState }
    const shown: ShownStep = { ...own, state, prefix, suffix, isGone, inText }
    const last = known.byId.get(id)
    if (last && sameShown(last, shown)) return last
    known.byId.set(id, shown)
    return shown
  })
  const isSame =
    list.length === known.list.length && list.every((step, index) => step === known.list[index])
  if (!isSame) known.list = list
  return known.list
}

function sameShown(a: ShownStep, b: ShownStep): boolean {
  return (Object.keys(b) as (keyof ShownStep)[]).every((key) => a[key] === b[key])
}

const none: readonly TrackedStep[] = []

function sameStates(a: readonly TrackedStep[], b: readonly TrackedStep[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((step, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        (step === other ||
          (step.id === other.id &&
            step.state === other.state &&
            (step.span === null) === (other.span === null)))
      )
    })
  )
}
