import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isAltered, type ReviewItem } from './reviewItem.ts'

/** Puts the received words of its quotations back, as one change that Ctrl+Z undoes; null where none differs. */
export function restoreWords(state: EditorState, item: ReviewItem): Transaction | null {
  const { tr } = state
  const open = item.quotes
    .flatMap(({ span, received, verdict }) =>
      span && received !== null && verdict !== 'same' && verdict !== 'not-in-original'
        ? [{ ...span, received }]
        : [],
    )
    .toSorted((a, b) => b.from - a.from)
  for (const { from, to, received } of open) tr.insertText(received, from, to)
  return tr.docChanged ? tr : null
}

/** Whether R has something to put back. */
export function canRestore(item: ReviewItem): boolean {
  return item.quotes.some(
    ({ span, received, verdict }) =>
      span !== null &&
      received !== null &&
      (isAltered(verdict) || verdict === 'shortened' || verdict === 'bracketed-insertion'),
  )
}

const mark = /["“”„‟«»‹›‘’'「」『』]/u

/** Takes the quotation marks away, so that the words are reported and no longer quoted; null where there are none. */
export function makeParaphrase(state: EditorState, item: ReviewItem): Transaction | null {
  const { tr, doc } = state
  const spans = item.quotes.flatMap(({ span }) => (span ? [span] : []))
  for (const { from, to } of spans.toSorted((a, b) => b.from - a.from)) {
    const after = doc.textBetween(to, Math.min(to + 1, doc.content.size))
    const before = doc.textBetween(Math.max(0, from - 1), from)
    if (mark.test(after)) tr.delete(to, to + 1)
    if (mark.test(before)) tr.delete(from - 1, from)
  }
  return tr.docChanged ? tr : null
}
