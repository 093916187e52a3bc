import { useRef, type RefObject } from 'react'
import { mayMove, type Status } from '../../shared/model/status.ts'
import { reviewArrival } from '../attribution/reviewTarget.ts'
import { focusQueue } from '../attribution/showItem.ts'
import { holdCommands, useCommand } from '../shell/commandStore.ts'
import { focusPane } from '../shell/panes.ts'
import { stayingHere } from '../shell/route.ts'
import { stopsOf } from './blockerStops.ts'
import { useSnapshot, type Piece } from './PieceContext.ts'
import { textLock } from './textLock.ts'
import type { TextPaneHandle } from './TextPane.tsx'

interface InspectorPane {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

/** Answers the commands of the table that belong to a piece. */
export function usePieceCommands(
  piece: Piece,
  text: RefObject<TextPaneHandle | null>,
  inspector: InspectorPane,
): void {
  const { session, editor, mode, typing, setMode } = piece
  const { view, fields } = useSnapshot(session)
  const { status, hold } = view.article
  const isText = view.original.decode.by !== 'format'
  const may = (to: Status): boolean => mayMove(status, to)
  useCommand('file.export', piece.openExport)
  const lock = textLock(view, mode, typing)
  // Main would not save it: what was typed before a kill came stays as it is.
  const isShut = lock === 'killed' || lock === 'undecided'
  useCommand('edit.undo', () => void (isShut || editor.commands.undo()))
  useCommand('edit.redo', () => void (isShut || editor.commands.redo()))
  useCommand('edit.find', () => text.current?.openFind())
  useCommand('edit.findNext', () => text.current?.findNext(1))
  useCommand('edit.findPrevious', () => text.current?.findNext(-1))
  useCommand('piece.headline', () => piece.goTo({ kind: 'headline', ref: null }))
  useCommand('piece.source', () =>
    // Whose it is comes before on what terms.
    piece.goTo(
      fields.origin.firstPublisher
        ? { kind: 'licence', ref: null }
        : { kind: 'origin', ref: 'publisher' },
    ),
  )
  useCommand('piece.gate', () => piece.goTo({ kind: 'sign-off', ref: null }))
  useCommand('piece.report', piece.openReport)
  useCommand('piece.signOff', piece.openSignOff)
  useCommand('piece.toReview', () => piece.openMove({ to: 'review' }), may('review'))
  useCommand('piece.toEditing', () => piece.openMove({ to: 'editing' }), may('editing'))
  useCommand('piece.wait', () => piece.openMove({ to: 'waiting' }), may('waiting'))
  useCommand('piece.notUsed', () => piece.openMove({ to: 'not-used' }), may('not-used'))
  useCommand('piece.hold', () => piece.openMove({ to: 'hold' }), hold === null)
  useCommand('piece.lift', () => piece.openMove({ to: 'lift' }), hold?.kind === 'held')
  const { changes = [], likenesses = [] } = view.arrival ?? {}
  useCommand('piece.changes', () => piece.openArrival('changes'), changes.length > 0)
  useCommand(
    'piece.likeness',
    () => piece.openArrival('likeness'),
    likenesses.some((one) => one.choice === null),
  )
  useCommand('piece.encoding', () => piece.openArrival('encoding'), isText)
  useCommand('view.edit', () => {
    setMode('edit')
    requestAnimationFrame(() => focusPane('text'))
  })
  useCommand('view.review', () => {
    setMode('review')
    focusQueue()
  })
  useCommand('view.rights', () => {
    setMode('rights')
    // What had the focus in the queue goes with it.
    requestAnimationFrame(() => focusPane('inspector'))
  })
  useCommand('view.original', () => text.current?.toggleOriginal())
  useCommand('view.invisibles', () => text.current?.toggleInvisibles())
  useCommand('view.inspector', () => inspector.setOpen(!inspector.isOpen))
  const last = useRef<string | null>(null)
  const walk = async (): Promise<void> => {
    const isStill = stayingHere()
    const stops = await stopsOf(piece)
    if (stops === null || !isStill()) return
    const here = stops.findIndex((stop) => stop.key === last.current)
    // What was gone to last is settled: on from the most pressing; else on to the one after it.
    const next = stops[here < 0 ? 0 : (here + 1) % stops.length]
    last.current = next?.key ?? null
    if (!next) {
      piece.announce('Nothing blocks it. Ready to sign.')
      piece.goTo({ kind: 'sign-off', ref: null })
      return
    }
    piece.announce(next.words)
    piece.goTo(next.place)
    if (next.place.kind === 'attribution') await reviewArrival()
  }
  // A is for the statement that F8 goes to, also where it is pressed before the desk has said which that is.
  useCommand('review.nextBlocker', () => holdCommands(walk()))
}
