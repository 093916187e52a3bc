import { readDateline } from '../../segment/readDateline.ts'
import type { NewBlock } from '../markup/layOut.ts'

/** What a wire has in fields and its body may print again. */
export interface WireFields {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly notes: readonly string[]
}

/** Letters and figures alone, for comparing. */
export const foldWords = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A summary that is the headline again summarises nothing. */
export function saysMore({
  headline,
  standfirst,
}: Pick<WireFields, 'headline' | 'standfirst'>): boolean {
  return headline === null || standfirst === null || foldWords(headline) !== foldWords(standfirst)
}

/** How many blocks of a body may repeat what the wire has in fields. */
const repeating = 4

/**
 * W3: the headline again as the body's first heading or line is the same headline, not body; so are standfirst,
 * by-line and dateline, word for word among its first blocks, and notes for editors anywhere (W4).
 */
export function withoutRepeats(
  blocks: readonly NewBlock[],
  { headline, standfirst, byline, dateline, notes }: WireFields,
): NewBlock[] {
  const noted = new Set(notes.map(foldWords))
  const whole = joinedHead(headline === null ? withHeadline(blocks) : blocks)
  const below = whole.findIndex(({ reason }) => reason !== 'printed-head')
  return whole.map((block, at): NewBlock => {
    const index = at - Math.max(below, 0)
    if (block.role !== 'heading' && block.role !== 'paragraph') return block
    if (block.text.length > 12 && noted.has(foldWords(block.text))) return editorsNote(block)
    if (headline === null)
      return block.level === 1 && index === 0 ? { ...block, role: 'headline' } : block
    if (index <= 1 && foldWords(block.text) === foldWords(headline))
      return repetition(block, 'headline')
    if (index < repeating && whole.length > index + 1)
      for (const [said, what] of [
        [standfirst, 'standfirst'],
        [byline, 'byline'],
        [dateline, 'dateline'],
      ] as const)
        if (
          said !== null &&
          foldWords(said) === foldWords(block.text) &&
          // A summary taken from the first paragraph is that: it stays, unless the text begins below it.
          (what !== 'standfirst' || beginsBelow(whole.slice(at + 1, at + 3)))
        )
          return repetition(block, what)
    return block
  })
}

/** Where no field holds the headline, the one in the printed head is it. */
function withHeadline(blocks: readonly NewBlock[]): NewBlock[] {
  const at = blocks.findIndex(({ reason, level }) => reason === 'printed-head' && level === 1)
  return blocks.map((block, index) => {
    if (index !== at) return block
    const { reason: _, ...rest } = block
    return { ...rest, role: 'headline', rule: 'W3', evidence: 'Heading of the first level' }
  })
}

/** W8: the lines of a printed head are one block, a line each: seven of a word would stand between headline and text. */
function joinedHead(blocks: readonly NewBlock[]): NewBlock[] {
  const head = blocks.filter(({ reason }) => reason === 'printed-head')
  const [first] = head
  if (first === undefined) return [...blocks]
  const { level: _, list: __, marks: ___, ...rest } = first
  return [
    { ...rest, text: head.map(({ text }) => text).join('\n') },
    ...blocks.filter(({ reason }) => reason !== 'printed-head'),
  ]
}

const beginsBelow = (blocks: readonly NewBlock[]): boolean =>
  blocks.some(({ text }) => readDateline(text) !== null)

function editorsNote(block: NewBlock): NewBlock {
  const { level: _, ...rest } = block
  return {
    ...rest,
    role: 'boilerplate',
    rule: 'W4',
    reason: 'editors-note',
    evidence: 'Stands among the notes for editors too',
  }
}

function repetition(
  block: NewBlock,
  what: 'headline' | 'standfirst' | 'byline' | 'dateline',
): NewBlock {
  const { level: _, ...rest } = block
  return {
    ...rest,
    role: 'boilerplate',
    rule: 'W3',
    reason: `repeated-${what}`,
    evidence: `Repeats the ${what === 'byline' ? 'by-line' : what}`,
  }
}
