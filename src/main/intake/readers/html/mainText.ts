import {
  articleNames,
  furnitureLines,
  furnitureOpenings,
  notArticleNames,
  tailPhrases,
} from './boilerplateWords.ts'
import {
  bylineNames,
  captionNames,
  creditNames,
  dateNames,
  headlineNames,
  standfirstNames,
} from './partNames.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { takeLead } from './leadText.ts'
import { pictureRole } from './pictureBox.ts'
import { weighBlock, type BlockWeight } from './blockWeight.ts'
import { attribute, elementsBelow, parentOf, type Element, type Page } from './page.ts'
import { hostOf, leadsWithinSite } from './ownLinks.ts'
import { knownLabels } from './knownLabels.ts'
import type { PageBlock } from './pageBlock.ts'
import { pageBlocks } from './pageBlocks.ts'

export interface MainText {
  readonly blocks: readonly JudgedBlock[]
  readonly container: Element
  /** 0–1: how clearly one place of the page holds the article. */
  readonly certainty: number
}

// Names of what shows pictures: its captions are the article's, its controls are not.
const pictureReasons =
  /^(?:lightbox|overlay|carousel|copyright|gallery|thumbnails?|slideshow|share|modal|popup|sr-only|screen-?reader|visually-?hidden|figcaption)/

interface Tally {
  prose: number
  net: number
}

const hardTags = new Set(['nav', 'footer', 'form', 'aside', 'menu', 'dialog'])
const hardRoles =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|toolbar|tablist|alert)$/i
/** Characters of prose below which a text is a brief. */
const briefLength = 600
const footNames =
  /(?:^|\s)(?:(?:site|page|global|main)-)?(?:footer|cookie-?(?:banner|bar|consent|notice|policy|popup)|gdpr(?:-?\w+)?)(?=\s|$)/
const commentNames =
  /(?:^|[\s-])(?:comments?(?:-?(?:list|section|area|form|wrapper|container|body|content|text))?|disqus\w*|respond|replies|leserkommentare?|kommentare?|discussion)(?=$|[\s-])/

/**
 * Finds the article's own text on a page: weighs every block, sets aside what the page's own names and
 * tags call furniture, then takes the tightest element that holds nearly all remaining prose.
 */
export function mainText(page: Page): MainText {
  const blocks = pageBlocks(page)
  const weights = blocks.map(weighBlock)
  const all = new Map<Element, Tally>()
  tally(blocks, weights, () => true, all)
  const total = all.get(page.body)?.prose ?? 0

  const verdicts = new Map<Element, string | null>()
  const excluded = (element: Element): string | null => {
    const known = verdicts.get(element)
    if (known !== undefined) return known
    const parent = parentOf(element)
    const own = asideReason(element, (all.get(element)?.prose ?? 0) / Math.max(1, total))
    const verdict = own ?? (parent ? excluded(parent) : null)
    verdicts.set(element, verdict)
    return verdict
  }
  const reasons = blocks.map((block) => excluded(block.element))
  const kept = new Map<Element, Tally>()
  tally(blocks, weights, (index) => reasons[index] === null, kept)
  const container = tightest(firstArticle(page.body, kept) ?? page.body, kept)
  const inside = blocks.map(
    (block) => contains(container, block.element) || joins(container, block.element, kept),
  )
  const region = regionOf(container)
  const judged = blocks.map((block, index): JudgedBlock => {
    const weight = weights[index]!
    const reason = reasons[index] ?? null
    const aside =
      reason === null && inside[index]
        ? lineReason(block, weight)
        : (((reason === null || reason === 'header') && contains(region, block.element)
            ? headRole(block, weight)
            : null) ??
          (reason !== null && pictureReasons.test(reason) && block.tag === 'figcaption'
            ? pictureRole(block, weight)
            : null) ??
          reason ??
          'outside')
    return { block, weight, aside, inside: inside[index]! }
  })
  const prose = kept.get(container)?.prose ?? 0
  const everywhere = kept.get(page.body)?.prose ?? 0
  return {
    blocks: takeLead(noLateParts(settle(judged, hostOf(page))), ({ block }) =>
      contains(region, block.element),
    ),
    container,
    certainty: everywhere === 0 ? 0 : (prose / everywhere) * Math.min(1, prose / 600),
  }
}

function tally(
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

// States ("has-sidebar", "comments-enabled") say what the page is, not what the element holds.
const stateNames =
  /(?:^|\s)(?:has|with|no|without|show|hide|is|not)-[^\s]+|[^\s]+-(?:enabled|disabled|true|false|open|closed|on|off|visible)(?=\s|$)/g

// A post's own class list says where it is filed: "hentry category-open-thread tag-comments".
const filedNames = /(?:^|\s)(?:category|tag|format|status)-[^\s]+/g

function spokenLabels(element: Element): string {
  const labels = knownLabels(element).replace(stateNames, ' ')
  return /(?:^|\s)(?:hentry|type-post)(?=\s|$)/.test(labels)
    ? labels.replace(filedNames, ' ')
    : labels
}

// Names lie: a body class "has-sidebar" or a wrapper "ad-free" holds the whole article. So a name
// only counts while the element holds a minor share of the page's prose.
function asideReason(element: Element, share: number): string | null {
  const tag = element.tagName
  if (tag === 'body' || tag === 'html' || tag === 'main') return null
  if (attribute(element, 'aria-hidden') === 'true' && share < 0.3 && tag !== 'p') return 'hidden'
  const raw = attribute(element, 'class') ?? ''
  // Utility classes: `hidden` alone hides, `hidden md:block` shows on wider screens.
  if (
    /(?:^|\s)hidden(?:\s|$)/.test(raw) &&
    share < 0.3 &&
    !/(?:^|\s)\w+:(?:block|flex|grid|inline\S*|contents|table)(?:\s|$)/.test(raw)
  )
    return 'hidden'
  const labels = spokenLabels(element)
  if (commentNames.test(labels) && tag !== 'p' && share < 0.8) return 'comments'
  if (isFoot(element, tag, labels) && share < 1 && !hasTopHeading(element)) return 'footer'
  if (share > 0.4) return null
  if (hardTags.has(tag)) return tag === 'aside' && share > 0.25 ? null : tag
  if (tag === 'header' && !/article|post|entry|story/.test(labels) && share < 0.1) return 'header'
  const role = attribute(element, 'role')
  if (role && hardRoles.test(role)) return role
  if (labels === '') return null
  const bad = notArticleNames.exec(labels)
  if (!bad) return null
  if (articleNames.test(labels) && share > 0.15) return null
  return bad[0].trim().replace(/^-/, '')
}

// What names itself the page's foot or its notice on cookies is that beside the shortest brief, too.
function isFoot(element: Element, tag: string, labels: string): boolean {
  if (tag === 'footer') return parentOf(element)?.tagName !== 'article'
  return footNames.test(labels) && !articleNames.test(labels)
}

// Pages that go on with further stories hold each in an <article> of its own: the first that has a
// first-level heading and a fair share of the prose is the one the file is about.
function firstArticle(body: Element, tallies: ReadonlyMap<Element, Tally>): Element | null {
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
  if (long.length < 2) return null
  const first = long[0]!
  return hasTopHeading(first) && long.slice(1).some(hasHeading) ? first : null
}

function hasTopHeading(element: Element): boolean {
  for (const each of elementsBelow(element)) if (each.tagName === 'h1') return true
  return false
}

function hasHeading(element: Element): boolean {
  for (const each of elementsBelow(element))
    if (each.tagName === 'h1' || each.tagName === 'h2') return true
  return false
}

// Down from the body as long as one child still holds nearly everything.
function tightest(body: Element, tallies: ReadonlyMap<Element, Tally>): Element {
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

// An article cut into several boxes (an intro, a part after an advertisement): a branch beside the
// container joins it when it stands close, is prose itself, and is named like it or is plain text.
function joins(
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
      return sameName(branch, at) || (steps === 0 && branch.tagName === 'p')
    }
    at = parent
  }
  return false
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

function contains(container: Element, element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each === container) return true
  return false
}

// Below the body, outside its element, pictures and by-lines are those of other stories.
function noLateParts(judged: readonly JudgedBlock[]): JudgedBlock[] {
  const last = judged.findLastIndex((each) => each.aside === null && each.weight.weight > 0)
  return judged.map((each, index) =>
    index > last && !each.inside && (each.aside === 'caption' || each.aside === 'credit')
      ? { ...each, aside: 'outside' }
      : each,
  )
}

function lineReason(block: PageBlock, weight: BlockWeight): string | null {
  const text = block.text.replace(/\s+/g, ' ').trim()
  if (block.level === 1) return 'headline'
  const role = pictureRole(block, weight) ?? namedRole(block, weight)
  if (role) return role
  if (text.length <= 200 && furnitureLines.some((line) => line.test(text))) return 'furniture-line'
  if (furnitureOpenings.test(text) && (weight.words < 14 || weight.linkDensity > 0.3))
    return 'furniture-opening'
  if (weight.linkDensity > 0.8 && weight.words < 30 && block.tag !== 'li' && block.level === 0)
    return 'links'
  if (block.tag === 'li' && weight.linkDensity > 0.8) return 'link-list'
  if (block.level > 0 && weight.linkDensity > 0.8 && weight.words >= 4) return 'linked-heading'
  if (!/[\p{L}\p{N}]/u.test(text) || (/^\d{1,4}$/.test(text) && block.tag !== 'p'))
    return 'no-words'
  return null
}

// The headline, by-line, date and lead picture often stand in a box before the body's own.
function regionOf(container: Element): Element {
  let at = container
  for (let steps = 0; steps < 5; steps++) {
    const parent = parentOf(at)
    if (!parent || parent.tagName === 'body') return at
    at = parent
    if (at.tagName === 'article' || at.tagName === 'main') return at
  }
  return at
}

function headRole(block: PageBlock, weight: BlockWeight): string | null {
  if (block.level === 1) return 'headline'
  return pictureRole(block, weight) ?? namedRole(block, weight)
}

// The page's own names for headline, by-line, date, caption: asked of the block and two levels up,
// and only of blocks short enough to be that.
function namedRole(block: PageBlock, weight: BlockWeight): string | null {
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each)) {
    const labels = knownLabels(each)
    if (labels === '' || articleNames.test(labels)) continue
    // Our own exports print the credit line and the original's address so.
    if (steps === 0 && /\brepublished-from\b/.test(labels)) return 'credit-line'
    if (steps === 0 && /\boriginal-address\b/.test(labels)) return 'link-back'
    if (weight.words <= 120 && captionNames.test(labels)) return 'caption'
    if (weight.words <= 20 && creditNames.test(labels) && !bylineNames.test(labels)) return 'credit'
    if (weight.words <= 30 && headlineNames.test(labels) && block.level > 0) return 'headline'
    if (weight.words <= 20 && bylineNames.test(labels)) return 'byline'
    if (weight.words <= 16 && dateNames.test(labels)) return 'date'
  }
  return null
}

/** Whether the page's names call this block the standfirst. */
export function namedStandfirst(block: PageBlock): boolean {
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each))
    if (standfirstNames.test(knownLabels(each))) return true
  return false
}

// Second pass with neighbours: a heading belongs to the body only when prose follows it.
function settle(judged: readonly JudgedBlock[], host: string | null): JudgedBlock[] {
  const out = [...judged]
  let lastProse = -1
  out.forEach((each, index) => {
    if (each.aside === null && each.weight.weight > 0) lastProse = index
  })
  for (let i = out.length - 1; i >= 0; i--) {
    const each = out[i]!
    if (each.aside !== null || each.block.level === 0) continue
    if (i > lastProse) out[i] = { ...each, aside: 'trailing-heading' }
    else {
      const next = out
        .slice(i + 1)
        .find(
          (after) =>
            after.aside === null ||
            after.aside === 'link-list' ||
            after.aside === 'links' ||
            after.block.level > 0,
        )
      if (next && next.aside !== null && next.block.level === 0)
        out[i] = { ...each, aside: 'heading-of-links' }
    }
  }
  // Short entries right below "Related topics" go with it.
  for (let i = 0; i < out.length; i++) {
    if (out[i]!.aside !== 'furniture-line') continue
    for (let j = i + 1; j < out.length; j++) {
      const each = out[j]!
      const isEntry = each.block.tag === 'li' && each.weight.words <= 6 && each.weight.weight <= 0
      if (each.aside !== null || !isEntry || !listHeading.test(out[i]!.block.text)) break
      out[j] = { ...each, aside: 'link-list' }
    }
  }
  // A linked heading heads a teaser: the lines that share its box go with it.
  for (let i = 0; i < out.length; i++) {
    if (out[i]!.aside !== 'linked-heading') continue
    const heading = out[i]!.block.element
    const box = parentOf(heading)
    if (!box) continue
    // A link to elsewhere may head an entry of a list that is the article itself.
    const within = leadsWithinSite(heading, host)
    for (let j = i + 1; j < out.length && j <= i + 4; j++) {
      const each = out[j]!
      const outer = parentOf(box) ?? box
      const own = contains(box, each.block.element) ? box : outer
      if (!contains(own, each.block.element)) break
      if (
        each.aside === null &&
        each.weight.words < 60 &&
        (boxWords(out, outer) < 120 || (within && boxWords(out, own) < 120))
      )
        out[j] = { ...each, aside: 'teaser' }
    }
  }
  // From the end backwards: invitations and notices that follow the last paragraph of the piece.
  let trimmed = 0
  for (let i = out.length - 1; i >= 0 && trimmed < 6; i--) {
    const each = out[i]!
    if (each.aside !== null) continue
    if (!tailPhrases.test(each.block.text) || each.weight.words > 70) break
    out[i] = { ...each, aside: 'tail' }
    trimmed++
  }
  return out
}

const listHeading =
  /^(?:related|more|topics?|tags?|filed|read|see|keywords|themen|schlagworte|mehr|temas|sujets|most|trending)\b/i

function boxWords(judged: readonly JudgedBlock[], box: Element): number {
  return judged.reduce(
    (sum, each) => (contains(box, each.block.element) ? sum + each.weight.words : sum),
    0,
  )
}
