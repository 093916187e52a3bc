import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { faultOf } from '../desk.ts'
import { setFieldMarks } from '../piece/fieldMarks.ts'
import { focusHeadline, openTextAt } from '../piece/openText.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { announce } from '../shell/announce.ts'
import { runCommand, useCommand } from '../shell/commandStore.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState, Spinner } from '../ui/States.tsx'
import { useLatest } from '../ui/useLatest.ts'
import { pointAt } from './attributionPlugin.ts'
import { DecisionsView } from './DecisionsView.tsx'
import { PickBar } from './PickBar.tsx'
import { filtered, noFilter } from './queueFilters.ts'
import { QueueHead, type ReviewView } from './QueueHead.tsx'
import { QueueList, spoken } from './QueueList.tsx'
import { actsOf, type ActRunners } from './reviewActs.ts'
import { ReviewQuestions } from './ReviewQuestions.tsx'
import type { ReviewItem } from './reviewItem.ts'
import { listFieldMarks } from './reviewItems.ts'
import styles from './ReviewPanel.module.css'
import { setReviewTarget, useReviewTarget } from './reviewTarget.ts'
import { centre, focusQueue, pointersOf } from './showItem.ts'
import { firstWords, selectedSpans } from './spanPicking.ts'
import { StatementCard } from './StatementCard.tsx'
import { useReview } from './useReview.ts'
import { useReviewActs } from './useReviewActs.ts'
import { pickedMarks, useSpanPicking } from './useSpanPicking.ts'
import { useTextSelection } from './useTextSelection.ts'
import { VoicesView } from './VoicesView.tsx'

const none: readonly ReviewItem[] = []

/** Who said it: the queue beside the text, the statement one stands on, and what may be done with it. */
export function ReviewPanel() {
  const piece = usePiece()
  const { session, editor } = piece
  const { fields } = useSnapshot(session)
  const review = useReview(session, editor, fields.language)
  const items = review.items ?? none
  const [view, setView] = useState<ReviewView>('statements')
  const [filter, setFilter] = useState(noFilter)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const shown = useMemo(() => filtered(items, filter), [items, filter])
  const current = items.find((item) => item.id === currentId) ?? null
  const selection = useTextSelection(editor)

  // Where the last one stood: when it is gone from the queue (a cut quotation put back), its neighbour comes next.
  const lastAt = useRef(0)
  const pick = useCallback(
    (item: ReviewItem | null) => {
      setCurrentId(item?.id ?? null)
      if (!item) return
      lastAt.current = shown.indexOf(item)
      centre(editor, item)
      announce(`${place(shown, item)}${spoken(item)}`)
    },
    [editor, shown],
  )
  const pickId = (id: string): void => {
    const item = items.find((each) => each.id === id)
    if (!item) return
    setView('statements')
    if (!shown.includes(item)) setFilter(noFilter)
    pick(item)
    focusQueue()
  }
  const standing = useLatest(currentId)
  const hasLeft = (id: string): boolean => standing.current !== null && standing.current !== id
  const acts = useReviewActs(items, shown, current, pick, hasLeft)
  const picking = useSpanPicking(editor, {
    take: (taken) => {
      picking.end()
      if (taken.id === null) return acts.askToAdd(taken.spans)
      focusQueue()
      const spans = selectedSpans(editor.state.doc, taken.spans)
      return void acts.decisions.decide([taken.id], { act: 'correct', spans })
    },
    leave: focusQueue,
    type: (taken) => openTextAt(piece, taken.spans[taken.active]?.from ?? null),
  })
  const runners: ActRunners = {
    ...acts.runners,
    original: () => {
      runCommand('view.original')
      // The columns are laid out in the frames that follow.
      setTimeout(() => current && centre(editor, current), 400)
    },
    spans: () => {
      if (current && current.in !== 'body') return focusHeadline(piece)
      if (current?.what === 'statement' && current.spans.length > 0)
        return picking.begin(current.id, current.spans)
      return openTextAt(piece, current?.spans[0]?.from ?? null)
    },
  }
  const step = (by: 1 | -1): void => {
    const found = shown.findIndex((item) => item.id === currentId)
    const at = found >= 0 || currentId === null ? found : lastAt.current - (by > 0 ? 1 : 0)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) pick(next)
  }
  useCommand('review.next', () => step(1))
  useCommand('review.previous', () => step(-1))
  useCommand('review.confirm', runners.confirm)
  useCommand('review.confirmSpeaker', acts.confirmSpeaker)
  useCommand('review.speaker', runners.speaker)
  useCommand('review.not', runners.not)
  useCommand('review.query', runners.query)
  useCommand('review.waive', runners.waive)
  useCommand('review.restore', runners.restore)
  useCommand('review.paraphrase', runners.paraphrase)
  useCommand('review.spans', runners.spans)
  useCommand('review.original', runners.original)
  useCommand('review.undo', runners.undo)
  useCommand('edit.undoDecision', runners.undo)
  useCommand('review.add', () => {
    if (selection) return acts.askToAdd([selection])
    const begin = firstWords(editor.state.doc, current?.spans.at(-1)?.to ?? 0)
    return begin ? picking.begin(null, [begin]) : undefined
  })

  useEffect(() => {
    if (editor.isDestroyed) return
    const marks = picking.picking ? pickedMarks(picking.picking) : pointersOf(current)
    editor.view.dispatch(pointAt(editor.state, marks))
    editor.view.dom.classList.toggle('is-reviewed', marks.length > 0)
  }, [editor, current, picking.picking])
  useEffect(
    () => () => {
      if (editor.isDestroyed) return
      editor.view.dispatch(pointAt(editor.state, []))
      editor.view.dom.classList.remove('is-reviewed')
    },
    [editor],
  )
  useEffect(() => {
    const marks = (field: 'headline' | 'standfirst') =>
      review.list ? listFieldMarks(review.list, field, fields[field] ?? '', currentId) : []
    setFieldMarks({ headline: marks('headline'), standfirst: marks('standfirst') })
  }, [review.list, fields, currentId])
  useEffect(() => () => setFieldMarks(null), [])
  const target = useReviewTarget()
  useEffect(() => {
    if (target === null || review.items === null) return undefined
    const frame = requestAnimationFrame(() => {
      setReviewTarget(null)
      const item = items.find((each) => each.id === target)
      if (!item) return
      setView('statements')
      setFilter(noFilter)
      setCurrentId(item.id)
      centre(editor, item)
      focusQueue()
    })
    return () => cancelAnimationFrame(frame)
  }, [editor, target, review.items, items])

  if (review.error)
    return (
      <ErrorState
        title="The statements could not be read"
        fault={faultOf(review.error)}
        onRetry={review.retry}
      />
    )
  if (review.items === null || review.list?.revision === -1)
    return (
      <p className={styles.reading}>
        <Spinner label="Reading the text" /> Reading the text…
      </p>
    )
  return (
    <div className={styles.panel}>
      <QueueHead
        count={review.count}
        pending={review.pending}
        items={items}
        shown={shown.length}
        view={view}
        onView={setView}
        filter={filter}
        onFilter={setFilter}
      />
      {view === 'voices' ? <VoicesView items={items} onPick={pickId} /> : null}
      {view === 'decisions' ? <DecisionsView undo={runners.undo} onPick={pickId} /> : null}
      {view !== 'statements' ? null : shown.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState
            title={items.length === 0 ? 'Nobody is quoted' : 'None of these'}
            actions={
              items.length === 0 ? null : (
                <Button onPress={() => setFilter(noFilter)}>Show all {items.length}</Button>
              )
            }
          >
            {items.length === 0
              ? 'No quotation and no reported statement was found. Select words and press M to add one.'
              : 'No statement passes these filters.'}
          </EmptyState>
        </div>
      ) : (
        <QueueList items={shown} current={currentId} onPick={pick} />
      )}
      {picking.picking ? (
        <PickBar
          title={picking.picking.id === null ? 'Which words are said?' : 'What it covers'}
          words={picking.words}
        />
      ) : selection && view === 'statements' ? (
        <section className={styles.selected} aria-label="Selected words">
          <p className={styles.selectedWords} dir="auto">
            {editor.state.doc.textBetween(selection.from, selection.to, ' ', ' ')}
          </p>
          <Button size="small" look="primary" onPress={() => acts.askToAdd([selection])}>
            Add as a statement… <kbd>M</kbd>
          </Button>
        </section>
      ) : current && view === 'statements' ? (
        <StatementCard item={current} acts={actsOf(current, runners)} />
      ) : null}
      <ReviewQuestions acts={acts} items={items} editor={editor} />
    </div>
  )
}

function place(shown: readonly ReviewItem[], item: ReviewItem): string {
  const at = shown.indexOf(item)
  return at < 0 ? '' : `${at + 1} of ${shown.length}. `
}
