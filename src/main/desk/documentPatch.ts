import type { ArticleDocument, DocumentNode } from '../../shared/model/document.ts'

/** Turns one document into another: from top-level node `start` on, `remove` nodes give way to `insert`. */
export interface DocumentPatch {
  readonly start: number
  readonly remove: number
  readonly insert: DocumentNode[]
}

/** The smallest single run of top-level nodes whose replacement turns `from` into `to`; null when equal. */
export function documentPatch(from: ArticleDocument, to: ArticleDocument): DocumentPatch | null {
  const before = from.content.map((node) => JSON.stringify(node))
  const after = to.content.map((node) => JSON.stringify(node))
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  if (start + tail === before.length && start + tail === after.length) return null
  return {
    start,
    remove: before.length - start - tail,
    insert: to.content.slice(start, to.content.length - tail),
  }
}

/** The document after the patch. */
export function applyPatch(document: ArticleDocument, patch: DocumentPatch): ArticleDocument {
  return {
    ...document,
    content: [
      ...document.content.slice(0, patch.start),
      ...patch.insert,
      ...document.content.slice(patch.start + patch.remove),
    ],
  }
}
