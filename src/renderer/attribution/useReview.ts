import type { Editor } from '@tiptap/react'
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { StatementList } from '../../shared/model/attribution.ts'
import { useDesk } from '../deskQuery.ts'
import { textblocks } from '../editor/anchors.ts'
import type { PieceSession } from '../piece/pieceSession.ts'
import { drawStatements, marksById } from './attributionPlugin.ts'
import { mappedMarks } from './mappedMarks.ts'
import { isOpen, type ReviewItem } from './reviewItem.ts'
import { inOrder, listMarks, relooked, reviewItems } from './reviewItems.ts'
import { newItems, usePreview } from './usePreview.ts'

/** Milliseconds of quiet before what was typed is held against the received words. */
const quiet = 120

/** How far the review is: "17 of 23, 3 block". */
export interface ReviewCount {
  readonly total: number
  readonly decided: number
  readonly blocking: number
}

/** The queue over the open text; `items` is null until main has answered once. */
export interface Review {
  readonly items: readonly ReviewItem[] | null
  readonly list: StatementList | null
  readonly count: ReviewCount
  /** The text is newer than the list. */
  readonly pending: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** The statements of the piece as lines of the queue, true to what is typed, drawn under the words. */
export function useReview(session: PieceSession, editor: Editor, language: string | null): Review {
  const { id, lane } = session
  const { data: list, error, refetch } = useDesk('statements.list', { id }, { keep: true })
  const [typed, setTyped] = useState(0)
  useEffect(() => {
    if (!list || editor.isDestroyed) return
    const marks = listMarks(list, textblocks(editor.state.doc))
    // Main may be behind what is saved, and the list behind what is typed.
    const isOlder = list.summary.pending || lane.state().kind !== 'saved'
    editor.view.dispatch(
      drawStatements(editor.state, isOlder ? mappedMarks(marks, marksById(editor.state)) : marks),
    )
    setTyped((count) => count + 1)
  }, [editor, lane, list])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer)
      // A queue of a thousand is drawn between two keys, not before the next.
      timer = setTimeout(() => startTransition(() => setTyped((count) => count + 1)), quiet)
    }
    editor.on('update', soon)
    return () => {
      editor.off('update', soon)
      if (timer !== null) clearTimeout(timer)
      if (!editor.isDestroyed) editor.view.dispatch(drawStatements(editor.state, []))
    }
  }, [editor])
  const preview = usePreview(editor, language, list)
  const items = useMemo(() => {
    if (!list || typed === 0 || editor.isDestroyed) return null
    const { doc } = editor.state
    const marks = marksById(editor.state)
    const at = ({ from, to }: { from: number; to: number }): string =>
      doc.textBetween(from, Math.min(to, doc.content.size), '\n', '\n')
    const known = reviewItems(list, { at, marks })
    const added = preview ? newItems(preview, textblocks(doc), marks) : []
    return added.length === 0 ? known : inOrder([...known, ...added])
    // `typed` stands for the text of the editor, which is no value of React's.
    // eslint-disable-next-line react/exhaustive-deps
  }, [editor, list, preview, typed])
  useEffect(() => {
    if (!items || editor.isDestroyed) return
    const marks = relooked(marksById(editor.state), items)
    if (marks) editor.view.dispatch(drawStatements(editor.state, marks))
  }, [editor, items])
  const count = useMemo(() => countOf(items ?? []), [items])
  return {
    items,
    list: list ?? null,
    count,
    pending: list?.summary.pending ?? false,
    error: list ? null : error,
    retry: () => void refetch(),
  }
}

function countOf(items: readonly ReviewItem[]): ReviewCount {
  const statements = items.filter((item) => item.what === 'statement')
  return {
    total: statements.length,
    decided: statements.filter((item) => !isOpen(item)).length,
    blocking: items.filter((item) => item.blocks.length > 0).length,
  }
}
