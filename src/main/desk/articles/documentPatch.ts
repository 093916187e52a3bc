import {
  type ArticleDocument,
  bodyText,
  countWords,
  type DocumentNode,
} from '../../../shared/model/document.ts'

/** Turns one document into another: from top-level node `start` on, `remove` nodes give way to `insert`. */
export interface DocumentPatch {
  readonly start: number
  readonly remove: number
  readonly insert: DocumentNode[]
}

/** The smallest single run of top-level nodes whose replacement turns `from` into `to`; null when equal. */
export function documentPatch(from: ArticleDocument, to: ArticleDocument): DocumentPatch | null {
  const before = from.content
  const after = to.content
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && sameJson(before[start], after[start])) start++
  let tail = 0
  while (tail < shorter - start && sameJson(before.at(-1 - tail), after.at(-1 - tail))) tail++
  if (start + tail === before.length && start + tail === after.length) return null
  return {
    start,
    remove: before.length - start - tail,
    insert: after.slice(start, after.length - tail),
  }
}

/** Whether two JSON values are the same; an absent member and an undefined one are. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((value, index) => sameJson(value, b[index]))
  }
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const name in left) if (!sameJson(left[name], right[name])) return false
  for (const name in right) if (left[name] === undefined && right[name] !== undefined) return false
  return true
}

/** Words that the run of nodes a patch takes out holds, and those of what it puts there. */
export function patchWords(
  from: ArticleDocument,
  patch: DocumentPatch,
): { readonly removed: number; readonly inserted: number } {
  const count = (content: DocumentNode[]) => countWords(bodyText({ type: 'doc', content }))
  return {
    removed: count(from.content.slice(patch.start, patch.start + patch.remove)),
    inserted: count(patch.insert),
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
