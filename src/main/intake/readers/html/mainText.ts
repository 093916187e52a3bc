import {
  contains,
  firstArticle,
  joins,
  regionOf,
  tally,
  tightest,
  type Tally,
} from './articleBox.ts'
import { asideReason } from './asideReason.ts'
import { weighBlock, type BlockWeight } from './blockWeight.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { takeLead } from './leadText.ts'
import { headRole, isOfPicture, lineReason } from './lineReason.ts'
import { hostOf } from './ownLinks.ts'
import { parentOf, type Element, type Page } from './page.ts'
import type { PageBlock } from './pageBlock.ts'
import { pageBlocks } from './pageBlocks.ts'
import { pictureRole } from './pictureBox.ts'
import { noLateParts, settle } from './settleBlocks.ts'
import { withoutTeasers } from './teaserLists.ts'

export interface MainText {
  readonly blocks: readonly JudgedBlock[]
  readonly container: Element
  /** 0–1: how clearly one place of the page holds the article. */
  readonly certainty: number
}

// Names of what shows pictures: its captions are the article's, its controls are not.
const pictureReasons =
  /^(?:lightbox|overlay|carousel|copyright|gallery|thumbnails?|slideshow|share|modal|popup|sr-only|screen-?reader|visually-?hidden|figcaption)/

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
  const kept = keptTally(blocks, weights, reasons, page.body)
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
    blocks: takeLead(noLateParts(withoutTeasers(settle(judged, hostOf(page)))), ({ block }) =>
      contains(region, block.element),
    ),
    container,
    certainty: everywhere === 0 ? 0 : (prose / everywhere) * Math.min(1, prose / 600),
  }
}

/** Characters of prose that are enough to tell the place of a text without the captions of a page. */
const enoughProse = 300

// A long gallery must not draw the article's place to itself (rule H1); where a page is nothing else, it counts.
function keptTally(
  blocks: readonly PageBlock[],
  weights: readonly BlockWeight[],
  reasons: readonly (string | null)[],
  body: Element,
): Map<Element, Tally> {
  const withoutCaptions = new Map<Element, Tally>()
  const ofText = (index: number): boolean => reasons[index] === null
  tally(
    blocks,
    weights,
    (index) => ofText(index) && !isOfPicture(blocks[index]!, weights[index]!),
    withoutCaptions,
  )
  if ((withoutCaptions.get(body)?.prose ?? 0) >= enoughProse) return withoutCaptions
  const all = new Map<Element, Tally>()
  tally(blocks, weights, ofText, all)
  return all
}
