import type { BlockWeight } from './blockWeight.ts'
import { attribute, elementsBelow, parentOf, type Element } from './page.ts'
import type { PageBlock } from './pageBlock.ts'

/** What an element holds: the weight of its prose, and that less what speaks against it. */
export interface Tally {
  prose: number
  net: number
}

/** Characters of prose below which a text is a brief. */
const briefLength = 600

/** Adds up the blocks that count, for every element they lie in. */
export function tally(
  blocks: readonly PageBlock[],
  weights: readonly BlockWeight[],
  counts: (index: number) => boolean,
  into: Map<Element, Tally>,
): void {
  blocks.forEach((block, index) => {
    if (!counts(index)) return
    const weight = weights[index]!.weight
    for (let each: Element | null = block.element; each; each = parentOf(each)) {
      const known = into.get(each)
      if (!known) into.set(each, { prose: Math.max(0, weight), net: weight })
      else {
        known.prose += Math.max(0, weight)
        known.net += weight
      }
    }
  })
}

/**
 * Pages that go on with further stories hold each in an <article> of its own: the first that has a first-level
 * heading and a fair share of the prose is the one the file is about; null on other pages.
 */
export function firstArticle(body: Element, tallies: ReadonlyMap<Element, Tally>): Element | null {
  const total = tallies.get(body)?.prose ?? 0
  const articles: Element[] = []
  const collect = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue
      if (child.tagName === 'article') articles.push(child)
      else collect(child)
    }
  }
  collect(body)
  const long = articles.filter(
    (each) => (tallies.get(each)?.prose ?? 0) > Math.max(500, total * 0.08),
  )
  const first = long[0]
  if (first === undefined) return null
  // The one article of a page whose rest (a ticker, a list of further stories) is prose, too.
  if (long.length === 1)
    return hasTopHeading(first) && (tallies.get(first)?.prose ?? 0) > Math.max(600, total * 0.35)
      ? first
      : null
  return hasTopHeading(first) && long.slice(1).some(hasHeading) ? first : null
}

/** Whether a first-level heading stands in it. */
export function hasTopHeading(element: Element): boolean {
  for (const each of elementsBelow(element)) if (each.tagName === 'h1') return true
  return false
}

function hasHeading(element: Element): boolean {
  for (const each of elementsBelow(element))
    if (each.tagName === 'h1' || each.tagName === 'h2') return true
  return false
}

/** Down from the body as long as one child still holds nearly everything. */
export function tightest(body: Element, tallies: ReadonlyMap<Element, Tally>): Element {
  let at = body
  for (;;) {
    const here = tallies.get(at)?.prose ?? 0
    if (here === 0) return at
    let best: Element | null = null
    let bestProse = 0
    for (const child of at.childNodes) {
      if (!('tagName' in child)) continue
      const prose = tallies.get(child)?.prose ?? 0
      if (prose > bestProse) {
        best = child
        bestProse = prose
      }
    }
    if (!best || bestProse < here * 0.8 || best.tagName === 'p' || best.tagName === 'blockquote')
      return at
    // A brief's one paragraph by another name: what stands beside it may be of the article.
    if (
      bestProse < briefLength &&
      !best.childNodes.some((child) => 'tagName' in child && tallies.has(child))
    )
      return at
    at = best
  }
}

/**
 * An article cut into several boxes (an intro, a part after an advertisement): a branch beside the container joins
 * it when it stands close, is prose itself, and is named like it or is plain text.
 */
export function joins(
  container: Element,
  element: Element,
  tallies: ReadonlyMap<Element, Tally>,
): boolean {
  let at: Element | null = container
  for (let steps = 0; at && steps < 4; steps++) {
    const parent: Element | null = parentOf(at)
    if (!parent || parent.tagName === 'body') return false
    const branch = branchOf(parent, element)
    if (branch) {
      const tally = tallies.get(branch)
      if (!tally || tally.prose < 60 || tally.net < tally.prose * 0.7) return false
      return (
        sameName(branch, at) ||
        (steps === 0 && branch.tagName === 'p') ||
        isFurtherSection(at, branch, tally)
      )
    }
    at = parent
  }
  return false
}

// A further section of nothing but long prose, straight in the <article> or beside a section that is the text.
function isFurtherSection(at: Element, branch: Element, { prose, net }: Tally): boolean {
  return (
    branch.tagName === 'section' &&
    (at.tagName === 'section' || parentOf(at)?.tagName === 'article') &&
    prose >= 200 &&
    net >= prose * 0.9
  )
}

function branchOf(parent: Element, element: Element): Element | null {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (parentOf(each) === parent) return each
  return null
}

function sameName(one: Element, other: Element): boolean {
  const name = attribute(one, 'class')
  return one.tagName === other.tagName && name !== null && name === attribute(other, 'class')
}

/** Whether an element lies in another or is it. */
export function contains(container: Element, element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each === container) return true
  return false
}

/** The headline, by-line, date and lead picture often stand in a box before the body's own: the one round both. */
export function regionOf(container: Element): Element {
  let at = container
  for (let steps = 0; steps < 5; steps++) {
    const parent = parentOf(at)
    if (!parent || parent.tagName === 'body') return at
    at = parent
    if (at.tagName === 'article' || at.tagName === 'main') return at
  }
  return at
}
