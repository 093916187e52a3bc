import type { Node as ProseNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockAnchor, LedgerStep, StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import {
  anchorAt,
  blockText,
  changedSpan,
  mapSpan,
  mapSpanOutward,
  resolveAnchor,
  textblocks,
  type Span,
} from './anchors.ts'

/**
 * A cleaning step as the open text has it. Its state follows the text: when undo brings the old words
 * back the step is a proposal again, when redo (or a person's own typing) makes the change it is applied.
 */
export interface TrackedStep {
  readonly id: StepId
  readonly rule: string
  readonly before: string
  readonly after: string
  readonly state: StepState
  /** The state whenever the text reads `before`. */
  readonly atRest: 'proposed' | 'rejected'
  /** Null: a tombstone, its words are gone. */
  readonly span: Span | null
  /** Its place and state in its block as it was opened: the same words mean the same again. */
  readonly home: Home | null
  /** Where it stands, or last stood; null for a step of no block (a by-line, a part set aside). */
  readonly anchor: BlockAnchor | null
}

interface Home {
  readonly blockId: string
  /** The whole text of the block then. */
  readonly text: string
  readonly offset: number
  readonly state: StepState
}

/** What a decision does: goes with the transaction that carries it out. */
export interface StepDecision {
  readonly ids: readonly StepId[]
  readonly state: StepState
}

/** The steps of the ledger, placed in an opened or restored document. */
export function placeSteps(doc: ProseNode, steps: readonly LedgerStep[]): TrackedStep[] {
  const blocks = textblocks(doc)
  return steps.map((step) => {
    const span = step.anchor ? resolveAnchor(blocks, step.anchor) : null
    return {
      id: step.id,
      rule: step.rule,
      before: step.before,
      after: step.after,
      state: step.state,
      atRest: step.state === 'rejected' ? 'rejected' : 'proposed',
      span,
      home: homeOf(doc, span, step.state),
      anchor: step.anchor,
    }
  })
}

function homeOf(doc: ProseNode, span: Span | null, state: StepState): Home | null {
  if (!span) return null
  const $from = doc.resolve(span.from)
  const blockId: unknown = $from.parent.attrs['blockId']
  if (typeof blockId !== 'string') return null
  return { blockId, text: blockText($from.parent), offset: $from.parentOffset, state }
}

/** The step as it was, where its block reads again as it did when it was opened (everything undone). */
function cameHome(
  step: TrackedStep,
  atRest: TrackedStep['atRest'],
  doc: ProseNode,
  blocks: ReturnType<typeof textblocks>,
): TrackedStep | null {
  const { home } = step
  const block = home ? blocks.get(home.blockId) : undefined
  if (!home || !block || blockText(block.node) !== home.text) return null
  const from = block.start + home.offset
  const words = home.state === 'applied' ? step.after : step.before
  const span = { from, to: from + words.length }
  const state = home.state === 'applied' ? 'applied' : atRest
  return { ...step, span, atRest, state, anchor: anchorAt(doc, span) ?? step.anchor }
}

/**
 * The steps after a transaction. Unchanged steps stay the same objects, so that only what moved is
 * looked at again and only what changed is painted again.
 */
export function followSteps(
  steps: readonly TrackedStep[],
  tr: Transaction,
  decision: StepDecision | null,
): readonly TrackedStep[] {
  if (!tr.docChanged && !decision) return steps
  const change = tr.docChanged ? changedSpan(tr.mapping) : null
  const decided = decision ? new Set(decision.ids) : null
  // Changed blocks are listed once, and only if there is a tombstone that may have come back.
  let blocks: ReturnType<typeof textblocks> | null = null
  let same = true
  const next = steps.map((step) => {
    const isDecided = decided?.has(step.id) ?? false
    const moved = follow(step, tr, change, isDecided ? decision : null, () => {
      blocks ??= textblocks(tr.doc, change?.after)
      return blocks
    })
    if (moved !== step) same = false
    return moved
  })
  return same ? steps : next
}

function follow(
  step: TrackedStep,
  tr: Transaction,
  change: ReturnType<typeof changedSpan>,
  decision: StepDecision | null,
  blocks: () => ReturnType<typeof textblocks>,
): TrackedStep {
  const atRest = decision && decision.state !== 'applied' ? decision.state : step.atRest
  if (!step.span) return revive({ ...step, atRest }, step, tr.doc, change, decision, blocks)
  if (!change || step.span.to < change.before.from) return restate(step, step.span, tr.doc, atRest)
  if (step.span.from > change.before.to) {
    const shift = change.after.to - change.before.to
    const span = { from: step.span.from + shift, to: step.span.to + shift }
    return { ...step, span, atRest, state: stateAtRest(step, atRest) }
  }
  const home = decision ? null : cameHome(step, atRest, tr.doc, blocks())
  if (home) return home
  const outward = readable(tr.doc, mapSpanOutward(step.span, tr.mapping))
  const inward = mapSpan(step.span, tr.mapping)
  const kept = inward ? readable(tr.doc, inward) : null
  const grown = kept && !decision ? spellsBefore(step, kept, change.after, tr.doc) : null
  if (grown) return settle(step, grown, tr.doc, atRest, step.state === 'applied')
  // The other form first: a space put before a dash leaves the old words standing beside it.
  for (const candidate of [kept, outward])
    if (candidate?.text === other(step)) return settle(step, candidate.span, tr.doc, atRest, true)
  for (const candidate of [kept, outward])
    if (candidate?.text === current(step))
      return settle(step, candidate.span, tr.doc, atRest, false)
  // Words that are nothing (a dropped soft hyphen, a missing space) have a place and no letters to lose.
  if (current(step) === '' && outward)
    return settle(step, { from: outward.span.from, to: outward.span.from }, tr.doc, atRest, false)
  // Words pushed apart by what came between may still stand whole beside it.
  const back = comeBack(step, change, blocks)
  if (back) return settle(step, back.span, tr.doc, atRest, back.flipped)
  return { ...step, span: null, atRest, anchor: wholeAnchor(step, step.span, tr.before) }
}

/**
 * Where the new words are part of the old ones (one space of two), text that came back beside them can
 * spell the old words again: then the step is open again, on the longer span.
 */
function spellsBefore(step: TrackedStep, kept: Readable, came: Span, doc: ProseNode): Span | null {
  if (step.after === '' || kept.text !== step.after) return null
  for (
    let at = step.before.indexOf(step.after);
    at >= 0;
    at = step.before.indexOf(step.after, at + 1)
  ) {
    const from = kept.span.from - at
    const span = { from, to: from + step.before.length }
    const touched = span.from < came.to && span.to > came.from
    if ((touched || step.state !== 'applied') && readable(doc, span)?.text === step.before)
      return span
  }
  return null
}

/** The words the text has while the step is in its present state, and those it would have in the other. */
function current(step: TrackedStep): string {
  return step.state === 'applied' ? step.after : step.before
}
function other(step: TrackedStep): string {
  return step.state === 'applied' ? step.before : step.after
}

function stateAtRest(step: TrackedStep, atRest: TrackedStep['atRest']): StepState {
  return step.state === 'applied' ? 'applied' : atRest
}

function restate(
  step: TrackedStep,
  span: Span,
  doc: ProseNode,
  atRest: TrackedStep['atRest'],
): TrackedStep {
  const state = stateAtRest(step, atRest)
  if (state === step.state && atRest === step.atRest && span === step.span) return step
  return { ...step, span, atRest, state, anchor: anchorAt(doc, span) ?? step.anchor }
}

function settle(
  step: TrackedStep,
  span: Span,
  doc: ProseNode,
  atRest: TrackedStep['atRest'],
  flipped: boolean,
): TrackedStep {
  const state: StepState = flipped
    ? step.state === 'applied'
      ? atRest
      : 'applied'
    : stateAtRest(step, atRest)
  return { ...step, span, atRest, state, anchor: anchorAt(doc, span) ?? step.anchor }
}

/** A tombstone whose words came back with this change lives again. */
function revive(
  step: TrackedStep,
  unchanged: TrackedStep,
  doc: ProseNode,
  change: ReturnType<typeof changedSpan>,
  decision: StepDecision | null,
  blocks: () => ReturnType<typeof textblocks>,
): TrackedStep {
  const home = change && !decision ? cameHome(step, step.atRest, doc, blocks()) : null
  if (home) return home
  const back = comeBack(step, change, blocks)
  if (back) {
    const state = back.flipped === (step.state === 'applied') ? step.atRest : 'applied'
    return { ...step, span: back.span, state }
  }
  return decision ? { ...step, state: decision.state } : unchanged
}

/** The anchor of the step's whole words before a change; where they were typed into already, the last whole one. */
function wholeAnchor(step: TrackedStep, span: Span, before: ProseNode): BlockAnchor | null {
  const isWhole = readable(before, span)?.text === current(step)
  return isWhole ? (anchorAt(before, span) ?? step.anchor) : step.anchor
}

/** Where a step's words, in either form, stand in what just changed. */
function comeBack(
  step: TrackedStep,
  change: ReturnType<typeof changedSpan>,
  blocks: () => ReturnType<typeof textblocks>,
): { readonly span: Span; readonly flipped: boolean } | null {
  if (!change || !step.anchor) return null
  // The longer form first: the shorter one may be part of it (" –" holds "–").
  const forms = [
    { words: current(step), flipped: false },
    { words: other(step), flipped: true },
  ].toSorted((a, b) => b.words.length - a.words.length)
  for (const { words, flipped } of forms) {
    if (words === '') continue
    const span = resolveAnchor(blocks(), { ...step.anchor, exact: words })
    if (span && span.to >= change.after.from && span.from <= change.after.to)
      return { span, flipped }
  }
  return null
}

interface Readable {
  readonly span: Span
  readonly text: string
}

/** The words of a span, where it lies within one textblock. */
function readable(doc: ProseNode, span: Span): Readable | null {
  if (span.from < 0 || span.to > doc.content.size) return null
  const $from = doc.resolve(span.from)
  if (!$from.parent.isTextblock || span.to > $from.end()) return null
  return { span, text: doc.textBetween(span.from, span.to, '\n', '\n') }
}

/** True when the text can carry out the decision: the words the step speaks of stand where it says. */
export function canDecide(doc: ProseNode, step: TrackedStep, state: StepState): boolean {
  if (!step.span) return false
  if ((step.state === 'applied') === (state === 'applied')) return true
  return readable(doc, step.span)?.text === current(step)
}

/**
 * The one transaction that carries out a decision on several steps: text replaced from the last to the
 * first, so that places stay true. Ids whose words are gone are left out.
 */
export function decideSteps(
  state: EditorState,
  steps: readonly TrackedStep[],
  decision: StepDecision,
): { readonly tr: Transaction; readonly decision: StepDecision } {
  const wanted = new Set(decision.ids)
  const able = steps.filter(
    (step) => wanted.has(step.id) && canDecide(state.doc, step, decision.state),
  )
  const tr = state.tr
  for (const step of able.toSorted((a, b) => b.span!.from - a.span!.from)) {
    if ((step.state === 'applied') === (decision.state === 'applied')) continue
    const is = current(step)
    const shall = other(step)
    // Only what differs is replaced, so that emphasis and links on the rest stay as they are.
    const head = sharedHead(is, shall)
    const tail = sharedHead(reversed(is.slice(head)), reversed(shall.slice(head)))
    const from = step.span!.from + head
    const to = step.span!.to - tail
    const words = shall.slice(head, shall.length - tail)
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
    if (words === '') tr.delete(from, to)
    else tr.replaceWith(from, to, withBreaks(state, words, marks))
  }
  return { tr, decision: { ids: able.map((step) => step.id), state: decision.state } }
}

function withBreaks(
  state: EditorState,
  words: string,
  marks: Parameters<EditorState['schema']['text']>[1],
): ProseNode[] {
  const { schema } = state
  return words
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.nodes['hardBreak']!.create()] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}

function sharedHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}
