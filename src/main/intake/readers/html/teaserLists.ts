import type { JudgedBlock } from './judgedBlock.ts'
import { parentOf, type Element } from './page.ts'

/** Words of an entry at most; longer ones are text. */
const longestEntry = 60
/** A list of fewer is no list of stories. */
const fewest = 3

/**
 * Lists whose entries each begin with a link and go on with a sentence or two are further stories (rule H13). Must
 * not: a list that holds most of the text, entries without a linked line of their own.
 */
export function withoutTeasers(judged: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const lists = new Map<Element, Map<Element, JudgedBlock[]>>()
  let total = 0
  for (const each of judged) {
    if (each.aside === null) total += Math.max(0, each.weight.weight)
    const entry = entryOf(each.block.element)
    const list = entry === null ? null : parentOf(entry)
    if (entry === null || list === null) continue
    const entries = lists.get(list) ?? new Map<Element, JudgedBlock[]>()
    lists.set(list, entries)
    entries.set(entry, [...(entries.get(entry) ?? []), each])
  }
  const teasers = new Set<JudgedBlock>()
  for (const entries of lists.values()) {
    const all = [...entries.values()]
    const prose = all.flat().reduce((sum, each) => sum + Math.max(0, each.weight.weight), 0)
    const stories = all.filter(isStory)
    if (stories.length >= fewest && stories.length >= all.length * 0.8 && prose < total * 0.6)
      for (const each of all.flat()) teasers.add(each)
  }
  return judged.map((each) =>
    each.aside === null && teasers.has(each) ? { ...each, aside: 'teaser' } : each,
  )
}

/** The list item an element stands in; null outside of lists. */
export function entryOf(element: Element): Element | null {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each.tagName === 'li') return each
  return null
}

function isStory(entry: readonly JudgedBlock[]): boolean {
  const first = entry.find(({ weight }) => weight.words > 0)
  const linked = first !== undefined && first.weight.linkDensity > 0.8 && first.weight.words >= 2
  const words = entry.reduce((sum, each) => sum + each.weight.words, 0)
  return linked && entry.length > 1 && words <= longestEntry
}
