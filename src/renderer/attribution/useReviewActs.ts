import { useRef, useState } from 'react'
import type { AttributionKind } from '../../shared/engine/attribution/record.ts'
import type { NamedSpeaker } from '../../shared/model/attribution.ts'
import type { Span } from '../editor/anchors.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { announce } from '../shell/announce.ts'
import { unless } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { undoOf } from '../piece/undoOf.ts'
import { nextOpen } from './queueFilters.ts'
import type { Reason } from './ReasonDialog.tsx'
import type { ActRunners } from './reviewActs.ts'
import { isReadSingly, type ReviewItem } from './reviewItem.ts'
import { makeParaphrase, restoreInField, restorePassage, restoreWords } from './restoreWords.ts'
import { selectedSpans } from './spanPicking.ts'
import { type Decisions, useDecisions } from './useDecisions.ts'

/** A question that is open over the queue. */
export type Question =
  | { readonly ask: 'speaker'; readonly item: ReviewItem }
  | { readonly ask: 'add'; readonly spans: readonly Span[]; readonly words: string }
  | { readonly ask: 'reason'; readonly item: ReviewItem; readonly reason: Reason }

export interface ReviewActs {
  readonly question: Question | null
  readonly close: () => void
  readonly runners: Omit<ActRunners, 'spans' | 'original'>
  readonly confirmSpeaker: () => void
  readonly askToAdd: (spans: readonly Span[]) => void
  /** True once it is in the library. */
  readonly chosen: (speaker: NamedSpeaker | null, kind: AttributionKind | null) => Promise<boolean>
  readonly reasoned: (text: string) => Promise<boolean>
  readonly decisions: Decisions
}

/** What the keys of a review do to the current item; each goes on to the next that waits. */
export function useReviewActs(
  items: readonly ReviewItem[],
  shown: readonly ReviewItem[],
  current: ReviewItem | null,
  pick: (item: ReviewItem | null) => void,
  /** Somebody stands on another item by now than on this one. */
  hasLeft: (id: string) => boolean,
): ReviewActs {
  const { editor, session } = usePiece()
  const decisions = useDecisions()
  const [question, setQuestion] = useState<Question | null>(null)

  const answering = useRef<Question | null>(null)
  /** On to the next that waits, where nobody has gone to another meanwhile. */
  const after = (item: ReviewItem): void => {
    if (current && hasLeft(current.id)) return
    const next = nextOpen(shown, item.id)
    if (next) pick(next)
    else announce('Every statement shown is decided. F8 goes to the next thing that blocks.')
  }
  /** The item the key is for; without one the first that waits is gone to, and nothing is decided. */
  const forItem = (run: (item: ReviewItem) => void) => (): void => {
    if (current && current.what !== 'new') return run(current)
    if (current) return announce('This has just been typed and is being read; a moment.')
    return pick(nextOpen(shown, null) ?? shown[0] ?? null)
  }
  const decide = async (
    item: ReviewItem,
    decision: Parameters<Decisions['decide']>[1],
    note?: string,
  ): Promise<boolean> => {
    const done = await decisions.decide([item.id], decision, note)
    if (done) after(item)
    return done
  }
  const confirm = (item: ReviewItem): void => {
    if (item.what === 'loose') return setQuestion({ ask: 'speaker', item })
    if (item.what !== 'statement') return announce('There is nothing to confirm here.')
    const isUnnamed = item.speakerType === 'anonymous' || item.speakerType === 'unnamed-group'
    if (isUnnamed && isReadSingly(item) && !item.statement?.note)
      return setQuestion({ ask: 'reason', item, reason: 'note' })
    return void decide(item, { act: 'confirm' })
  }
  const change = (tr: ReturnType<typeof restoreWords>, said: string, none: string): void => {
    if (tr === null) return announce(none)
    editor.view.dispatch(tr)
    void session.lane.flush()
    showToast({ words: said, undo: undoOf(editor) })
    announce(said)
    return undefined
  }
  /** A quotation that is gone comes back from the received text; one in the headline is put right there. */
  const restore = async (item: ReviewItem): Promise<void> => {
    const back = 'The received words are back.'
    if (item.what === 'missing') {
      const quoteId = item.id.slice('missing:'.length)
      const reply = await session.ask('statements.receivedPassage', { id: session.id, quoteId })
      if (editor.isDestroyed) return undefined
      if (!reply.ok) return announce(reply.fault.message)
      return change(
        restorePassage(editor.state, reply.value),
        back,
        'The place of these words is not found any more. O shows the original.',
      )
    }
    if (item.in === 'body')
      return change(restoreWords(editor.state, item), back, 'These words are as received.')
    const field = item.in
    const words = session.snapshot().fields[field] ?? ''
    const received = restoreInField(words, item)
    if (received === null) return announce('These words are as received.')
    session.setFields({ [field]: received })
    showToast({ words: back, undo: () => session.setFields({ [field]: words }) })
    return announce(back)
  }
  const reason = (asked: Reason) =>
    forItem((item) => {
      if (item.what === 'statement' || (asked === 'waive' && item.what === 'loose'))
        setQuestion({ ask: 'reason', item, reason: asked })
    })
  const confirmSpeaker = forItem((item) => {
    const theirs = items.filter(
      (each) =>
        each.what === 'statement' &&
        each.state === 'proposed' &&
        each.tier === 'sure' &&
        each.speaker === item.speaker &&
        !isReadSingly(each),
    )
    if (item.speaker === null || theirs.length === 0)
      return announce('No clear reported statement of this speaker waits.')
    return void confirmAll(theirs, item)
  })
  const confirmAll = async (theirs: readonly ReviewItem[], item: ReviewItem): Promise<void> => {
    const done = await decisions.decide(
      theirs.map(({ id }) => id),
      { act: 'confirm' },
    )
    if (!done) return
    decisions.offerUndo(
      `Confirmed: ${theirs.length} clear ${theirs.length === 1 ? 'statement' : 'statements'} of ${item.speaker ?? ''}`,
    )
    if (theirs.some(({ id }) => id === item.id)) after(item)
  }
  /** Quoted words that nobody says become a statement with the first decision about them. */
  const addLoose = async (
    item: ReviewItem,
    speaker: NamedSpeaker | null,
  ): Promise<string | null> => {
    const done = await decisions.add({
      kind: 'direct',
      spans: selectedSpans(editor.state.doc, item.spans),
      speaker,
    })
    return done?.statements[0]?.id ?? null
  }
  /** A question stays open with what was typed until its answer is in the library, and is answered once. */
  const answer = async (give: (asked: Question) => Promise<boolean>): Promise<boolean> => {
    if (question === null || answering.current === question) return false
    answering.current = question
    const isDone = await give(question)
    answering.current = null
    if (isDone) setQuestion(unless<Question | null>(question, null))
    return isDone
  }
  return {
    question,
    close: () => setQuestion(null),
    runners: {
      confirm: forItem(confirm),
      speaker: forItem((item) => {
        if (item.what === 'statement' || item.what === 'loose')
          setQuestion({ ask: 'speaker', item })
      }),
      not: forItem((item) => {
        if (item.what === 'statement') void decide(item, { act: 'reject' })
      }),
      query: reason('query'),
      waive: reason('waive'),
      restore: forItem((item) => void decisions.once([item.id], () => restore(item))),
      paraphrase: forItem((item) =>
        change(
          makeParaphrase(editor.state, item),
          'The quotation marks are gone: it is reported now.',
          'Nothing is quoted here.',
        ),
      ),
      undo: () => void decisions.undo(),
    },
    confirmSpeaker,
    askToAdd: (spans) => {
      const words = selectedSpans(editor.state.doc, spans).map(({ exact }) => exact)
      if (words.length > 0) setQuestion({ ask: 'add', spans, words: words.join(' … ') })
    },
    chosen: (speaker, kind) =>
      answer(async (asked) => {
        if (asked.ask === 'add')
          return (
            (await decisions.add({
              kind: kind ?? 'indirect',
              spans: selectedSpans(editor.state.doc, asked.spans),
              speaker,
            })) !== null
          )
        if (asked.item.what === 'statement') return decide(asked.item, { act: 'correct', speaker })
        const isAdded = (await addLoose(asked.item, speaker)) !== null
        if (isAdded) after(asked.item)
        return isAdded
      }),
    reasoned: (text) =>
      answer(async (asked) => {
        if (asked.ask !== 'reason') return false
        const { item } = asked
        const id = item.what === 'loose' ? await addLoose(item, null) : item.id
        if (id === null) return false
        const target = { ...item, id }
        if (asked.reason === 'waive') return decide(target, { act: 'waive', reason: text })
        if (asked.reason === 'query') return decide(target, { act: 'query' }, text)
        return decide(target, { act: 'confirm' }, text)
      }),
    decisions,
  }
}
