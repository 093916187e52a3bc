import { phraseOf } from '../../segment/words/phrases.ts'
import { mildPhrases, tailPhrases } from './boilerplateWords.ts'
import { contains } from './articleBox.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { leadsWithinSite } from './ownLinks.ts'
import { parentOf, type Element } from './page.ts'
import { entryOf } from './teaserLists.ts'

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
  // A linked entry of a list whose others are text is one of them.
  const items = out.filter(({ block }) => block.tag === 'li' && block.level === 0)
  out.forEach((each, index) => {
    if (each.aside !== 'link-list' || each.weight.words < 3) return
    const list = listOf(each)
    const others = items.filter((other) => other !== each && listOf(other) === list)
    const entry = entryOf(each.block.element)
    if (others.some((other) => entryOf(other.block.element) === entry)) return
    const texts = others.filter(({ aside, weight }) => aside === null && weight.linkDensity < 0.5)
    if (texts.length >= 2 && texts.length >= others.length * 0.6)
      out[index] = { ...each, aside: null }
  })
  // Below the last prose an entry that is mostly a link belongs to a list of links.
  out.forEach((each, index) => {
    const { block, weight, aside } = each
    if (index > lastProse && aside === null && block.tag === 'li' && weight.linkDensity > 0.5)
      out[index] = { ...each, aside: 'link-list' }
  })
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
  const after = afterText(out)
  for (let i = after; i < out.length; i++)
    if (out[i]!.aside === null) out[i] = { ...out[i]!, aside: 'below-text' }
  // From the end backwards: invitations and notices that follow the last paragraph of the piece.
  let trimmed = 0
  for (let i = out.length - 1; i >= 0 && trimmed < 6; i--) {
    const each = out[i]!
    if (each.aside !== null) continue
    if (!isInvitation(each) && !isWhere(each)) break
    out[i] = { ...each, aside: 'tail' }
    trimmed++
  }
  return out
}

function listOf({ block }: JudgedBlock): Element | null {
  for (let each: Element | null = block.element; each; each = parentOf(each))
    if (each.tagName === 'ul' || each.tagName === 'ol') return each
  return null
}

const commentHeading =
  /^(?:(?:reader|visitor|user)s?['’]? (?:comments?|opinions?|reactions?|responses)\b.{0,40}|(?:add|leave|post|write|submit) (?:your|a) (?:comment|opinion|reply|reaction)\b.{0,40}|\d+ (?:comments?|replies|responses|reactions)(?: (?:to|on)\b.{0,90})?)$/i

const citeHeading =
  /^(?:how to )?cite (?:this|as)\b|^please (?:use|cite) .{0,50}\bcite\b|^suggested citation\b/i

// “Kommentar”, “Comment” may head the piece's own, too.
const oneComment = /^(?:kommentar|comment|commentaire|coment[aá]rio|commento|reactie)\W*$/iu

function isCommentWord(text: string): boolean {
  if (oneComment.test(text)) return false
  const phrase = phraseOf(text)
  return phrase?.whole === true && phrase.reason === 'comments'
}

// Where a heading below most of the text says that readers speak from here on, or how to cite the piece; past the end where none does.
function afterText(judged: readonly JudgedBlock[]): number {
  const prose = (each: JudgedBlock): number =>
    each.aside === null ? Math.max(0, each.weight.weight) : 0
  const total = judged.reduce((sum, each) => sum + prose(each), 0)
  let before = 0
  let paragraphs = 0
  for (const [index, each] of judged.entries()) {
    before += prose(each)
    if (prose(each) > 0) paragraphs++
    const { block, weight } = each
    // Readers may write more than the piece is long.
    if (block.level > 1 && paragraphs >= 3 && isCommentWord(block.text)) return index
    if (before <= total * 0.5) continue
    if (block.level > 1 && commentHeading.test(block.text)) return index
    if (weight.words <= 20 && citeHeading.test(block.text)) return index
  }
  return judged.length
}

// Must not: the last paragraph of a text that speaks of Twitter or a podcast.
function isInvitation({ block, weight }: JudgedBlock): boolean {
  if (weight.words > 70) return false
  const phrase = phraseOf(block.text)?.reason ?? ''
  if (phrase === 'disclaimer') return true
  if (!tailPhrases.test(block.text) && !/^(?:share|newsletter|copyright)$/.test(phrase))
    return false
  const isProse =
    weight.words >= 15 && weight.linkDensity === 0 && weight.weight > 0 && !isInFoot(block.element)
  return (
    !isProse || invites.test(block.text) || tailPhrases.test(block.text.replace(mildPhrases, ' '))
  )
}

function isInFoot(element: Element): boolean {
  let each: Element | null = element
  for (let steps = 0; each && steps < 4; steps++, each = parentOf(each))
    if (each.tagName === 'footer') return true
  return false
}

const invites =
  /^(?:(?:you can|please|don['’]t forget to) )?(?:follow|subscribe|sign up|get|join|download|click|listen|find|watch|like|share|visit|check|read|tune)\b/i

// "Via NAME", "(Source)": a linked word or two on where it was found.
function isWhere({ block, weight }: JudgedBlock): boolean {
  return (
    weight.words <= 8 &&
    weight.linkDensity > 0.3 &&
    /^\(?(?:via|sources?|h\/t|hat tip)(?:\b|(?=\p{Lu}))/iu.test(block.text)
  )
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
