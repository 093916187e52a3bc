import type { Node as ProseNode } from '@tiptap/pm/model'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import { bodyText, countWords, type ArticleDocument } from '../../shared/model/document.ts'
import { toDocumentNode } from '../editor/schema/documentJson.ts'
import type { SaveState } from '../editor/autosave.ts'
import { useStatusItems, type StatusItem } from '../shell/statusLine.ts'
import { blockersOf } from './blockers.ts'
import { usePiece, useSnapshot, type Piece } from './PieceContext.ts'

/** The state of saving, as the screen draws it. */
export function useSaveState(): SaveState {
  const { session } = usePiece()
  return useSyncExternalStore(session.lane.subscribe, session.lane.state)
}

const counted = new WeakMap<ProseNode, number>()

/** Words of the body; blocks that did not change are not counted again. */
function bodyWordCount(doc: ProseNode): number {
  let words = 0
  doc.forEach((block) => {
    const known = counted.get(block)
    const own = known ?? countWords(bodyText(documentOf(block)))
    if (known === undefined) counted.set(block, own)
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

/** What the foot of the window says of this piece: saved · words · what blocks. */
export function usePieceStatus(piece: Piece): void {
  const { session } = piece
  const state = useSyncExternalStore(session.lane.subscribe, session.lane.state)
  const { view } = useSnapshot(session)
  const words = useWordCount(piece)
  const blocking = blockersOf(view.gate).length
  const minute = useMinute()
  const items = useMemo<readonly StatusItem[]>(
    () => [
      saveItem(state, () => void session.lane.flush(), minute),
      { id: 'words', words: `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}` },
      blocking > 0
        ? {
            id: 'gate',
            words: `${blocking} to settle before it goes out`,
            meaning: 'blocking',
            onPress: () => piece.goTo({ kind: 'sign-off', ref: null }),
          }
        : { id: 'gate', words: 'Nothing blocks it', meaning: 'confirmed' },
    ],
    [state, session, words, blocking, piece, minute],
  )
  useStatusItems(items)
}

function saveItem(state: SaveState, flush: () => void, now: number): StatusItem {
  switch (state.kind) {
    case 'saved':
      return { id: 'saved', words: state.at === null ? 'Saved' : `Saved ${ago(state.at, now)}` }
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

function ago(at: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000))
  if (seconds < 10) return 'just now'
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min ago` : `at ${at.slice(11, 16)}`
}

/** Now, moved on every ten seconds while the window is looked at. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setNow(Date.now())
    }, 10_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
