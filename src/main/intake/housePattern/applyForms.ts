import type { HousePattern } from '../../../shared/model/housePattern.ts'
import type { ParsedArticle, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { isBodyRole, type Part } from '../../../shared/model/part.ts'
import { pictureDate } from '../segment/facts/dates.ts'
import { creditInBrackets } from './creditInBrackets.ts'
import { collapsed } from './learnForms.ts'
import { leastSupport } from './learnPattern.ts'
import { nameInForm } from './nameInForm.ts'
import { withParts } from './withParts.ts'

// A form says how the outlet writes something, its order where that stands. Both only settle what intake itself
// was not sure of, or did not find at all: what is plainly read stays as read.

/** Below this certainty intake's own word may give way to the outlet's order. */
const doubtful = 0.75

interface Draft {
  readonly piece: ParsedPiece
  readonly pattern: HousePattern
  readonly parts: Part[]
  facts: Partial<ParsedArticle>
}

/** By-line, picture credit and order of parts as a trusted pattern has them (RULES.md U7–U9); the same piece where nothing applies. */
export function applyForms(piece: ParsedPiece, pattern: HousePattern): ParsedPiece {
  const draft: Draft = { piece, pattern, parts: [...piece.parts], facts: {} }
  findByline(draft)
  findCredit(draft)
  keepAmidBody(draft)
  settleDate(draft)
  const { parts, facts } = draft
  if (!parts.some((part) => isBodyRole(part.role))) return piece
  const same = parts.every((part, index) => part === piece.parts[index])
  if (same && Object.keys(facts).length === 0) return piece
  return withParts(piece, parts, facts)
}

/** Orders seen often enough, commonest first, as lists of roles. */
function orders({ orders: all }: HousePattern): string[][] {
  return all.filter((one) => one.count >= leastSupport).map((one) => one.text.split(' '))
}

/** U7: with no by-line found, a line round the body in the form of the outlet's by-lines is one. */
function findByline(draft: Draft): void {
  const { piece, pattern, parts } = draft
  if (piece.article.bylines.length > 0 || parts.some((part) => part.role === 'byline')) return
  const forms = pattern.bylineForms.filter((one) => one.count >= leastSupport)
  if (forms.length === 0) return
  for (const [index, part] of parts.entries()) {
    if (!mayGiveWay(part) || !isAtEdge(parts, index)) continue
    const text = piece.text.slice(...part.range).trim()
    if (text.length > 160 || text.includes('\n')) continue
    for (const form of forms) {
      // A bare name is a by-line only where by-lines of this outlet stand.
      const isBare = /^\{name\}$/u.test(form.text)
      if (isBare && !standsInOrder(draft, index, 'byline')) continue
      const bylines = nameInForm(text, form.text)
      if (bylines === null) continue
      parts[index] = as(part, 'byline', 'U7', `As in ${form.count} pieces of ${pattern.outlet}`)
      draft.facts = { ...draft.facts, bylines }
      return
    }
  }
}

/** U8: a name in brackets that the outlet gives as picture credit ends a caption; where captions stand, it makes one. */
function findCredit(draft: Draft): void {
  const { piece, pattern, parts } = draft
  const known = new Map(
    pattern.credits
      .filter((one) => one.count >= leastSupport)
      .map((one) => [one.text.toLowerCase(), one.count]),
  )
  if (known.size === 0 || piece.article.media.some((one) => one.uri !== null)) return
  const media = [...piece.article.media]
  let changed = false
  for (const [index, part] of parts.entries()) {
    const text = piece.text.slice(...part.range).trim()
    const tail = creditInBrackets(text)
    const count = known.get(tail?.credit.toLowerCase() ?? '')
    if (tail === null || count === undefined || tail.caption === '') continue
    const { caption, credit } = tail
    if (part.role === 'caption') {
      const at = media.findIndex((one) => one.credit === null && one.caption.trim() === text)
      if (at < 0) continue
      media[at] = { ...media[at]!, caption, credit }
    } else {
      if (!mayGiveWay(part) || !standsInOrder(draft, index, 'caption')) continue
      parts[index] = as(
        part,
        'caption',
        'U8',
        `Credited as in ${count} pictures of ${pattern.outlet}`,
      )
      media.push({ caption, credit, date: pictureDate(caption), uri: null })
    }
    changed = true
  }
  if (changed) draft.facts = { ...draft.facts, media }
}

/** U9: what stands amid the body of an outlet that sets nothing aside there is text, where intake only doubted. */
function keepAmidBody({ pattern, parts }: Draft): void {
  const known = orders(pattern)
  if (known.length === 0) return
  if (known.some((order) => order.filter((role) => role === 'body').length > 1)) return
  const first = parts.findIndex((part) => isBodyRole(part.role))
  const last = parts.findLastIndex((part) => isBodyRole(part.role))
  for (const [index, part] of parts.entries())
    if (
      part.role === 'boilerplate' &&
      part.rule.startsWith('S') &&
      part.certainty < doubtful &&
      index > first &&
      index < last
    )
      parts[index] = as(part, 'paragraph', 'U9', `${pattern.outlet} sets nothing aside amid a text`)
}

/** U9: the date that an outlet prints over its pieces is its own. */
function settleDate(draft: Draft): void {
  const { published } = draft.piece.article.dates
  if (!published?.roleNote || !orders(draft.pattern).some((order) => order.includes('date'))) return
  const { roleNote: _doubt, ...settled } = published
  draft.facts = { ...draft.facts, dates: { ...draft.piece.article.dates, published: settled } }
}

/** Text that nobody has said anything sure about, and no house line. */
function mayGiveWay(part: Part): boolean {
  return (
    (isBodyRole(part.role) || part.role === 'standfirst' || part.role === 'boilerplate') &&
    !part.rule.startsWith('U')
  )
}

/** Whether all text stands on one side of a part: it is the first of it, the last, or outside. */
function isAtEdge(parts: readonly Part[], index: number): boolean {
  const isText = (part: Part): boolean => isBodyRole(part.role)
  return !parts.slice(0, index).some(isText) || !parts.slice(index + 1).some(isText)
}

/** Whether the piece, with this part in that role, has an order the outlet is known for. */
function standsInOrder({ pattern, parts }: Draft, index: number, role: Part['role']): boolean {
  const roles = parts.map((part, at) => (at === index ? role : part.role))
  const own = collapsed(roles).split(' ')
  const at = collapsed(roles.slice(0, index + 1)).split(' ').length - 1
  return orders(pattern).some((order) => {
    const place = order.indexOf(role)
    return place >= 0 && order[place - 1] === own[at - 1] && order[place + 1] === own[at + 1]
  })
}

function as(part: Part, role: Part['role'], rule: string, evidence: string): Part {
  const { reason: _reason, ...rest } = part
  return { ...rest, role, rule, evidence, certainty: 0.95 }
}
