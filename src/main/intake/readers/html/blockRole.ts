import type { PartRole } from '../../../../shared/model/part.ts'
import { lineOf } from '../../segment/lines.ts'
import { readByline } from '../../segment/readByline.ts'
import { isWire } from '../../segment/words/agencies.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { namedStandfirst } from './lineReason.ts'
import { fold } from './statedTitles.ts'

/** What the page around a block says that its own words do not. */
export interface RoleContext {
  readonly headline: string | null
  readonly description: string | null
  /** True where the page states somewhere who wrote the piece. */
  readonly authorKnown: boolean
  /** True while the block that is the headline is still to come. */
  readonly aboveHeadline: boolean
  /** The first paragraph of the body; empty where there is none. */
  readonly bodyBegins: string
  /** True once a paragraph of the body has passed. */
  readonly proseSeen: boolean
}

export interface BlockRole {
  readonly role: PartRole
  readonly rule: string
  readonly certainty: number
  readonly evidence: string
  readonly reason?: string
}

/** Whether a text is the headline, marks and case aside. */
export function isHeadline(text: string, headline: string | null): boolean {
  return headline !== null && fold(text) === fold(headline)
}

/** The role of a judged block in the linear text, or null for furniture that lies outside the article. */
export function blockRole(judged: JudgedBlock, context: RoleContext): BlockRole | null {
  const { block, aside } = judged
  if (!context.proseSeen && isHeadline(block.text, context.headline))
    return {
      role: 'headline',
      rule: 'H30',
      certainty: 0.97,
      evidence: 'The headline the page states',
    }
  if (!context.proseSeen && !context.aboveHeadline && isStandfirst(judged, context))
    return {
      role: 'standfirst',
      rule: 'H34',
      certainty: 0.85,
      evidence: 'Stands before the first paragraph and repeats the page’s description',
    }
  if (!context.proseSeen && isNameAlone(judged, context.authorKnown))
    return {
      role: 'byline',
      rule: 'H43',
      certainty: 0.8,
      evidence:
        'Names alone above the text, after a by-line’s first word or where no author is stated',
    }
  if (aside === null && !context.proseSeen && isDateAlone(judged))
    return { role: 'date', rule: 'H55', certainty: 0.85, evidence: 'A date alone above the text' }
  if (aside === null) return bodyRole(judged)
  switch (aside) {
    case 'lead':
      return leadRole(judged)
    case 'standfirst':
      return {
        role: 'standfirst',
        rule: 'H37',
        certainty: 0.8,
        evidence: 'Stands between the headline and the by-line or date, or is named so',
      }
    case 'kicker':
      return {
        role: 'boilerplate',
        rule: 'H33',
        certainty: 0.8,
        evidence: 'A short line above the headline',
        reason: 'kicker',
      }
    case 'headline':
      return context.proseSeen
        ? null
        : {
            role: 'boilerplate',
            rule: 'H31',
            certainty: 0.7,
            evidence: 'A first-level heading that is not the headline',
            reason: 'page-heading',
          }
    case 'byline':
      return context.proseSeen
        ? aboveOrNull(judged, 'author-box')
        : {
            role: 'byline',
            rule: 'H42',
            certainty: 0.85,
            evidence: 'The page names this line its by-line',
          }
    case 'date':
      return context.proseSeen
        ? aboveOrNull(judged, 'date-line')
        : {
            role: 'date',
            rule: 'H53',
            certainty: 0.85,
            evidence: 'The page names this line its date',
          }
    case 'caption':
      return { role: 'caption', rule: 'H20', certainty: 0.93, evidence: 'Caption of a figure' }
    case 'credit':
      return {
        role: 'credit',
        rule: 'H21',
        certainty: 0.9,
        evidence: 'The page names this line a picture credit',
      }
    case 'outside':
    case 'nav':
    case 'footer':
    case 'header':
    case 'form':
    case 'hidden':
    case 'navigation':
    case 'banner':
    case 'contentinfo':
    case 'search':
      return null
    default:
      return aboveOrNull(judged, aside)
  }
}

// Furniture inside the article is kept and listed; furniture round it stays in the original file.
function aboveOrNull(judged: JudgedBlock, reason: string): BlockRole | null {
  return judged.inside
    ? {
        role: 'boilerplate',
        rule: 'H10',
        certainty: 0.85,
        evidence: `The page sets this apart: ${reason.replace(/-/g, ' ')}`,
        reason,
      }
    : null
}

function isStandfirst(
  judged: JudgedBlock,
  { description, bodyBegins }: Pick<RoleContext, 'description' | 'bodyBegins'>,
): boolean {
  const { block, weight } = judged
  if (weight.words < 6 || weight.words > 90) return false
  // A picture in a box named “lead” has a caption, no standfirst.
  if (judged.aside === 'caption' || judged.aside === 'credit') return false
  if (opensWithDateline(block.text)) return false
  const named = namedStandfirst(block)
  if (description === null) return named && (judged.aside !== null || block.level > 1)
  const said = fold(description)
  const own = fold(block.text)
  // What begins the first paragraph is its repetition in a box for sharing.
  if (judged.aside !== null && own.length > 30 && fold(bodyBegins).startsWith(own.slice(0, 60)))
    return false
  const same =
    said.length > 30 &&
    (own === said || (own.startsWith(said.slice(0, 60)) && own.length <= said.length * 1.4))
  // The first paragraph often serves as description too: then only the page's own name decides.
  return same && (named || judged.aside !== null)
}

// Words in capitals before a colon may be a warning as well as a town.
function opensWithDateline(text: string): boolean {
  const { dateline } = lineOf(text)
  return (
    dateline !== null &&
    (dateline.dateline.agency !== null || !/:\s*$/.test(text.slice(0, dateline.end)))
  )
}

function isNameAlone({ block, weight, aside }: JudgedBlock, authorKnown: boolean): boolean {
  if (aside === null && !authorKnown && block.level === 0 && isAgencyAlone(block.text)) return true
  if (aside !== null || block.level > 0 || block.tag === 'li' || weight.words > 18) return false
  const found = readByline(block.text)
  if (weight.words > 9 && (found === null || found.bylines.length < 2)) return false
  return (
    found !== null &&
    // Where the page states its author, names alone may be anybody's; "By NAME" is still the by-line.
    (!authorKnown || found.led) &&
    found.bylines.every(({ name }) => /^\S+(?: \S+){1,3}$|^\p{Lu}{2,6}$/u.test(name)) &&
    found.bylines.some(({ name }) => / |\p{Lo}{2}/u.test(name)) &&
    (found.led || found.end >= block.text.trim().length)
  )
}

/** “AFP, MANILA”: an agency and where it wrote from, in capitals, and nothing else. */
function isAgencyAlone(text: string): boolean {
  const [agency = '', place = '', ...more] = text.split(/,\s+/)
  return more.length === 0 && isWire(agency) && /^\p{Lu}[\p{Lu} .'’-]{2,30}$/u.test(place)
}

function isDateAlone({ block, weight }: JudgedBlock): boolean {
  return block.level === 0 && weight.words <= 16 && lineOf(block.text).isDate
}

function leadRole(judged: JudgedBlock): BlockRole {
  const { block, weight } = judged
  const named = namedStandfirst(block) && weight.words <= 90 && !opensWithDateline(block.text)
  return block.level > 0 || named
    ? {
        role: 'standfirst',
        rule: 'H34',
        certainty: 0.8,
        evidence: 'Set apart between the headline and the text',
      }
    : {
        role: 'paragraph',
        rule: 'H35',
        certainty: 0.75,
        evidence: 'Running text between the headline and the text',
      }
}

function bodyRole(judged: JudgedBlock): BlockRole {
  const { block } = judged
  const base = { certainty: judged.weight.weight > 0 ? 0.93 : 0.75 }
  if (block.rows) return { ...base, role: 'table', rule: 'H5', evidence: 'Table of the page' }
  if (block.level > 0)
    return { ...base, role: 'heading', rule: 'H3', evidence: `Heading of level ${block.level}` }
  if (block.tag === 'li') return { ...base, role: 'list-item', rule: 'H4', evidence: 'List item' }
  if (block.tag === 'blockquote')
    return { ...base, role: 'quotation', rule: 'H6', evidence: 'Set as a quotation' }
  return {
    ...base,
    role: 'paragraph',
    rule: 'H1',
    evidence: 'Running text in the article’s place on the page',
  }
}
