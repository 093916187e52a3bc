import type { DeskBridge } from '../../../shared/bridge.ts'
import type { ArticleView, DeskEventMessage } from '../../../shared/contract.ts'
import { contract, type Method } from '../../../shared/contract.ts'
import type { Fault, Reply } from '../../../shared/fault.ts'
import type { StatementDecision } from '../../../shared/model/attribution.ts'
import { noDeskCues, noDeskRules } from '../../../shared/model/deskRules.ts'
import type { Source } from '../../../shared/model/source.ts'
import { type HeldAnswers, heldAnswers } from '../../testing/heldAnswers.ts'

import { type FakeDecisions, fakeStatements } from './fakeStatements.ts'

/** A desk of one piece in the page's own memory: keeps the save protocol, so that the window can be tested on it. */
export interface FakePieceDesk extends Pick<HeldAnswers, 'hold'> {
  readonly bridge: DeskBridge
  readonly calls: { readonly method: string; readonly input: unknown }[]
  view: ArticleView
  readonly decided: FakeDecisions
  /** Answers the next calls of a method with a fault, until taken away. */
  readonly failing: Map<string, Fault>
  emit(event: DeskEventMessage): void
}

/** Main's answers for one open piece. */
export function fakePieceDesk(
  first: ArticleView,
  // In the app main parses inputs in its own process; a measurement of the window leaves that out.
  options: { readonly parses: boolean } = { parses: true },
): FakePieceDesk {
  const listeners = new Set<(event: DeskEventMessage) => void>()
  const sources: Source[] = []
  const held = heldAnswers()
  const desk: FakePieceDesk = {
    hold: held.hold,
    view: structuredClone(first),
    calls: [],
    decided: new Map(),
    failing: new Map(),
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    bridge: {
      call: async (_id, method, input) => {
        desk.calls.push({ method, input })
        await held.mayAnswer(method)
        const fault = desk.failing.get(method)
        if (fault) return { ok: false, fault }
        const known: Method = method as Method
        if (!options.parses) {
          // So does counting: main's reading thread does it.
          if (known === 'statements.summary') return ok(desk.view.statements)
          return answer(desk, sources, known, input as Record<string, unknown>)
        }
        const parsed = contract[known].input.safeParse(input)
        if (!parsed.success)
          return {
            ok: false,
            fault: { code: 'bad-input', message: JSON.stringify(parsed.error.issues) },
          }
        const checked: Record<string, unknown> = { ...parsed.data }
        return answer(desk, sources, known, checked)
      },
      cancel: () => undefined,
      onEvent: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
  return desk
}

const ok = (value: unknown): Reply<unknown> => ({ ok: true, value: structuredClone(value) })

function answer(
  desk: FakePieceDesk,
  sources: Source[],
  method: Method,
  input: Record<string, unknown>,
): Reply<unknown> {
  const { article } = desk.view
  const conflict = 'baseRevision' in input && input['baseRevision'] !== article.revision
  if (conflict)
    return {
      ok: false,
      fault: {
        code: 'conflict',
        message: 'This piece was changed elsewhere since it was opened here.',
      },
    }
  const change = (next: Partial<ArticleView['article']>): Reply<unknown> => {
    desk.view = {
      ...desk.view,
      article: { ...article, ...next, revision: article.revision + 1 },
    }
    queueMicrotask(() => desk.emit({ type: 'changed', noun: 'articles', id: article.id }))
    return ok({
      revision: article.revision + 1,
      savedAt: new Date().toISOString(),
      signOffVoided: false,
    })
  }
  // As main does: the first edit moves a new piece on.
  const edited = (next: Partial<ArticleView['article']>): Reply<unknown> =>
    change(article.status === 'new' ? { ...next, status: 'editing' } : next)
  switch (method) {
    case 'articles.open':
      return ok(desk.view)
    case 'articles.keepVersion':
      return ok({ revision: article.revision })
    case 'articles.save': {
      const said = input['steps'] as { id: string; state: 'applied'; anchor?: unknown }[]
      const steps = desk.view.steps.map((step) => {
        const next = said.find((each) => each.id === step.id)
        return next
          ? {
              ...step,
              state: next.state,
              anchor: (next.anchor ?? step.anchor) as typeof step.anchor,
            }
          : step
      })
      desk.view = { ...desk.view, steps }
      return edited({ document: input['document'] as ArticleView['article']['document'] })
    }
    case 'articles.setFields':
      return edited({ fields: { ...article.fields, ...(input['fields'] as object) } })
    case 'articles.setPartRole':
      desk.view = {
        ...desk.view,
        parts: desk.view.parts.map((part) =>
          part.id === input['partId']
            ? { ...part, role: input['role'] as typeof part.role, changedBy: 'Ines' }
            : part,
        ),
      }
      return change({})
    case 'articles.move':
      change({ status: input['to'] as typeof article.status })
      return ok({ status: input['to'] })
    case 'articles.signOff':
      change({
        status: 'signed-off',
        signOff: {
          by: 'Ines Marlow',
          at: new Date().toISOString(),
          hash: 'b'.repeat(64),
          valid: true,
        },
      })
      return ok(desk.view.article.signOff)
    case 'articles.events':
      return ok([
        {
          articleId: article.id,
          seq: 1,
          actor: 'Ines Marlow',
          at: article.importedAt,
          kind: 'imported',
          summary: 'Imported from 01-river-crossing.txt',
          payload: {},
          inverse: null,
        },
        {
          articleId: article.id,
          seq: 2,
          actor: 'Ines Marlow',
          at: article.importedAt,
          kind: 'field-changed',
          summary: 'Headline: none → The river that two ministers share',
          payload: {},
          inverse: null,
        },
      ])
    case 'articles.versions':
      return ok([
        {
          id: '0000000000000009',
          at: article.importedAt,
          by: 'Ines Marlow',
          reason: 'import',
          revision: 1,
          wordCount: article.wordCount,
        },
      ])
    case 'articles.version':
      return ok({
        version: {
          id: '0000000000000009',
          at: article.importedAt,
          by: 'Ines Marlow',
          reason: 'import',
          revision: 1,
          wordCount: article.wordCount,
        },
        document: {
          type: 'doc',
          content: article.document.content.map((node) => ({
            ...node,
            ...(node.content
              ? {
                  content: node.content.map((each) => ({
                    ...each,
                    text: (each.text ?? '').replace(/The call/u, 'This telephone call'),
                  })),
                }
              : {}),
          })),
        },
        fields: article.fields,
      })
    case 'tags.known':
      return ok(
        input['text'] === 'FAO'
          ? [
              {
                kind: 'organisation',
                name: 'Food and Agriculture Organization',
                code: null,
                pieces: 2,
                by: 'also FAO',
              },
            ]
          : [],
      )
    case 'articles.list':
      return ok({ total: 0, rows: [] })
    case 'statements.list':
      return ok(fakeStatements(desk.view, desk.decided))
    case 'statements.summary':
      return ok(fakeStatements(desk.view, desk.decided).summary)
    case 'statements.decide': {
      const ids = input['statementIds'] as string[]
      const { act } = input['decision'] as StatementDecision
      const states = {
        confirm: 'confirmed',
        correct: 'corrected',
        reject: 'rejected',
        query: 'queried',
        waive: 'waived',
      } as const
      for (const id of ids)
        if (act === 'reset') desk.decided.delete(id)
        else desk.decided.set(id, { state: states[act], note: null, decidedBy: 'Ines Marlow' })
      const list = fakeStatements(desk.view, desk.decided)
      return ok({
        statements: list.statements.filter((one) => ids.includes(one.id)),
        summary: list.summary,
        signOffVoided: false,
        said: `${act}: ${ids.length}`,
        record: null,
      })
    }
    case 'articles.sinceSignOff':
      return ok(null)
    case 'gate.check':
      return ok(desk.view.gate)
    case 'sources.list':
      return ok(sources)
    case 'sources.save': {
      const source = {
        ...(input['draft'] as object),
        id: '0000000000000005',
        createdAt: '2026-11-24T09:00:00.000Z',
      } as Source
      sources.splice(0, sources.length, source)
      return ok(source)
    }
    case 'recipients.list':
      return ok([])
    case 'settings.get':
      return ok({
        actor: 'Ines Marlow',
        theme: 'system',
        deskName: 'Night desk',
        timeZone: 'UTC',
        rules: noDeskRules,
        cues: noDeskCues,
      })
    case 'exports.chooseFolder':
      return ok({ handle: 'h1', name: '/home/ines/out' })
    default:
      return { ok: false, fault: { code: 'unknown-method', message: `Not here: ${method}` } }
  }
}
