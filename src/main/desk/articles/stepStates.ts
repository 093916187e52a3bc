import type { BlockAnchor, LedgerStep, StepState } from '../../../shared/model/cleaningStep.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { WritableDb } from '../../database/sql.ts'
import { resolveAnchor } from './anchors.ts'
import { readSteps } from './received.ts'
import { actorOrDesk, type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { blockTexts } from './stepAnchors.ts'
import type { Parsed } from '../host/parsed.ts'

/** The words a step in that state has left in the text. */
export function wordsOf(step: Pick<LedgerStep, 'before' | 'after'>, state: StepState): string {
  return state === 'applied' ? step.after : step.before
}

/**
 * Takes over what an editor says of its steps, and finds every step's place again in the saved text. An
 * anchor whose words are gone is kept as it was: it is found again when they come back. True when a state changed.
 */
export function saveStepStates(
  db: WritableDb,
  key: number,
  said: Parsed<'articles.save'>['steps'],
  document: ArticleDocument,
  context: DeskContext,
): boolean {
  const steps = readSteps(db, key)
  if (steps.length === 0) return false
  const texts = blockTexts(document)
  const byId = new Map(said.map((entry) => [String(entry.id), entry]))
  const decided: { step: LedgerStep; state: StepState }[] = []
  for (const [ordinal, step] of steps.entries()) {
    const entry = byId.get(step.id)
    const state = entry?.state ?? step.state
    const claimed = entry?.anchor ?? step.anchor
    const anchor =
      claimed === null
        ? step.anchor
        : (resolveAnchor(texts, claimed, wordsOf(step, state)) ?? step.anchor)
    if (state !== step.state) {
      requireActor(context)
      decided.push({ step, state })
      writeStep(db, key, ordinal, { state, anchor, by: actorOrDesk(context), at: context.now })
    } else if (JSON.stringify(anchor) !== JSON.stringify(step.anchor)) {
      writeStep(db, key, ordinal, { state, anchor, by: step.by, at: step.at })
    }
  }
  if (decided.length > 0) noteDecisions(db, key, decided, context)
  return decided.length > 0
}

/** Writes the state and place of the step at `ordinal`. */
export function writeStep(
  db: WritableDb,
  key: number,
  ordinal: number,
  step: {
    readonly state: StepState
    readonly anchor: BlockAnchor | null
    readonly by: string | null
    readonly at: string | null
  },
): void {
  db.run(
    'update step set state = ?, anchor = ?, decided_by = ?, decided_at = ? where article = ? and ordinal = ?',
    step.state,
    step.anchor === null ? null : JSON.stringify(step.anchor),
    step.by,
    step.at,
    key,
    ordinal,
  )
}

const verbs = { applied: 'accepted', rejected: 'rejected', proposed: 'reopened' } as const

/** One line in the history for all steps decided at once, with what undoes it. */
export function noteDecisions(
  db: WritableDb,
  key: number,
  decided: readonly { readonly step: LedgerStep; readonly state: StepState }[],
  context: DeskContext,
): void {
  const [first] = decided
  if (first === undefined) return
  const verb = verbs[first.state]
  const summary =
    decided.length === 1
      ? `Clean-up ${verb}: ${visible(first.step.before)} → ${visible(first.step.after)} (${first.step.rule})`
      : `${decided.length} clean-ups ${verb}`
  addEvent(db, key, {
    actor: actorOrDesk(context),
    at: context.now,
    kind: 'step-decided',
    summary,
    payload: { steps: decided.map(({ step, state }) => ({ id: step.id, state })) },
    inverse: { steps: decided.map(({ step }) => ({ id: step.id, state: step.state })) },
  })
}

function visible(words: string): string {
  const shown = words
    .replace(/\u00a0/g, '⍽')
    .replace(/\n/g, '¶')
    .slice(0, 60)
  return shown === '' ? 'nothing' : `“${shown}”`
}
