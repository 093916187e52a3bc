import type { Editor } from '@tiptap/react'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Status } from '../../shared/model/status.ts'
import type { GatePlace } from '../../shared/model/gate.ts'
import type { PieceSession } from './pieceSession.ts'
import type { PieceSnapshot } from './pieceSnapshot.ts'

export const pieceModes = ['edit', 'review', 'rights'] as const
export type PieceMode = (typeof pieceModes)[number]
export const inspectorTabs = ['parts', 'tags', 'attribution', 'republication', 'history'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/** A move of the piece that a person asked for. */
export interface MoveWish {
  readonly to: Exclude<Status, 'new' | 'signed-off' | 'sent'> | 'hold' | 'lift'
}

/** What is decided about how a piece came in. */
export type ArrivalDialog = 'changes' | 'likeness' | 'encoding'

/** What every part of the piece screen shares. */
export interface Piece {
  readonly session: PieceSession
  readonly editor: Editor
  readonly mode: PieceMode
  readonly setMode: (mode: PieceMode) => void
  readonly tab: InspectorTab
  readonly setTab: (tab: InspectorTab) => void
  /** In review: whether the locked text has been opened (E), until Escape. */
  readonly typing: boolean
  readonly setTyping: (isTyping: boolean) => void
  /** Goes where a check points: opens the tab, scrolls, focuses the field. */
  readonly goTo: (place: GatePlace) => void
  readonly openSignOff: () => void
  readonly openExport: () => void
  readonly openReport: () => void
  readonly openMove: (wish: MoveWish) => void
  readonly openArrival: (dialog: ArrivalDialog) => void
  /** Says something to a screen reader without moving anything. */
  readonly announce: (words: string) => void
}

const Context = createContext<Piece | null>(null)
export const PieceProvider = Context.Provider

/** The open piece; only inside the piece screen. */
export function usePiece(): Piece {
  const piece = useContext(Context)
  if (!piece) throw new Error('usePiece outside of the piece screen')
  return piece
}

/** The piece as it stands now. */
export function useSnapshot(session: PieceSession): PieceSnapshot {
  return useSyncExternalStore(session.subscribe, session.snapshot)
}
