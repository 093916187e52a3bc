import type { CueFamily, CueFrame, Lexicon } from './lexicon.ts'

/** Verbs a desk adds to the families, and ones that never count there; lemmas in lower case. */
export interface DeskVerbs {
  readonly added: readonly {
    readonly language: string
    readonly lemma: string
    readonly family: CueFamily
  }[]
  readonly silenced: readonly { readonly language: string; readonly lemma: string }[]
}

/** What a verb takes where the desk says its family only. */
const usualFrames: Readonly<Record<CueFamily, readonly CueFrame[]>> = {
  neutral: ['clause', 'that', 'quote'],
  loaded: ['clause', 'that', 'quote'],
  accuse: ['clause', 'that', 'quote', 'object'],
  deny: ['clause', 'that', 'quote', 'object'],
  directive: ['to', 'object-to', 'that', 'quote'],
  pledge: ['to', 'that', 'quote'],
  position: ['that', 'quote', 'object'],
  cognition: ['clause', 'that'],
  stance: ['that'],
  responsibility: ['object'],
}

/**
 * The lexicon as this desk has it: silenced verbs gone from every family, added ones before the others, so
 * that a word moved to another family counts there. Without changes the same object comes back, which keeps
 * its compiled form.
 */
export function deskLexicon(lexicon: Lexicon, cues: DeskVerbs): Lexicon {
  const of = <T extends { readonly language: string; readonly lemma: string }>(
    list: readonly T[],
  ): T[] => list.filter((one) => one.language === lexicon.language)
  const added = of(cues.added)
  const gone = new Set([...of(cues.silenced), ...added].map((one) => one.lemma.toLowerCase()))
  if (gone.size === 0) return lexicon
  return {
    ...lexicon,
    families: lexicon.families.map((entry) => ({
      ...entry,
      verbs: [
        ...added
          .filter((one) => one.family === entry.family)
          .map((one) => ({
            lemma: one.lemma.toLowerCase(),
            frames: usualFrames[entry.family],
            prepositions: [],
          })),
        ...entry.verbs.filter((verb) => !gone.has(verb.lemma)),
      ],
    })),
    // Still a verb, where clauses begin; only no longer one that attributes.
    verbs: [...lexicon.verbs, ...of(cues.silenced).map((one) => one.lemma.toLowerCase())],
  }
}
