import type { Node as ProseNode } from '@tiptap/pm/model'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import { bodyText, countWords, type ArticleDocument } from '../../shared/model/document.ts'
import type { StatementSummary } from '../../shared/model/attribution.ts'
import { toDocumentNode } from '../editor/schema/documentJson.ts'
import type { SaveState } from '../editor/autosave.ts'
import { useStatusItems, type StatusItem } from '../shell/statusLine.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { blockersOf } from './blockers.ts'
import { usePiece, useSnapshot, type Piece } from './PieceContext.ts'

/** The state of saving, as the screen draws it. */
export function useSaveState(): SaveState {
  const { session } = usePiece()
  return useSyncExternalStore(session.lane.subscribe, session.lane.state)
}

const countedBlocks = new WeakMap<ProseNode, number>()

/** Words of the body; blocks that did not change are not counted again. */
function bodyWordCount(doc: ProseNode): number {
  let words = 0
  doc.forEach((block) => {
    const known = countedBlocks.get(block)
    const own = known ?? countWords(bodyText(documentOf(block)))
    if (known === undefined) countedBlocks.set(block, own)
    words += own
  })
  return words
}

function documentOf(block: ProseNode): ArticleDocument {
  return { type: 'doc', content: [toDocumentNode(block)] }
}

/** Body words of the open text, counted when typing rests. */
export function useWordCount({ editor, session }: Piece): number {
  const [count, setCount] = useState(session.snapshot().view.article.wordCount)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => setCount(bodyWordCount(editor.state.doc))
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(look, 200)
    }
    look()
    editor.on('update', soon)
    return () => {
      if (timer !== null) clearTimeout(timer)
      editor.off('update', soon)
    }
  }, [editor])
  return count
}

/**
 * What the foot of the window says of this piece: saved · words · what blocks. It draws nothing: every key
 * changes what it hears, and the screen must not be drawn anew for that.
 */
export function PieceStatus(): null {
  const piece = usePiece()
  const { session } = piece
  const state = useSyncExternalStore(session.lane.subscribe, session.lane.state)
  const { view } = useSnapshot(session)
  const words = useWordCount(piece)
  const blocking = blockersOf(view.gate).length
  const items = useMemo<readonly StatusItem[]>(
    () => [
      saveItem(state, () => void session.lane.flush()),
      { id: 'words', words: `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}` },
      ...statementItem(view.statements, () => piece.setMode('review')),
      {
        id: 'gate',
        words:
          blocking > 0 ? counted(blocking, 'blocks export', 'block export') : 'Nothing blocks it',
        meaning: blocking > 0 ? 'blocking' : 'confirmed',
        onPress: () => piece.goTo({ kind: 'sign-off', ref: null }),
      },
    ],
    [state, session, words, blocking, view.statements, piece],
  )
  useStatusItems(items)
  return null
}

/** "7 of 19 statements decided"; pressing it leads to them. */
function statementItem(summary: StatementSummary | undefined, onPress: () => void): StatusItem[] {
  if (summary === undefined) return []
  const { pending, total, open } = summary
  if (pending && total === 0) return [{ id: 'statements', words: 'Reading who said it…' }]
  if (total === 0) return [{ id: 'statements', words: 'No statements' }]
  const words =
    open === 0
      ? `${total === 1 ? '' : 'All '}${counted(total, 'statement')} decided`
      : `${numberWords(total - open)} of ${counted(total, 'statement')} decided`
  return [{ id: 'statements', words, onPress }]
}

function saveItem(state: SaveState, flush: () => void): StatusItem {
  switch (state.kind) {
    case 'saved':
      return { id: 'saved', words: 'Saved', ...(state.at === null ? {} : { at: state.at }) }
    case 'dirty':
    case 'saving':
      return { id: 'saved', words: 'Saving…' }
    case 'failed':
      return { id: 'saved', words: 'Not saved: try again', meaning: 'blocking', onPress: flush }
    case 'conflict':
      return { id: 'saved', words: 'Not saved: changed elsewhere', meaning: 'blocking' }
    default:
      return assertNever(state)
  }
}
