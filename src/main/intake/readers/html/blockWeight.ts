import { parentOf, type Element } from './page.ts'
import type { PageBlock } from './pageBlock.ts'

/** How much a block looks like running text: positive characters of prose, negative of furniture. */
export interface BlockWeight {
  readonly words: number
  readonly linkDensity: number
  /** Characters of prose; 0 for what is neutral; negative for link lists and the like. */
  readonly weight: number
}

const spaceless = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/g
const sentenceEnd = /[.!?…。！？؟۔।:][”"’'»)\]]*\s*$/

/** Weighs one block by its length, its links and whether it ends like a sentence. */
export function weighBlock(block: PageBlock): BlockWeight {
  const text = block.text
  const words = countTokens(text)
  const linkDensity =
    text.length === 0 ? 0 : Math.min(1, block.linkChars / text.replace(/\s/g, '').length)
  const ends = sentenceEnd.test(text)
  if (block.level > 0 || block.tag === 'table' || isData(block))
    return { words, linkDensity, weight: 0 }
  if (linkDensity > 0.6)
    return { words, linkDensity, weight: words > 4 ? -text.length * 0.5 : -text.length }
  const prose = text.length * (1 - linkDensity)
  if (words >= 12 && (ends || words >= 25)) return { words, linkDensity, weight: prose }
  if (words >= 5 && ends) return { words, linkDensity, weight: prose * 0.8 }
  if (block.tag === 'p' && words >= 3) return { words, linkDensity, weight: prose * 0.3 }
  return { words, linkDensity, weight: linkDensity > 0.3 ? -text.length * 0.5 : 0 }
}

/** Whether a block is data for the page's scripts that stands among its text. Must not: code shown in `<pre>`. */
export function isData({ text, element }: PageBlock): boolean {
  if (!/^\s*[{[]\s*\{?\s*"[\w-]+"\s*:/.test(text)) return false
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each.tagName === 'pre' || each.tagName === 'code') return false
  return true
}

/** Words, counting two characters of scripts without spaces as one. */
export function countTokens(text: string): number {
  const dense = text.match(spaceless)?.length ?? 0
  if (dense > text.length * 0.3) return Math.round(dense / 2)
  // Each stretch on its own: one pattern over the whole text costs the square of a run without letters.
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
