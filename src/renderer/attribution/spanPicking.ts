import type { Node as ProseNode } from '@tiptap/pm/model'
import type { SelectedSpan } from '../../shared/model/attribution.ts'
import type { BlockId } from '../../shared/model/ids.ts'
import { blockText, type Span, textblocks } from '../editor/anchors.ts'

/** Which end of a stretch moves, which way along the text, and how far. */
export interface EdgeMove {
  readonly edge: 'start' | 'end'
  readonly by: 1 | -1
  readonly unit: 'word' | 'letter'
}

/** The stretch with one end moved; never empty, never out of the text. */
export function moveEdge(doc: ProseNode, span: Span, move: EdgeMove): Span {
  const at = move.edge === 'start' ? span.from : span.to
  const to = stepped(doc, at, move)
  const next = move.edge === 'start' ? { from: to, to: span.to } : { from: span.from, to }
  return next.from < next.to ? next : span
}

function stepped(doc: ProseNode, position: number, { edge, by, unit }: EdgeMove): number {
  const blocks = [...textblocks(doc).values()].filter(isArticleText)
  const index = blocks.findIndex(
    ({ node, start }) => start <= position && position <= start + node.content.size,
  )
  const here = blocks[index]
  if (!here) return position
  const text = blockText(here.node)
  const offset = position - here.start
  const length = unit === 'letter' ? letter(text, offset, by) : word(text, offset, edge, by)
  if (length > 0) return position + by * length
  const next = blocks[index + by]
  if (!next) return position
  const other = blockText(next.node)
  if (by === 1) return next.start + (edge === 'start' ? 0 : word(other, 0, 'end', 1))
  return (
    next.start +
    (edge === 'end' ? other.length : other.length - word(other, other.length, 'start', -1))
  )
}

const isArticleText = ({ node }: { readonly node: ProseNode }): boolean =>
  !['imageNote', 'boilerplate', 'footnote'].includes(node.type.name) && node.content.size > 0

function letter(text: string, offset: number, by: 1 | -1): number {
  const at = by === 1 ? offset : offset - 2
  const pair =
    at >= 0 &&
    /[\ud800-\udbff]/u.test(text.charAt(at)) &&
    /[\udc00-\udfff]/u.test(text.charAt(at + 1))
  const left = by === 1 ? text.length - offset : offset
  return Math.min(left, pair ? 2 : 1)
}

/** Units to the next place where this end of a stretch may stand: words begin after space and end before it. */
function word(text: string, offset: number, edge: 'start' | 'end', by: 1 | -1): number {
  if (by === 1) {
    const rest = text.slice(offset)
    const found = edge === 'end' ? /^\s*\S+/u.exec(rest) : /^\S*\s+(?=\S)/u.exec(rest)
    return found?.[0].length ?? 0
  }
  const before = text.slice(0, offset)
  const found = edge === 'start' ? /\S+\s*$/u.exec(before) : /(?<=\S)\s+\S*$/u.exec(before)
  return found?.[0].length ?? 0
}

/** Stretches as main takes them: one a block, each with its words. */
export function selectedSpans(doc: ProseNode, spans: readonly Span[]): SelectedSpan[] {
  const blocks = [...textblocks(doc)]
  return spans
    .toSorted((a, b) => a.from - b.from)
    .flatMap((span) =>
      blocks.flatMap(([id, block]): SelectedSpan[] => {
        if (!isArticleText(block)) return []
        const text = blockText(block.node)
        const start = Math.max(0, span.from - block.start)
        const end = Math.min(text.length, span.to - block.start)
        const exact = text.slice(start, end)
        const lead = exact.length - exact.trimStart().length
        const words = exact.trim()
        return start < end && words !== ''
          ? [
              {
                blockId: id as BlockId,
                start: start + lead,
                end: start + lead + words.length,
                exact: words,
              },
            ]
          : []
      }),
    )
}

/** The first words of a block, to begin picking with; null in an empty text. */
export function firstWords(doc: ProseNode, near: number): Span | null {
  const blocks = [...textblocks(doc).values()].filter(isArticleText)
  const block = blocks.find(({ node, start }) => near <= start + node.content.size) ?? blocks[0]
  if (!block) return null
  const length = word(blockText(block.node), 0, 'end', 1)
  return length === 0 ? null : { from: block.start, to: block.start + length }
}
