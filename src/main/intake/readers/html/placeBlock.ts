import type { TextMark } from '../../../../shared/model/parsedPiece.ts'
import { attribute, parentOf, type Element } from './page.ts'
import type { PageBlock } from './pageBlock.ts'

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** A stretch of text with the kind and the surroundings its element gives it. */
export function placeBlock(
  block: { text: string; marks: readonly TextMark[]; linkChars: number },
  owner: Element,
): PageBlock {
  let tag = owner.tagName
  let list: 'ordered' | 'unordered' | null = null
  let figure: Element | null = null
  let level = 0
  for (let each: Element | null = owner; each; each = parentOf(each)) {
    const name = each.tagName
    if (headings.has(name) && level === 0) {
      level = Number(name.slice(1))
      tag = name
    } else if (name === 'figcaption' || name === 'blockquote') {
      if (level === 0) tag = name
    } else if (name === 'li' && tag !== 'figcaption' && level === 0 && tag !== 'blockquote')
      tag = 'li'
    else if ((name === 'ol' || name === 'ul') && !list)
      list = name === 'ol' ? 'ordered' : 'unordered'
    else if (
      (name === 'figure' || /\bwp-caption\b/.test(attribute(each, 'class') ?? '')) &&
      !figure
    )
      figure = each
    if (name === 'article' || name === 'main' || name === 'body') break
  }
  return {
    text: block.text,
    marks: block.marks,
    linkChars: block.linkChars,
    element: owner,
    tag,
    level,
    list,
    figure,
    rows: null,
  }
}
