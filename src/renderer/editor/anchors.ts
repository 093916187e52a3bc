import type { Node as ProseNode } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import type { BlockAnchor } from '../../shared/model/cleaningStep.ts'
import type { BlockId } from '../../shared/model/ids.ts'

/*
 * Where a record (a cleaning step, a statement) stands in the text.
 *
 * A position alone dies on restore, and a mapped position alone loses what is deleted and then undone.
 * So each record keeps both: while its words stand, `range` is mapped through every change; at the same
 * time `anchor` says in words where it was ({blockId, start, end, exact, prefix, suffix}). When the words
 * go, the record becomes a tombstone (`range` null) with its last anchor, and when text comes back, by
 * undo, restore or paste, the anchor is looked up again.
 */

/** A span of the document: ProseMirror positions, half open. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How many characters of context an anchor keeps on either side. */
const context = 24

/** The text of a textblock, one character a position: a hard break counts as a line end. */
export function blockText(block: ProseNode): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}

/** Every textblock (within a span) that has an id: where its text starts, by id. */
export function textblocks(
  doc: ProseNode,
  within: Span = { from: 0, to: doc.content.size },
): Map<string, { node: ProseNode; start: number }> {
  const out = new Map<string, { node: ProseNode; start: number }>()
  const to = Math.min(doc.content.size, Math.max(within.to, within.from + 1))
  doc.nodesBetween(within.from, to, (node, position) => {
    if (!node.isTextblock) return true
    const id: unknown = node.attrs['blockId']
    if (typeof id === 'string' && !out.has(id)) out.set(id, { node, start: position + 1 })
    return false
  })
  return out
}

/** The anchor of a span inside one textblock; null where it crosses blocks or the block has no id yet. */
export function anchorAt(doc: ProseNode, span: Span): BlockAnchor | null {
  if (span.from < 0 || span.to > doc.content.size || span.from > span.to) return null
  const $from = doc.resolve(span.from)
  if (!$from.parent.isTextblock || span.to > $from.end()) return null
  const id: unknown = $from.parent.attrs['blockId']
  if (typeof id !== 'string') return null
  const text = blockText($from.parent)
  const start = $from.parentOffset
  const end = start + (span.to - span.from)
  return {
    blockId: id as BlockId,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
  }
}

/**
 * Finds an anchor's words in a document: in its own block at its own place, else the occurrence in that
 * block whose surroundings fit best, else the only place in the whole text where the words stand with what
 * was before or after them. Null when the words are gone.
 */
export function resolveAnchor(
  blocks: ReturnType<typeof textblocks>,
  anchor: BlockAnchor,
): Span | null {
  const own = blocks.get(anchor.blockId)
  if (own) {
    const offset = offsetIn(blockText(own.node), anchor)
    if (offset !== null) return spanOf(own.start, offset, anchor)
  }
  if (anchor.exact === '' || (anchor.prefix + anchor.suffix).length < 8) return null
  let found: Span | null = null
  for (const { node, start } of blocks.values()) {
    const text = blockText(node)
    const offset = offsetIn(text, anchor)
    // In another block the words alone are no proof: one side of them must be as it was.
    if (offset === null || fits(text, offset, anchor) === 0) continue
    if (found) return null
    found = spanOf(start, offset, anchor)
  }
  return found
}

function spanOf(blockStart: number, offset: number, anchor: BlockAnchor): Span {
  return { from: blockStart + offset, to: blockStart + offset + anchor.exact.length }
}

/** The offset of the anchor's words in its block's text, or null. */
export function offsetIn(text: string, anchor: BlockAnchor): number | null {
  const { exact, prefix, suffix, start } = anchor
  if (text.slice(start, start + exact.length) === exact && fits(text, start, anchor) === 2)
    return start
  if (exact === '') {
    const place = text.indexOf(prefix + suffix)
    return place >= 0 && prefix + suffix !== '' ? place + prefix.length : null
  }
  let best: number | null = null
  let bestScore = -1
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const score = fits(text, at, anchor) * 10_000 - Math.abs(at - start)
    if (best === null || score > bestScore) {
      best = at
      bestScore = score
    }
  }
  // A few letters without any of their surroundings are too weak a clue.
  if (best !== null && exact.length < 12 && best !== start && fits(text, best, anchor) === 0)
    return null
  return best
}

/** 2 when both sides of the words are as they were, 1 for one side, 0 for none. */
function fits(text: string, at: number, anchor: BlockAnchor): number {
  const before = text.slice(Math.max(0, at - anchor.prefix.length), at) === anchor.prefix
  const end = at + anchor.exact.length
  const after = text.slice(end, end + anchor.suffix.length) === anchor.suffix
  return (before ? 1 : 0) + (after ? 1 : 0)
}

/** A span through a change, text typed at its edges left outside; null when nothing of it is left. */
export function mapSpan(span: Span, mapping: Mapping): Span | null {
  const from = mapping.map(span.from, 1)
  const to = mapping.map(span.to, -1)
  return from < to || (from === to && span.from === span.to) ? { from, to } : null
}

/** A span through a change, with whatever was put at its edges: finds replaced words again. */
export function mapSpanOutward(span: Span, mapping: Mapping): Span {
  return { from: mapping.map(span.from, -1), to: mapping.map(span.to, 1) }
}

/** Where a change begins and ends, in positions before and after it; null when no text changed. */
export function changedSpan(mapping: Mapping): {
  readonly before: Span
  readonly after: Span
} | null {
  let from = Infinity
  let to = -Infinity
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, rest.map(newStart, -1))
      to = Math.max(to, rest.map(newEnd, 1))
    })
  })
  if (from > to) return null
  const back = mapping.invert()
  return { before: { from: back.map(from, -1), to: back.map(to, 1) }, after: { from, to } }
}
