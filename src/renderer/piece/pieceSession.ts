import { Node as ProseNode } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import type { ArticleView } from '../../shared/contract.ts'
import type { Input, Method, Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/fault.ts'
import type { ArticleFields } from '../../shared/model/article.ts'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { createSaveLane, type Answer, type SaveLane } from '../editor/autosave.ts'
import { toArticleDocument } from '../editor/schema/documentJson.ts'
import {
  decide,
  stepKey,
  stepsToSave,
  type SaidStep,
  type SavedStep,
} from '../editor/stepPlugin.ts'
import { replaceDocument } from './replaceDocument.ts'

/** How the session reaches the desk. */
export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<Reply<Output<M>>>

/** What the screen draws from; a new object whenever something of it changed. */
export interface PieceSnapshot {
  readonly view: ArticleView
  /** The fields as the person sees them, saved or not. */
  readonly fields: ArticleFields
  /** The last save made an earlier sign-off void. */
  readonly voided: boolean
}

export type PieceSession = ReturnType<typeof createPieceSession>

/**
 * One open piece: text and fields on their way to the library, and what the library says of it. It knows
 * nothing of React; the screen subscribes.
 */
export function createPieceSession(first: ArticleView, ask: Ask, tell: (message: string) => void) {
  let snapshot: PieceSnapshot = { view: first, fields: first.article.fields, voided: isVoid(first) }
  let pending: Partial<ArticleFields> = {}
  let ownSaveAt = 0
  let editor: Editor | null = null
  let savedDoc: ProseNode | null = null
  let savedSteps = stepsOf(first)
  // A decision nobody put a name to waits; the text must not wait with it.
  let decisionsHeld = false
  const listeners = new Set<() => void>()
  const { id } = first.article

  const set = (next: Partial<PieceSnapshot>): void => {
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }
  const changedSteps = () => (editor ? stepsToSave(editor.state, savedSteps) : [])
  const decided = () =>
    changedSteps().filter((step) => step.state !== savedSteps.get(step.id)?.state)

  /** Text first: what a field change may void must be judged on the text it goes with. */
  const collect = () => {
    if (editor && editor.state.doc !== savedDoc) return saveText(editor)
    if (editor && !decisionsHeld && decided().length > 0) return saveText(editor)
    return Object.keys(pending).length > 0 ? saveFields() : null
  }
  const saveText = (open: Editor) => {
    return async (baseRevision: number): Promise<Answer> => {
      const { doc } = open.state
      const document = toArticleDocument(doc)
      let steps = decisionsHeld ? withoutDecisions() : changedSteps()
      let reply = await ask('articles.save', {
        id,
        baseRevision,
        document,
        steps: steps.map(plain),
      })
      if (!reply.ok && reply.fault.code === 'name-missing') {
        decisionsHeld = true
        tell('The text is saved. The clean-up decisions wait until you say who is working.')
        steps = withoutDecisions()
        reply = await ask('articles.save', { id, baseRevision, document, steps: steps.map(plain) })
      }
      if (!reply.ok) return reply
      savedDoc = doc
      for (const step of steps) savedSteps.set(step.id, step)
      saved(reply.value)
      return reply
    }
  }
  const withoutDecisions = () =>
    changedSteps().filter((step) => step.state === savedSteps.get(step.id)?.state)
  const saveFields = () => {
    const fields = pending
    return async (baseRevision: number): Promise<Answer> => {
      const reply = await ask('articles.setFields', { id, baseRevision, fields })
      if (!reply.ok) return reply
      pending = Object.fromEntries(
        Object.entries(pending).filter(
          ([name, value]) => fields[name as keyof ArticleFields] !== value,
        ),
      )
      saved(reply.value)
      return reply
    }
  }
  const saved = (value: Output<'articles.save'>): void => {
    if (value.signOffVoided) set({ voided: true })
    ownSaveAt = Date.now()
    const { status, signOff } = snapshot.view.article
    // The first edit moves a new piece on, an edit of a signed one makes the signature void.
    scheduleLook(value.signOffVoided || status === 'new' || signOff !== null)
  }

  /** After a conflict: go on where only something else of the piece changed, never over another's text. */
  const rebase = async (): Promise<number | null> => {
    const reply = await ask('articles.open', { id })
    if (!reply.ok) return null
    const theirs = reply.value.article
    const textIsOurs =
      editor === null ||
      editor.state.doc === savedDoc ||
      (savedDoc?.eq(ProseNode.fromJSON(editor.schema, theirs.document)) ?? false)
    const fieldsAreOurs = Object.keys(pending).every((name) => {
      const key = name as keyof ArticleFields
      return (
        JSON.stringify(theirs.fields[key]) === JSON.stringify(snapshot.view.article.fields[key])
      )
    })
    return textIsOurs && fieldsAreOurs ? theirs.revision : null
  }

  const lane: SaveLane = createSaveLane({
    revision: first.article.revision,
    collect,
    rebase,
    quiet: 300,
    // A crash may cost one second of typing; the way to the disk needs some of it.
    longest: 750,
  })

  let lookTimer: ReturnType<typeof setTimeout> | null = null
  let lookWhole = false
  /** The gate follows the text a moment after a save; the whole piece is read only where more may have changed. */
  const scheduleLook = (whole: boolean): void => {
    lookWhole ||= whole
    if (lookTimer !== null) clearTimeout(lookTimer)
    lookTimer = setTimeout(() => {
      const all = lookWhole
      lookWhole = false
      void (all ? look() : lookAtGate())
    }, 600)
  }
  /** The checks alone: a long text does not travel back for every pause in typing. */
  const lookAtGate = async (): Promise<void> => {
    const reply = await ask('gate.check', { id })
    if (reply.ok && JSON.stringify(reply.value) !== JSON.stringify(snapshot.view.gate))
      set({ view: { ...snapshot.view, gate: reply.value } })
  }
  const idle = (): boolean => lane.state().kind === 'saved' && collect() === null
  /** Reads the piece again; takes over its text only where nothing of ours is on its way. */
  const look = async (options: { undoable?: boolean } = {}): Promise<void> => {
    const reply = await ask('articles.open', { id })
    if (!reply.ok) return
    const { article } = reply.value
    // The library reads on a connection of its own: a save may have ended while this answer was on its way.
    if (article.revision < lane.revision()) return scheduleLook(true)
    if (!idle()) {
      // Typing goes on: take what does not concern text or fields.
      const view = { ...reply.value, article: { ...article, fields: snapshot.view.article.fields } }
      set({ view: sharing(snapshot.view, view), voided: isVoid(view) })
      return
    }
    takeOver(reply.value, options.undoable ?? false)
  }
  const takeOver = (view: ArticleView, undoable: boolean): void => {
    savedSteps = stepsOf(view)
    if (editor) {
      const shown = JSON.stringify(toArticleDocument(editor.state.doc))
      if (shown !== JSON.stringify(view.article.document) || stepsDiffer(editor, view))
        replaceDocument(editor.view, view.article.document, view.steps, undoable)
      savedDoc = editor.state.doc
    }
    if (view.article.revision !== lane.revision()) lane.goOnFrom(view.article.revision)
    pending = {}
    set({
      view: sharing(snapshot.view, view),
      fields: view.article.fields,
      voided: isVoid(view),
    })
  }

  return {
    id,
    ask,
    lane,
    snapshot: () => snapshot,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The screen's editor, once made; null when it goes. */
    attach(next: Editor | null): void {
      editor = next
      if (next) savedDoc = next.state.doc
    },
    editor: () => editor,
    /** Called for every change in the editor. */
    textChanged(): void {
      const text = editor !== null && editor.state.doc !== savedDoc
      if (text || collect() !== null) lane.changed()
    },
    setFields(fields: Partial<ArticleFields>): void {
      pending = { ...pending, ...fields }
      set({ fields: { ...snapshot.fields, ...fields } })
      lane.changed()
    },
    /** Accepts, rejects or reopens clean-up steps: in the open text where they stand in it, else in main. */
    async decideSteps(ids: readonly StepId[], state: StepState): Promise<void> {
      decisionsHeld = false
      const done = new Set(editor ? decide(editor.view, { ids, state }) : [])
      if (done.size > 0) lane.changed()
      const rest = ids.filter((step) => !done.has(step))
      const placed = new Set(
        (editor ? (stepKey.getState(editor.state)?.steps ?? []) : []).flatMap((step) =>
          step.anchor ? [step.id] : [],
        ),
      )
      const elsewhere = rest.filter((step) => !placed.has(step))
      if (elsewhere.length > 0)
        await this.act('steps.decide', { articleId: id, stepIds: elsewhere, state })
      if (rest.length > elsewhere.length)
        tell('The words of this clean-up are no longer in the text.')
    },
    /** A change made by main on the saved piece (a role, a restore): text first, then this, then a fresh look. */
    async act<
      M extends
        | 'steps.decide'
        | 'articles.setPartRole'
        | 'articles.confirmAside'
        | 'articles.restoreVersion',
    >(method: M, input: Input<M>): Promise<boolean> {
      const answer = await lane.run(() => ask(method, input))
      if (!answer.ok) {
        tell(answer.fault.message)
        return false
      }
      await look({ undoable: method === 'articles.restoreVersion' })
      return true
    },
    /** Saves what is pending; why it is not saved, or null once it is. */
    async settled(): Promise<string | null> {
      if (await lane.flush()) return null
      const state = lane.state()
      return state.kind === 'failed' || state.kind === 'conflict'
        ? `Not done: the text is not saved yet. ${state.fault.message}`
        : 'Not done: the text is not saved yet.'
    },
    /** A move, a hold, a sign-off: they need everything saved and change no text. */
    async settle<M extends Method>(
      method: M,
      input: (revision: number) => Input<M>,
    ): Promise<Reply<Output<M>>> {
      const message = await this.settled()
      if (message !== null) return { ok: false, fault: { code: 'conflict', message } }
      const reply = await ask(method, input(lane.revision()))
      if (reply.ok) await look()
      return reply
    },
    look,
    /** "Changed" came from main: perhaps ours, perhaps not. */
    heard(): void {
      scheduleLook(lane.state().kind === 'saved' && Date.now() - ownSaveAt > 1500)
    },
    /** Conflict, a person chose: our text goes over theirs (theirs stays in History). */
    async keepOurs(): Promise<void> {
      const reply = await ask('articles.open', { id })
      if (!reply.ok) return tell(reply.fault.message)
      lane.goOnFrom(reply.value.article.revision)
      await lane.flush()
    },
    /** Conflict, a person chose: theirs is shown; ours can be had back with Ctrl+Z. */
    async takeTheirs(): Promise<void> {
      const reply = await ask('articles.open', { id })
      if (!reply.ok) return tell(reply.fault.message)
      takeOver(reply.value, true)
      lane.goOnFrom(reply.value.article.revision)
    },
    async close(): Promise<boolean> {
      if (lookTimer !== null) clearTimeout(lookTimer)
      return lane.close()
    },
  }
}

/** The new view with the old one's objects wherever nothing changed, so that long lists are not drawn again. */
function sharing(old: ArticleView, next: ArticleView): ArticleView {
  const same = <K extends keyof ArticleView>(key: K): ArticleView[K] =>
    JSON.stringify(old[key]) === JSON.stringify(next[key]) ? old[key] : next[key]
  return {
    ...next,
    original: same('original'),
    parts: same('parts'),
    steps: same('steps'),
    gate: same('gate'),
  }
}

/** Signed once, and something that was signed is no longer as it was. */
function isVoid(view: ArticleView): boolean {
  return view.article.signOff !== null && !view.article.signOff.valid
}

function stepsOf(view: ArticleView): Map<StepId, SavedStep> {
  return new Map(
    view.steps.map((step) => [step.id, { state: step.state, anchor: step.anchor, block: null }]),
  )
}

/** As the contract wants it. */
function plain({ id, state, anchor }: SaidStep) {
  return { id, state, anchor }
}

function stepsDiffer(editor: Editor, view: ArticleView): boolean {
  const shown = new Map(
    (stepKey.getState(editor.state)?.steps ?? []).map((step) => [step.id, step.state]),
  )
  return (
    view.steps.length !== shown.size || view.steps.some((step) => shown.get(step.id) !== step.state)
  )
}
