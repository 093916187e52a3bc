import { type CueFamily, type CueFamilyEntry, type CueFrame, cueFrames } from './lexicon.ts'

/** Builds a family from rows `lemma: frames / prepositions` (verbs) and `lemma: links` (nouns, adjectives); a bad row throws. */
export function family(
  name: CueFamily,
  note: string,
  rows: { readonly verbs: string; readonly nouns: string; readonly adjectives?: string },
): CueFamilyEntry {
  const verbs = lines(rows.verbs).map(([lemma, rest]) => {
    const [frames = '', prepositions = ''] = rest.split('/')
    return { lemma, frames: list(frames).map(asFrame), prepositions: list(prepositions) }
  })
  const linked = (table: string) =>
    lines(table).map(([lemma, rest]) => ({ lemma, links: list(rest) }))
  return {
    family: name,
    note,
    verbs,
    nouns: linked(rows.nouns),
    adjectives: linked(rows.adjectives ?? ''),
  }
}

function lines(table: string): [string, string][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      if (colon < 0) throw new Error(`lexicon row without a colon: ${line}`)
      return [line.slice(0, colon).trim(), line.slice(colon + 1)]
    })
}

/** The words of a table's line or block, parted by any space. */
export function list(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function asFrame(word: string): CueFrame {
  const frame = cueFrames.find((known) => known === word)
  if (frame === undefined) throw new Error(`unknown frame in the lexicon: ${word}`)
  return frame
}
