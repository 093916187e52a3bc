import { TextSelection } from '@tiptap/pm/state'
import type { Piece } from './PieceContext.ts'

/** In review the text is locked; this opens it for typing at a place, until Escape. */
export function openTextAt(piece: Piece, at: number | null): void {
  piece.setTyping(true)
  // The editor becomes writable with the next drawing.
  requestAnimationFrame(() => {
    const { view } = piece.editor
    if (at !== null) {
      const $at = view.state.doc.resolve(Math.min(at, view.state.doc.content.size))
      view.dispatch(view.state.tr.setSelection(TextSelection.near($at)))
    }
    view.focus()
  })
}

/** The headline and its like are written in Edit. */
export function focusHeadline(piece: Piece): void {
  piece.goTo({ kind: 'headline', ref: null })
}
