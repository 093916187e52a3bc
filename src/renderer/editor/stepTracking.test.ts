import { history, redo, undo, closeHistory } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerStep, StepState } from '../../shared/model/cleaningStep.ts'
import { anchorAt, resolveAnchor, textblocks } from './anchors.ts'
import { blockIds } from './blockIds.ts'
import { toArticleDocument } from './schema/documentJson.ts'
import { stepKey, stepPlugin } from './stepPlugin.ts'
import { decideSteps } from './stepTracking.ts'
import { paragraphs, proseDoc, stepOn } from './testing/documents.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

const text = paragraphs(
  'In the Makran region– at a distance.',
  'The two  neighbouring  governments met.',
  'Quarantine centres for them– further words.',
)
const steps: LedgerStep[] = [
  stepOn(text, 'b0', 'region– at', 'region – at'),
  stepOn(text, 'b1', '  neighbouring', ' neighbouring'),
  stepOn(text, 'b2', 'them– further', 'them – further'),
]

class Desk {
  state: EditorState
  constructor(document = text, ledger: readonly LedgerStep[] = steps) {
    this.state = EditorState.create({
      doc: proseDoc(document),
      plugins: [history({ newGroupDelay: 0 }), blockIds(), stepPlugin(ledger)],
    })
  }
  do(tr: Transaction): void {
    this.state = this.state.apply(tr)
  }
  decide(index: number, state: StepState): void {
    const made = decideSteps(this.state, this.steps, { ids: [steps[index]!.id], state })
    if (made.decision.ids.length === 0) return
    this.do(closeHistory(made.tr).setMeta(stepKey, { type: 'decide', decision: made.decision }))
    // As the editor does: what is typed next is no part of the decision.
    this.do(closeHistory(this.state.tr))
  }
  undo(): void {
    undo(this.state, (tr) => this.do(tr))
  }
  redo(): void {
    redo(this.state, (tr) => this.do(tr))
  }
  get steps() {
    return stepKey.getState(this.state)!.steps
  }
  words(index: number): string | null {
    const span = this.steps[index]!.span
    return span ? this.state.doc.textBetween(span.from, span.to, '\n', '\n') : null
  }
}

describe('a decision on a step', () => {
  test('accepting changes the words and the state', () => {
    const desk = new Desk()
    desk.decide(0, 'applied')
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['applied', 'region – at'])
  })
  test('undo brings the proposal back, redo applies it again', () => {
    const desk = new Desk()
    desk.decide(0, 'applied')
    desk.undo()
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['proposed', 'region– at'])
    desk.redo()
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['applied', 'region – at'])
  })
  test('all of a rule is one undo', () => {
    const desk = new Desk()
    const made = decideSteps(desk.state, desk.steps, {
      ids: steps.map((s) => s.id),
      state: 'applied',
    })
    desk.do(made.tr.setMeta(stepKey, { type: 'decide', decision: made.decision }))
    expect(desk.steps.map((step) => step.state)).toEqual(['applied', 'applied', 'applied'])
    desk.undo()
    expect(desk.steps.map((step) => step.state)).toEqual(['proposed', 'proposed', 'proposed'])
    expect(toArticleDocument(desk.state.doc)).toEqual(text)
  })
  test.each([
    ['–', ' –'],
    ['–', '– '],
    ['n–', 'n –'],
    ['– at', '–\u00a0at'],
    ['region', ''],
  ])('“%s” becomes “%s”, and undo makes it a proposal again', (before, after) => {
    const step = stepOn(text, 'b0', before, after)
    const desk = new Desk(text, [step])
    const made = decideSteps(desk.state, desk.steps, { ids: [step.id], state: 'applied' })
    desk.do(made.tr.setMeta(stepKey, { type: 'decide', decision: made.decision }))
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['applied', after])
    desk.undo()
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['proposed', before])
    desk.redo()
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['applied', after])
  })
  test('rejecting leaves the words alone', () => {
    const desk = new Desk()
    desk.decide(0, 'rejected')
    expect([desk.steps[0]!.state, desk.words(0)]).toEqual(['rejected', 'region– at'])
  })
  test('rejecting an applied step restores the words, and its undo applies it again', () => {
    const desk = new Desk()
    desk.decide(1, 'applied')
    desk.decide(1, 'rejected')
    expect([desk.steps[1]!.state, desk.words(1)]).toEqual(['rejected', '  neighbouring'])
    desk.undo()
    expect(desk.steps[1]!.state).toBe('applied')
  })
  test('making the change by hand applies the step', () => {
    const desk = new Desk()
    const at = desk.steps[0]!.span!.from + 'region'.length
    desk.do(desk.state.tr.insertText(' ', at))
    expect(desk.steps[0]!.state).toBe('applied')
  })
  test('accepting keeps emphasis on the words that stay', () => {
    const desk = new Desk()
    const { from } = desk.steps[0]!.span!
    desk.do(desk.state.tr.addMark(from, from + 3, desk.state.schema.marks['emphasis']!.create()))
    desk.decide(0, 'applied')
    const marked = JSON.stringify(desk.state.doc.firstChild!.toJSON())
    expect(marked).toContain('{"type":"text","marks":[{"type":"emphasis"}],"text":"reg"}')
  })
})

describe('words that go', () => {
  test('a deleted paragraph leaves a tombstone that cannot be decided', () => {
    const desk = new Desk()
    desk.do(desk.state.tr.delete(0, desk.state.doc.firstChild!.nodeSize))
    expect(desk.steps[0]!.span).toBeNull()
    desk.decide(0, 'applied')
    expect(desk.steps[0]!.state).toBe('proposed')
  })
  test('undo of the deletion brings it back to life', () => {
    const desk = new Desk()
    desk.do(desk.state.tr.delete(0, desk.state.doc.firstChild!.nodeSize))
    desk.undo()
    expect(desk.words(0)).toBe('region– at')
  })
  test('words rewritten under a proposal make it a tombstone; undo revives it', () => {
    const desk = new Desk()
    const { from } = desk.steps[0]!.span!
    desk.do(desk.state.tr.insertText('province', from, from + 6))
    expect(desk.steps[0]!.span).toBeNull()
    desk.undo()
    expect(desk.words(0)).toBe('region– at')
  })
})

const edit = fc.record({
  kind: fc.constantFrom('type', 'delete', 'split', 'accept', 'reject', 'undo', 'redo', 'join'),
  at: fc.nat(200),
  length: fc.integer({ min: 1, max: 12 }),
  words: fc.constantFrom('a', ' ', 'xyz', '– ', '\u00a0'),
})

function perform(
  desk: Desk,
  step: { kind: string; at: number; length: number; words: string },
): void {
  const size = desk.state.doc.content.size
  const at = Math.min(step.at, size)
  const $at = desk.state.doc.resolve(at)
  if (step.kind === 'undo') desk.undo()
  else if (step.kind === 'redo') desk.redo()
  else if (step.kind === 'accept') desk.decide(step.at % steps.length, 'applied')
  else if (step.kind === 'reject') desk.decide(step.at % steps.length, 'rejected')
  else if (step.kind === 'delete')
    desk.do(desk.state.tr.delete(at, Math.min(size, at + step.length)))
  else if (!$at.parent.isTextblock) return
  else if (step.kind === 'type') desk.do(desk.state.tr.insertText(step.words, at))
  else if (step.kind === 'split') desk.do(desk.state.tr.split(at))
  else if ($at.depth === 1 && $at.index(0) > 0) desk.do(desk.state.tr.join($at.before()))
}

describe('whatever is typed', () => {
  test('a living proposal always stands on its own words', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const desk = new Desk()
        for (const step of edits) {
          perform(desk, step)
          for (const tracked of desk.steps) {
            if (!tracked.span || tracked.state === 'applied') continue
            const { from, to } = tracked.span
            expect(desk.state.doc.textBetween(from, to, '\n', '\n')).toBe(tracked.before)
          }
        }
      }),
      { numRuns: runs(400) },
    )
  })
  test('undoing everything gives the first text and the first states back', () => {
    fc.assert(
      fc.property(
        fc.array(
          edit.filter((step) => step.kind !== 'reject'),
          { maxLength: 20 },
        ),
        (edits) => {
          const desk = new Desk()
          for (const step of edits) perform(desk, step)
          for (let count = 0; count < 60; count++) desk.undo()
          expect(toArticleDocument(desk.state.doc)).toEqual(text)
          expect(desk.steps.map((step) => step.state)).toEqual(['proposed', 'proposed', 'proposed'])
          expect(desk.steps.map((_, index) => desk.words(index))).toEqual(
            steps.map((s) => s.before),
          )
        },
      ),
      { numRuns: runs(4000) },
    )
  })
  test('block ids stay complete and unique', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const desk = new Desk()
        for (const step of edits) perform(desk, step)
        const ids: unknown[] = []
        desk.state.doc.descendants((node) => {
          if ('blockId' in node.attrs) ids.push(node.attrs['blockId'])
        })
        expect(ids.every((id) => typeof id === 'string')).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: runs(4000) },
    )
  })
})

describe('anchors', () => {
  test('any span of a block finds itself again', () => {
    const doc = proseDoc(text)
    fc.assert(
      fc.property(fc.nat(36), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const from = 1 + start
        const to = Math.min(from + length, doc.firstChild!.content.size + 1)
        if (from >= to) return
        expect(resolveAnchor(textblocks(doc), anchorAt(doc, { from, to })!)).toEqual({ from, to })
      }),
    )
  })
  test('a moved paragraph is found by its words when its id is lost', () => {
    const anchor = anchorAt(proseDoc(text), { from: 8, to: 14 })!
    const moved = proseDoc(paragraphs('First.', 'In the Makran region– at a distance.'))
    const span = resolveAnchor(textblocks(moved), { ...anchor, blockId: 'gone' as never })!
    expect(moved.textBetween(span.from, span.to)).toBe(anchor.exact)
  })
  test('words that are gone are not guessed', () => {
    const anchor = anchorAt(proseDoc(text), { from: 8, to: 14 })!
    expect(resolveAnchor(textblocks(proseDoc(paragraphs('Other words.'))), anchor)).toBeNull()
  })
})

describe('block ids', () => {
  test('a split keeps the id on the first half', () => {
    const desk = new Desk()
    desk.do(desk.state.tr.split(10))
    expect(desk.state.doc.child(0).attrs['blockId']).toBe('b0')
    expect(desk.state.doc.child(1).attrs['blockId']).not.toBe('b0')
    expect(desk.state.doc.child(2).attrs['blockId']).toBe('b1')
  })
  test('a copy pasted above leaves the id where it was', () => {
    const desk = new Desk()
    desk.do(desk.state.tr.insert(0, desk.state.doc.child(1)))
    expect(desk.state.doc.child(2).attrs['blockId']).toBe('b1')
    expect(desk.state.doc.child(0).attrs['blockId']).not.toBe('b1')
  })
})
