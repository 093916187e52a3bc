import { tailPhrases } from './boilerplateWords.ts'
import { contains } from './articleBox.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { leadsWithinSite } from './ownLinks.ts'
import { parentOf, type Element } from './page.ts'

/** Below the body, outside its element, pictures are those of other stories. */
export function noLateParts(judged: readonly JudgedBlock[]): JudgedBlock[] {
  const last = judged.findLastIndex((each) => each.aside === null && each.weight.weight > 0)
  return judged.map((each, index) =>
    index > last && !each.inside && (each.aside === 'caption' || each.aside === 'credit')
      ? { ...each, aside: 'outside' }
      : each,
  )
}

/** Second pass with neighbours: headings without prose, teasers under linked headings, the tail of invitations. */
export function settle(judged: readonly JudgedBlock[], host: string | null): JudgedBlock[] {
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
      const next = following(out, i + 1)
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

/** The next block that says what a heading heads: text, links, another heading. */
function following(judged: readonly JudgedBlock[], from: number): JudgedBlock | undefined {
  for (let i = from; i < judged.length; i++) {
    const { aside, block } = judged[i]!
    if (aside === null || aside === 'link-list' || aside === 'links' || block.level > 0)
      return judged[i]
  }
  return undefined
}
