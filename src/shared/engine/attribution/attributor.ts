import { analyseBlock } from './analyse.ts'
import type { BlockAnalysis } from './blockAnalysis.ts'
import { assemble, type AttributionOptions } from './assemble.ts'
import { type AttributionInput, builtInLexicons, lexiconFor } from './attribute.ts'
import { compileLexicon } from './lexicon/compileLexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { AttributionResult } from './record.ts'

/** Detection that remembers its blocks: only changed ones are read again, names and pronouns are settled anew. */
export interface Attributor {
  /** The same answer as `attribute` on the same input. */
  readonly attribute: (input: AttributionInput) => AttributionResult
  /** How many blocks the last call had to read. */
  readonly blocksRead: () => number
}

/** Makes an attributor that keeps the blocks of the last piece it read, by their text (no other state). */
export function createAttributor(
  lexicons: readonly Lexicon[] = builtInLexicons,
  options: AttributionOptions = {},
): Attributor {
  // A list for each text: two blocks of the same words must not share one analysis, for a quotation is told from
  // its like elsewhere in the piece by being another object (document/attachQuotes).
  let kept = new Map<string, BlockAnalysis[]>()
  let read = 0
  return {
    blocksRead: () => read,
    attribute: (input) => {
      const lexicon = lexiconFor(input.language, lexicons)
      const compiled = lexicon && compileLexicon(lexicon)
      const next = new Map<string, BlockAnalysis[]>()
      read = 0
      const analyses = input.blocks.map((block) => {
        const key = `${lexicon?.language ?? ''}\u0000${block.in}\u0000${block.text}`
        const used = next.get(key) ?? []
        let analysis = kept.get(key)?.[used.length]
        if (analysis === undefined) {
          analysis = analyseBlock(block.text, block.in, compiled)
          read++
        }
        used.push(analysis)
        next.set(key, used)
        return analysis
      })
      kept = next
      return assemble(input.blocks, analyses, compiled, options)
    },
  }
}
