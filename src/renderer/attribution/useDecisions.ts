import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type {
  NamedSpeaker,
  SelectedSpan,
  StatementDecision,
  StatementList,
  StatementsDecided,
} from '../../shared/model/attribution.ts'
import type { AttributionKind } from '../../shared/engine/attribution/record.ts'
import type { Reply } from '../../shared/fault.ts'
import type { AttributionId } from '../../shared/model/ids.ts'
import { announce } from '../shell/announce.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { closeToast, showFault, showToast } from '../ui/toast.ts'

/** The deciding calls of a review; each says in words what it did, and true where it was done. */
export interface Decisions {
  readonly decide: (
    ids: readonly string[],
    decision: StatementDecision,
    note?: string,
  ) => Promise<boolean>
  readonly add: (added: {
    readonly kind: AttributionKind
    readonly spans: readonly SelectedSpan[]
    readonly speaker: NamedSpeaker | null
    readonly note?: string
  }) => Promise<StatementsDecided | null>
  readonly undo: () => Promise<boolean>
  /** A key pressed twice does once what is done about these; null the second time. */
  readonly once: <T>(ids: readonly string[], work: () => Promise<T>) => Promise<T | null>
  /** Says what was decided, with the way back for as long as nothing else is decided. */
  readonly offerUndo: (words: string) => void
}

/** Decides statements of the open piece: the text is saved first, what comes back is shown at once. */
export function useDecisions(): Decisions {
  const { session } = usePiece()
  const client = useQueryClient()
  const { id } = session
  const underWay = useRef(new Set<string>())
  const offered = useRef<number | null>(null)
  /** Who was newly made a speaker is named in the piece: the tag comes and goes with the record. */
  const tagSpeaker = (record: StatementsDecided['record']): void => {
    if (record === null) return
    const { kind, name } = record
    const others = session
      .snapshot()
      .fields.tags.filter((tag) => !(tag.kind === kind && tag.name === name))
    session.setFields({
      tags:
        record.is === 'made' ? [...others, { kind, name, code: null, state: 'confirmed' }] : others,
    })
  }
  const settle = async (
    ask: () => Promise<Reply<StatementsDecided>>,
  ): Promise<StatementsDecided | null> => {
    if (!(await session.lane.flush())) {
      showToast({ words: 'Not decided: the text is not saved yet.', tone: 'failed' })
      return null
    }
    const reply = await ask()
    if (!reply.ok) {
      showFault(reply.fault)
      return null
    }
    if (offered.current !== null) closeToast(offered.current)
    offered.current = null
    const done = new Map(reply.value.statements.map((one) => [one.id, one]))
    client.setQueryData<StatementList>(
      ['statements.list', { id }],
      (list) =>
        list && {
          ...list,
          summary: reply.value.summary,
          statements: list.statements.map((one) => done.get(one.id) ?? one),
        },
    )
    if (reply.value.signOffVoided)
      showToast({ words: 'The sign-off no longer holds: a decision it answered for has changed.' })
    announce(reply.value.said)
    session.heard()
    tagSpeaker(reply.value.record)
    return reply.value
  }
  const once = async <T>(ids: readonly string[], work: () => Promise<T>): Promise<T | null> => {
    if (ids.some((one) => underWay.current.has(one))) return null
    for (const one of ids) underWay.current.add(one)
    try {
      return await work()
    } finally {
      for (const one of ids) underWay.current.delete(one)
    }
  }
  const undo = async (): Promise<boolean> => {
    const done = await settle(() => session.ask('statements.undo', { id }))
    if (done) showToast({ words: done.said })
    return done !== null
  }
  return {
    once,
    decide: async (ids, decision, note) => {
      const done = await once(ids, () =>
        settle(() =>
          session.ask('statements.decide', {
            id,
            statementIds: ids as AttributionId[],
            decision,
            ...(note === undefined ? {} : { note }),
          }),
        ),
      )
      return done !== null
    },
    add: ({ kind, spans, speaker, note }) =>
      settle(() =>
        session.ask('statements.add', {
          id,
          kind,
          spans: [...spans],
          speaker,
          ...(note === undefined ? {} : { note }),
        }),
      ),
    undo,
    offerUndo: (words) => {
      offered.current = showToast({ words, undo: () => void undo() })
    },
  }
}
