import type { ArticleView } from '../../shared/contract.ts'
import type { ArticleFields } from '../../shared/model/article.ts'

/** What the screen draws from; a new object whenever something of it changed. */
export interface PieceSnapshot {
  readonly view: ArticleView
  /** The fields as the person sees them, saved or not. */
  readonly fields: ArticleFields
  /** The last save made an earlier sign-off void. */
  readonly voided: boolean
}

/** What is drawn of a piece as main gives it; `old` lends its objects where there is one. */
export function snapshotOf(view: ArticleView, old?: ArticleView): PieceSnapshot {
  return {
    view: old ? sharing(old, view) : view,
    fields: view.article.fields,
    voided: isVoid(view),
  }
}

// The new view with the old one's objects wherever nothing changed, so that long lists are not drawn again.
function sharing(old: ArticleView, next: ArticleView): ArticleView {
  const same = <K extends keyof ArticleView>(key: K): ArticleView[K] =>
    JSON.stringify(old[key]) === JSON.stringify(next[key]) ? old[key] : next[key]
  return {
    ...next,
    original: same('original'),
    parts: same('parts'),
    steps: same('steps'),
    gate: same('gate'),
  }
}

// Signed once, and something that was signed is no longer as it was.
function isVoid(view: ArticleView): boolean {
  return view.article.signOff !== null && !view.article.signOff.valid
}
