import type { EditorState, Transaction } from '@tiptap/pm/state'
import { alignBlocks } from '../../shared/engine/alignBlocks.ts'
import { diffWords } from '../../shared/engine/textDiff.ts'
import type { ReceivedPassage } from '../../shared/model/attribution.ts'
import { blockText, textblocks } from '../editor/anchors.ts'
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

/**
 * Puts a quotation back that was cut as a whole: into its paragraph where the rest of it stands, with the words that
 * went with it; else as the received paragraph, behind the one it followed. Null where its place is not found.
 */
export function restorePassage(state: EditorState, passage: ReceivedPassage): Transaction | null {
  const { paragraphs, at, quoteFrom } = passage
  const blocks = [...textblocks(state.doc).values()]
  const texts = blocks.map(({ node }) => blockText(node))
  const rows = alignBlocks(paragraphs, texts)
  const row = rows.findIndex(({ before }) => before === at)
  const paragraph = paragraphs[at]
  if (row < 0 || paragraph === undefined) return null
  const own = rows[row]?.after ?? null
  if (own !== null) {
    const block = blocks[own]
    const cut = block && cutWords(paragraph, texts[own] ?? '', quoteFrom)
    return cut ? state.tr.insertText(cut.words, block.start + cut.at) : null
  }
  const before = rows.slice(0, row).findLast(({ after }) => after !== null)?.after ?? null
  const previous = before === null ? undefined : blocks[before]
  const position = previous ? previous.start + previous.node.content.size + 1 : 0
  const type = state.schema.nodes['paragraph']
  return type ? state.tr.insert(position, type.create(null, state.schema.text(paragraph))) : null
}

/** The run of received words around `quoteFrom` that the current paragraph has not, and where it would go. */
function cutWords(
  received: string,
  current: string,
  quoteFrom: number,
): { readonly words: string; readonly at: number } | null {
  let before = 0
  let after = 0
  for (const part of diffWords(received, current)) {
    const ends = before + part.text.length
    if (part.kind === 'removed' && before <= quoteFrom && quoteFrom < ends)
      return { words: part.text, at: after }
    if (part.kind !== 'added') before = ends
    if (part.kind !== 'removed') after += part.text.length
  }
  return null
}

/** Headline or standfirst with the received words of its altered quotations back; null where none differs. */
export function restoreInField(text: string, item: ReviewItem): string | null {
  let next = text
  for (const { received, verdict, exact } of item.quotes)
    if (received !== null && isAltered(verdict) && exact !== null)
      next = next.replace(exact, () => received)
  return next === text ? null : next
}

/** Whether R has something to put back. */
export function canRestore(item: ReviewItem): boolean {
  if (item.what === 'missing') return true
  return item.quotes.some(
    ({ span, received, verdict }) =>
      (span !== null || item.in !== 'body') &&
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
