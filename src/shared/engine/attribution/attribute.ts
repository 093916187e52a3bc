import { analyseBlock } from './analyse.ts'
import { assemble, type AttributionOptions } from './assemble.ts'
import { blocksOfText } from './blocks.ts'
import { compileLexicon } from './lexicon/compileLexicon.ts'
import { arabic } from './lexicon/arabic.ts'
import { english } from './lexicon/english.ts'
import { french } from './lexicon/french.ts'
import { german } from './lexicon/german.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { spanish } from './lexicon/spanish.ts'
import type { AttributionBlock, AttributionResult } from './record.ts'

/** A piece to read: its blocks in order and its BCP 47 language tag. */
export interface AttributionInput {
  readonly language: string
  readonly blocks: readonly AttributionBlock[]
}

/** The lexicons the desk starts with. */
export const builtInLexicons: readonly Lexicon[] = [english, arabic, german, french, spanish]

/** The lexicon for a language tag, or null: then only quoted spans are told. */
export function lexiconFor(
  language: string,
  lexicons: readonly Lexicon[] = builtInLexicons,
): Lexicon | null {
  const primary = language.toLowerCase().split('-')[0]
  return lexicons.find((one) => one.language === primary) ?? null
}

/** Finds who says what in a piece (RULES.md); offsets are UTF-16 units of each block’s text. */
export function attribute(
  input: AttributionInput,
  lexicons: readonly Lexicon[] = builtInLexicons,
  options: AttributionOptions = {},
): AttributionResult {
  const lexicon = lexiconFor(input.language, lexicons)
  const compiled = lexicon && compileLexicon(lexicon)
  const analyses = input.blocks.map((block) => analyseBlock(block.text, block.in, compiled))
  return assemble(input.blocks, analyses, compiled, options)
}

/** Reads plain linear text, cut at blank lines; offsets are UTF-16 units of the whole text. */
export function attributeText(
  text: string,
  language: string,
  lexicons: readonly Lexicon[] = builtInLexicons,
): AttributionResult {
  const blocks = blocksOfText(text)
  const bases = new Map(blocks.map((block) => [block.id, block.base]))
  return shiftResult(attribute({ language, blocks }, lexicons), (id) => bases.get(id) ?? 0)
}

/** The same result with every span moved by the base of its block, for texts of several blocks joined together. */
export function shiftResult(
  result: AttributionResult,
  base: (block: string) => number,
): AttributionResult {
  const move = <T extends { block: string; start: number; end: number }>(span: T): T => {
    const by = base(span.block)
    return { ...span, start: span.start + by, end: span.end + by }
  }
  return {
    attributions: result.attributions.map((one) => ({
      ...one,
      content: one.content.map(move),
      quoted: one.quoted.map(move),
      cue: one.cue && move(one.cue),
      speaker: one.speaker && move(one.speaker),
      addressee: one.addressee && move(one.addressee),
    })),
    unattributedQuotes: result.unattributedQuotes.map(move),
    unbalanced: result.unbalanced.map(move),
  }
}
