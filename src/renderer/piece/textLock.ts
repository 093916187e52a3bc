import type { ArticleView } from '../../shared/contract.ts'
import type { PieceMode } from './PieceContext.ts'

/** Why the text of a piece cannot be typed into: the piece's own state, or the place one looks at it from. */
export type TextLock = 'killed' | 'undecided' | 'in-review' | 'place'

/** What locks the text; null where it is open. In review letters are commands until the text is opened (`typing`). */
export function textLock(view: ArticleView, mode: PieceMode, typing: boolean): TextLock | null {
  const { status, hold } = view.article
  if (hold?.kind === 'killed') return 'killed'
  // Each choice makes the text anew: what was typed meanwhile would be lost, so main refuses to save it.
  if ((view.arrival?.changes ?? []).some((one) => one.choice === null)) return 'undecided'
  if (typing) return null
  if (mode !== 'edit') return 'place'
  return status === 'review' ? 'in-review' : null
}
