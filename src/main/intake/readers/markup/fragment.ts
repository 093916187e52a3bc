import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import type { Refusal } from '../../../../shared/model/refusal.ts'
import { lineOf } from '../../segment/lines.ts'
import { parentOf, parsePage } from '../html/page.ts'
import type { PageBlock } from '../html/pageBlock.ts'
import { pageBlocks } from '../html/pageBlocks.ts'
import { pageMedia } from '../html/pageMedia.ts'
import type { NewBlock } from './layOut.ts'

/** How far the mark-up of a fragment is to be believed. */
export interface FragmentTrust {
  /** The rule that parts quote: the reader's own. */
  readonly rule: string
  /** `given`: paragraphs are body text; `weighed`: their words decide (mails, office documents). */
  readonly paragraphs: 'given' | 'weighed'
  /** True where a `<header>` above the text is the sender's own printing of its fields (wires, W8). */
  readonly printsHead?: boolean
  /** Index of the first media note. */
  readonly mediaFrom?: number
}

/** The blocks of an article's own mark-up, or why it is not read. */
export type FragmentResult =
  | {
      readonly ok: true
      readonly blocks: readonly NewBlock[]
      readonly media: readonly MediaNote[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads HTML that holds an article and nothing else (a feed's entry, a wire's body): nothing is searched, nothing runs (W1). */
export function readFragment(html: string, trust: FragmentTrust): FragmentResult {
  const parsed = parsePage(html)
  if (!parsed.ok) return parsed
  const judged = pageBlocks(parsed.page).map((block) => ({
    block,
    aside: asideOf(block) ?? (trust.printsHead && isPrintedHead(block) ? 'printed-head' : null),
  }))
  const media = pageMedia(judged)
  const blocks = judged.map((each): NewBlock => {
    const { block, aside } = each
    const index = media.noteOf.get(each)
    return {
      text: block.text,
      ...roleOf(block, aside, trust),
      ...(block.level > 0 ? { level: block.level } : {}),
      ...(block.list && block.tag === 'li' ? { list: block.list } : {}),
      ...(block.rows ? { rows: block.rows } : {}),
      ...(block.marks.length > 0 ? { marks: block.marks } : {}),
      ...(index === undefined ? {} : { media: index + (trust.mediaFrom ?? 0) }),
    }
  })
  return { ok: true, blocks, media: media.notes }
}

function asideOf(block: PageBlock): string | null {
  // Our own exports print the credit line and the original's address so: they are not the article.
  if (/\brepublished-from\b/.test(classOf(block))) return 'credit-line'
  if (/\boriginal-address\b/.test(classOf(block))) return 'link-back'
  if (block.element.tagName === 'address' || /\bcredit\b/.test(classOf(block)))
    return block.figure ? 'credit' : null
  if (block.tag === 'figcaption' || /\bwp-caption-text\b/.test(classOf(block))) return 'caption'
  return block.figure && block.tag !== 'blockquote' && !block.rows && block.level === 0
    ? 'caption'
    : null
}

// A date, subjects and headings in a <header>; a paragraph there may be the standfirst.
function isPrintedHead({ element, level, tag, text }: PageBlock): boolean {
  if (level === 0 && tag !== 'li' && !lineOf(text).isDate) return false
  for (let each: PageBlock['element'] | null = element; each; each = parentOf(each))
    if (each.tagName === 'header') return true
  return false
}

function classOf({ element }: PageBlock): string {
  return element.attrs.find((one) => one.name === 'class')?.value ?? ''
}

function roleOf(
  block: PageBlock,
  aside: string | null,
  { rule, paragraphs }: FragmentTrust,
): Pick<NewBlock, 'role' | 'rule' | 'certainty' | 'evidence' | 'reason'> {
  const base = { rule, certainty: 0.95 }
  if (aside === 'credit-line' || aside === 'link-back')
    return { ...base, role: 'boilerplate', reason: aside, evidence: 'Printed by a Copydesk export' }
  if (aside === 'printed-head')
    return {
      rule: 'W8',
      certainty: 0.95,
      role: 'boilerplate',
      reason: aside,
      evidence: 'Stands in the header that the sender prints above the text',
    }
  if (aside === 'caption') return { ...base, role: 'caption', evidence: 'Caption of a figure' }
  if (aside === 'credit') return { ...base, role: 'credit', evidence: 'Credit of a figure' }
  if (block.rows) return { ...base, role: 'table', evidence: 'Table' }
  if (block.level > 0)
    return { ...base, role: 'heading', evidence: `Heading of level ${block.level}` }
  if (block.tag === 'li') return { ...base, role: 'list-item', evidence: 'List item' }
  if (block.tag === 'blockquote')
    return { ...base, role: 'quotation', evidence: 'Set as a quotation' }
  return paragraphs === 'given'
    ? { ...base, role: 'paragraph', evidence: 'Paragraph of the body as delivered' }
    : { rule, certainty: 0, role: null }
}
