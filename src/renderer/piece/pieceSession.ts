import type { Editor } from '@tiptap/react'
import type { ArticleView, Input, Method, Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/fault.ts'
import type { ArticleFields } from '../../shared/model/article.ts'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { createSaveLane, type SaveLane } from '../editor/autosave.ts'
import { decide, stepKey } from '../editor/stepPlugin.ts'
import { snapshotOf, type PieceSnapshot } from './pieceSnapshot.ts'
import { trackUnsaved, type Ask } from './unsavedPiece.ts'

interface LookOptions {
  /** What is taken over can be taken back with Ctrl+Z. */
  readonly undoable?: boolean
  /** It is the act itself that looks at what it made. */
  readonly ofAct?: boolean
}

export type PieceSession = ReturnType<typeof createPieceSession>

/**
 * One open piece: text and fields on their way to the library, and what the library says of it. It knows
 * nothing of React; the screen subscribes.
 */
export function createPieceSession(first: ArticleView, ask: Ask, tell: (message: string) => void) {
  let snapshot = snapshotOf(first)
  let ownSaveAt = 0
  let isClosed = false
  const listeners = new Set<() => void>()
  const { id } = first.article

  const set = (next: Partial<PieceSnapshot>): void => {
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }
  const saved = (value: Output<'articles.save'>): void => {
    if (value.signOffVoided) set({ voided: true })
    ownSaveAt = Date.now()
    const { status, signOff } = snapshot.view.article
    // The first edit moves a new piece on, an edit of a signed one makes the signature void.
    scheduleLook(value.signOffVoided || status === 'new' || signOff !== null)
  }

  const unsaved = trackUnsaved(first, {
    ask,
    tell,
    known: () => snapshot.view.article,
    saved,
  })
  const { collect, rebase } = unsaved

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
    if (isClosed) return
    lookTimer = setTimeout(() => {
      const all = lookWhole
      lookWhole = false
      void (all ? look() : lookAtGate())
    }, 600)
  }
  /** Of two answers the one that was asked for last is shown, whichever comes last. */
  let asked = 0
  const answered = { piece: 0, gate: 0 }
  /** The checks and counts alone: a long text does not travel back for every pause in typing. */
  const lookAtGate = async (): Promise<void> => {
    const ours = ++asked
    const [checks, counts] = await Promise.all([
      ask('gate.check', { id }),
      ask('statements.summary', { id }),
    ])
    if (!checks.ok || isClosed || ours < answered.gate) return
    answered.gate = ours
    const { gate, statements } = snapshot.view
    const next = { gate: checks.value, statements: counts.ok ? counts.value : statements }
    if (JSON.stringify(next) !== JSON.stringify({ gate, statements }))
      set({ view: { ...snapshot.view, ...next } })
  }
  let acts = 0
  /** Runs an act on the saved piece and, where it was done, looks at what it made. */
  const acting = async <T>(
    work: () => Promise<Reply<T>>,
    options: LookOptions,
  ): Promise<Reply<T>> => {
    acts++
    try {
      const reply = await work()
      if (reply.ok) await look({ ...options, ofAct: true })
      return reply
    } finally {
      acts--
    }
  }
  const idle = (): boolean => lane.state().kind === 'saved' && collect() === null
  /** Reads the piece again; takes over its text only where nothing of ours is on its way. */
  const look = async (options: LookOptions = {}): Promise<void> => {
    const ours = ++asked
    const reply = await ask('articles.open', { id })
    if (!reply.ok || isClosed || ours < answered.piece) return
    // What an act of ours makes of the text is shown by that act, which knows whether it can be taken back.
    if (acts > 0 && !options.ofAct) return scheduleLook(true)
    answered.piece = ours
    const { article } = reply.value
    // The checks may have been asked for since, and be here already, and the counts with them.
    const { gate, statements } = ours < answered.gate ? snapshot.view : reply.value
    answered.gate = Math.max(ours, answered.gate)
    // The library reads on a connection of its own: a save may have ended while this answer was on its way.
    if (article.revision < lane.revision()) return scheduleLook(true)
    if (!idle()) {
      // Typing goes on: take what does not concern text or fields.
      const fields = snapshot.view.article.fields
      const view = { ...reply.value, gate, statements, article: { ...article, fields } }
      const { view: next, voided } = snapshotOf(view, snapshot.view)
      set({ view: next, voided })
      return
    }
    takeOver({ ...reply.value, gate, statements }, options.undoable ?? false)
  }
  const takeOver = (view: ArticleView, undoable: boolean): void => {
    const { kept, lost } = unsaved.takeOver(view, undoable)
    if (view.article.revision !== lane.revision()) lane.goOnFrom(view.article.revision)
    const taken = snapshotOf(view, snapshot.view)
    set({ ...taken, fields: { ...taken.fields, ...kept } })
    if (Object.keys(lost).length > 0)
      tell(
        `The header was changed elsewhere too: what you had typed there (${typedWords(lost)}) is not shown.`,
      )
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
    attach: (next: Editor | null): void => unsaved.attach(next),
    editor: unsaved.editor,
    /** Called for every change in the editor. */
    textChanged(): void {
      if (unsaved.hasText() || collect() !== null) lane.changed()
    },
    setFields(fields: Partial<ArticleFields>): void {
      unsaved.put(fields)
      set({ fields: { ...snapshot.fields, ...fields } })
      lane.changed()
    },
    /** Accepts, rejects or reopens clean-up steps: in the open text where they stand in it, else in main. */
    async decideSteps(ids: readonly StepId[], state: StepState): Promise<void> {
      unsaved.releaseDecisions()
      const editor: Editor | null = unsaved.editor()
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
      const answer = await acting(() => lane.run(() => ask(method, input)), {
        undoable: method === 'articles.restoreVersion',
      })
      if (!answer.ok) tell(answer.fault.message)
      return answer.ok
    },
    /** Saves what is pending; why it is not saved, or null once it is. */
    async settled(): Promise<string | null> {
      // What waits for a name is asked for again: nobody signs what the library has without it.
      unsaved.releaseDecisions()
      if (await lane.flush()) {
        const held = typedWords(unsaved.heldFields())
        return held === '' ? null : `Not done: this waits until you say who is working: ${held}.`
      }
      const state = lane.state()
      return state.kind === 'failed' || state.kind === 'conflict'
        ? `Not done: the text is not saved yet. ${state.fault.message}`
        : 'Not done: the text is not saved yet.'
    },
    /** A move, a hold, a sign-off: they need everything saved and change no text. */
    async settle<M extends Method>(
      method: M,
      input: (revision: number) => Input<M>,
      options: { undoable?: boolean } = {},
    ): Promise<Reply<Output<M>>> {
      const message = await this.settled()
      if (message !== null) return { ok: false, fault: { code: 'conflict', message } }
      return acting(() => ask(method, input(lane.revision())), options)
    },
    look: () => look(),
    /** "Changed" came from main: perhaps ours, perhaps not. */
    heard(): void {
      scheduleLook(lane.state().kind === 'saved' && Date.now() - ownSaveAt > 1500)
    },
    /** Conflict, a person chose: our text goes over theirs (theirs stays in History). */
    async keepOurs(): Promise<void> {
      const reply = await ask('articles.keepVersion', { id })
      if (!reply.ok) return tell(reply.fault.message)
      lane.goOnFrom(reply.value.revision)
      await lane.flush()
    },
    /** Conflict, a person chose: theirs is shown; ours can be had back with Ctrl+Z. */
    async takeTheirs(): Promise<void> {
      const reply = await ask('articles.open', { id })
      if (!reply.ok) return tell(reply.fault.message)
      takeOver(reply.value, true)
      lane.goOnFrom(reply.value.article.revision)
      if (collect() !== null) lane.changed()
    },
    async close(): Promise<boolean> {
      isClosed = true
      if (lookTimer !== null) clearTimeout(lookTimer)
      // A name may have been given since, and then nothing has to wait.
      if (Object.keys(unsaved.heldFields()).length > 0) {
        const settings = await ask('settings.get', {})
        if (settings.ok && settings.value.actor !== null) unsaved.releaseDecisions()
      }
      const isSaved = await lane.close()
      const held = typedWords(unsaved.heldFields())
      if (held !== '') tell(`Nobody said who is working, so this was not kept: ${held}.`)
      return isSaved
    },
  }
}

/** What was typed, in words as far as it is words: “The basin gets deeper”, bylines. */
function typedWords(fields: Partial<ArticleFields>): string {
  return Object.entries(fields)
    .map(([name, value]) => (typeof value === 'string' && value !== '' ? `“${value}”` : name))
    .join(', ')
}
