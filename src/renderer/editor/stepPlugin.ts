import type { Node as ProseNode } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { LedgerStep, StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { anchorAt } from './anchors.ts'
import {
  decideSteps,
  followSteps,
  placeSteps,
  type StepDecision,
  type TrackedStep,
} from './stepTracking.ts'

/** The clean-up proposals over the open text: records beside it, painted as decorations, never as marks. */
export interface StepsState {
  readonly steps: readonly TrackedStep[]
  readonly decorations: DecorationSet
  /** The proposal the reader stands on in the list, drawn stronger. */
  readonly current: StepId | null
}

type StepMeta =
  | { readonly type: 'decide'; readonly decision: StepDecision }
  | { readonly type: 'place'; readonly steps: readonly LedgerStep[] }
  | { readonly type: 'point'; readonly id: StepId | null }

export const stepKey = new PluginKey<StepsState>('cleaningSteps')

/** The plugin that keeps `steps` true to the text from the moment the piece is opened. */
export function stepPlugin(steps: readonly LedgerStep[]): Plugin<StepsState> {
  return new Plugin<StepsState>({
    key: stepKey,
    state: {
      init: (_config, state) => fresh(state, steps),
      apply: (tr, value, _old, state) => apply(tr, value, state),
    },
    props: { decorations: (state) => stepKey.getState(state)?.decorations },
  })
}

function fresh(state: EditorState, steps: readonly LedgerStep[]): StepsState {
  const placed = placeSteps(state.doc, steps)
  return {
    steps: placed,
    decorations: DecorationSet.create(
      state.doc,
      placed.flatMap((step) => painted(step, null)),
    ),
    current: null,
  }
}

function apply(tr: Transaction, value: StepsState, state: EditorState): StepsState {
  const meta = tr.getMeta(stepKey) as StepMeta | undefined
  if (meta?.type === 'place') return fresh(state, meta.steps)
  const current = meta?.type === 'point' ? meta.id : value.current
  const steps = followSteps(value.steps, tr, meta?.type === 'decide' ? meta.decision : null)
  if (steps === value.steps && current === value.current && !tr.docChanged) return value
  const decorations = tr.docChanged ? value.decorations.map(tr.mapping, tr.doc) : value.decorations
  return { steps, current, decorations: repaint(decorations, tr, value, steps, current) }
}

/** Repaints only the steps whose look changed; all others ride along on the mapped set. */
function repaint(
  decorations: DecorationSet,
  tr: Transaction,
  old: StepsState,
  steps: readonly TrackedStep[],
  current: StepId | null,
): DecorationSet {
  const changed = new Set<StepId>()
  const added: Decoration[] = []
  steps.forEach((step, index) => {
    const was = old.steps[index]
    if (was === step && (step.id === old.current) === (step.id === current)) return
    const lookSame =
      was !== undefined &&
      shows(was) === shows(step) &&
      (step.id === old.current) === (step.id === current)
    if (lookSame) return
    changed.add(step.id)
    added.push(...painted(step, current))
  })
  if (changed.size === 0) return decorations
  const stale = decorations.find(undefined, undefined, (spec: { id?: StepId }) =>
    spec.id !== undefined ? changed.has(spec.id) : false,
  )
  return decorations.remove(stale).add(tr.doc, added)
}

function shows(step: TrackedStep): boolean {
  return step.state === 'proposed' && step.span !== null
}

function painted(step: TrackedStep, current: StepId | null): Decoration[] {
  if (!shows(step) || !step.span) return []
  const { from, to } = step.span
  const look = {
    class: step.id === current ? 'proposal proposal-current' : 'proposal',
    'data-step': step.id,
  }
  if (from === to)
    return [
      Decoration.widget(from, () => caret(look), { id: step.id, key: `${step.id}${look.class}` }),
    ]
  return [Decoration.inline(from, to, look, { id: step.id })]
}

function caret(look: Readonly<Record<string, string>>): HTMLElement {
  const mark = document.createElement('span')
  for (const [name, value] of Object.entries(look)) mark.setAttribute(name, value)
  mark.dataset['empty'] = ''
  return mark
}

/**
 * Accepts, rejects or reopens steps in one transaction of its own: one undo takes exactly this back.
 * Answers the ids that could be carried out.
 */
export function decide(view: EditorView, decision: StepDecision): readonly StepId[] {
  const value = stepKey.getState(view.state)
  if (!value) return []
  const made = decideSteps(view.state, value.steps, decision)
  if (made.decision.ids.length === 0) return []
  const tr = made.tr.setMeta(stepKey, {
    type: 'decide',
    decision: made.decision,
  } satisfies StepMeta)
  view.dispatch(tr.docChanged ? closeHistory(tr) : tr)
  // Typing that follows must not be glued to the decision either.
  if (tr.docChanged) view.dispatch(closeHistory(view.state.tr))
  return made.decision.ids
}

/** Points at one proposal in the text (null: at none). */
export function pointAtStep(view: EditorView, id: StepId | null): void {
  if (stepKey.getState(view.state)?.current === id) return
  view.dispatch(view.state.tr.setMeta(stepKey, { type: 'point', id } satisfies StepMeta))
}

/** Puts the ledger's steps on the document anew, after the text was replaced from the library. */
export function placeStepsIn(tr: Transaction, steps: readonly LedgerStep[]): Transaction {
  return tr.setMeta(stepKey, { type: 'place', steps } satisfies StepMeta)
}

/** A step as the library has it; `block`: the text it stood in then. */
export interface SavedStep {
  readonly state: StepState
  readonly anchor: unknown
  readonly block: ProseNode | null
}

/** A step as the next save says it. */
export interface SaidStep extends SavedStep {
  readonly id: StepId
  readonly anchor: ReturnType<typeof anchorAt>
}

/** What a save carries: every step whose state or place differs from what the library has. */
export function stepsToSave(state: EditorState, saved: ReadonlyMap<StepId, SavedStep>): SaidStep[] {
  const steps = stepKey.getState(state)?.steps ?? []
  return steps.flatMap((step) => {
    const block = step.span ? state.doc.resolve(step.span.from).parent : null
    // In a block that is the same object as at the last save, nothing has moved.
    const before = saved.get(step.id)
    if (block && before?.block === block && before.state === step.state) return []
    const anchor = step.span ? anchorAt(state.doc, step.span) : null
    const had = saved.get(step.id)
    if (!step.anchor && had?.state === step.state) return []
    if (had?.state === step.state && sameAnchor(had.anchor, anchor)) return []
    return [{ id: step.id, state: step.state, anchor, block }]
  })
}

function sameAnchor(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
