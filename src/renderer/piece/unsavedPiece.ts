import { Node as ProseNode } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import type { ArticleView, Input, Method, Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/fault.ts'
import type { ArticleFields } from '../../shared/model/article.ts'
import type { StepId } from '../../shared/model/ids.ts'
import type { Answer } from '../editor/autosave.ts'
import { toArticleDocument } from '../editor/schema/documentJson.ts'
import { stepKey, stepsToSave, type SaidStep, type SavedStep } from '../editor/stepPlugin.ts'
import { replaceDocument } from './replaceDocument.ts'

/** How the session reaches the desk. */
export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<Reply<Output<M>>>

/**
 * What of an open piece is not in the library yet (text, decided clean-up, fields) and how it gets there.
 * Keeps the open text and fields apart from what the library has of them. `known` is the piece as main last gave
 * it, `saved` is told of every save that went through.
 */
export function trackUnsaved(
  first: ArticleView,
  desk: {
    readonly ask: Ask
    readonly tell: (message: string) => void
    readonly known: () => ArticleView['article']
    readonly saved: (value: Output<'articles.save'>) => void
  },
) {
  const { ask, tell, known, saved } = desk
  const { id } = first.article
  let pending: Partial<ArticleFields> = {}
  /** Fields that were saved since main last gave the piece. */
  let savedFields: Partial<ArticleFields> = {}
  let editor: Editor | null = null
  let savedDoc: ProseNode | null = null
  let savedSteps = stepsOf(first)
  // A decision or a field nobody put a name to waits; the text must not wait with it.
  let decisionsHeld = false
  let fieldsHeld = false

  const changedSteps = () => (editor ? stepsToSave(editor.state, savedSteps) : [])
  const decided = () =>
    changedSteps().filter((step) => step.state !== savedSteps.get(step.id)?.state)
  const hasText = (): boolean => editor !== null && editor.state.doc !== savedDoc

  /** Text first: what a field change may void must be judged on the text it goes with. */
  const collect = () => {
    if (editor && hasText()) return saveText(editor)
    if (editor && !decisionsHeld && decided().length > 0) return saveText(editor)
    return !fieldsHeld && Object.keys(pending).length > 0 ? saveFields() : null
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
      if (!reply.ok && reply.fault.code === 'name-missing') {
        fieldsHeld = true
        tell('The text is saved. What you filled in waits until you say who is working.')
        return { ok: true, value: { revision: baseRevision, savedAt: known().changedAt } }
      }
      if (!reply.ok) return reply
      pending = Object.fromEntries(
        Object.entries(pending).filter(
          ([name, value]) => fields[name as keyof ArticleFields] !== value,
        ),
      )
      savedFields = { ...savedFields, ...fields }
      saved(reply.value)
      return reply
    }
  }
  /** The typed fields that nobody else has changed since. */
  const untouched = (theirs: ArticleFields): (keyof ArticleFields)[] => {
    const ours = { ...known().fields, ...savedFields }
    return (Object.keys(pending) as (keyof ArticleFields)[]).filter(
      (name) => JSON.stringify(theirs[name]) === JSON.stringify(ours[name]),
    )
  }

  /** After a conflict: go on where only something else of the piece changed, never over another's text. */
  const rebase = async (): Promise<number | null> => {
    const reply = await ask('articles.open', { id })
    if (!reply.ok) return null
    const theirs = reply.value.article
    const textIsOurs =
      editor === null ||
      !hasText() ||
      (savedDoc?.eq(ProseNode.fromJSON(editor.schema, theirs.document)) ?? false)
    const fieldsAreOurs = untouched(theirs.fields).length === Object.keys(pending).length
    return textIsOurs && fieldsAreOurs ? theirs.revision : null
  }

  return {
    editor: () => editor,
    /** The screen's editor, once made; null when it goes. */
    attach(next: Editor | null): void {
      editor = next
      if (next) savedDoc = next.state.doc
    },
    hasText,
    collect,
    rebase,
    put(fields: Partial<ArticleFields>): void {
      pending = { ...pending, ...fields }
      fieldsHeld = false
    },
    /** Somebody decides again: what waited for a name goes with it. */
    releaseDecisions(): void {
      decisionsHeld = false
      fieldsHeld = false
    },
    /** Fields that wait for a name. */
    heldFields: (): Partial<ArticleFields> => (fieldsHeld ? pending : {}),
    /**
     * Shows what the library has instead of ours; `undoable`: ours can be had back with Ctrl+Z. What was typed in
     * fields that nobody else changed is still to be saved (`kept`), the rest is `lost`.
     */
    takeOver(
      view: ArticleView,
      undoable: boolean,
    ): { readonly kept: Partial<ArticleFields>; readonly lost: Partial<ArticleFields> } {
      const names = new Set<string>(untouched(view.article.fields))
      const typed = Object.entries(pending)
      const kept = Object.fromEntries(typed.filter(([name]) => names.has(name)))
      const lost = Object.fromEntries(typed.filter(([name]) => !names.has(name)))
      savedSteps = stepsOf(view)
      if (editor) {
        const shown = JSON.stringify(toArticleDocument(editor.state.doc))
        if (shown !== JSON.stringify(view.article.document) || stepsDiffer(editor, view))
          replaceDocument(editor.view, view.article.document, view.steps, undoable)
        savedDoc = editor.state.doc
      }
      pending = kept
      savedFields = {}
      return { kept, lost }
    },
  }
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
