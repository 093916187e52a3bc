import type { CueFamily, CueFrame, CueVerb, Lexicon } from './lexicon.ts'
import { starterForms } from './starterForms.ts'

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

const starters: ReadonlySet<string> = new Set(['de', 'fr', 'es'])

// A starter lexicon knows three frames; a verb of its list that is moved keeps its own.
function starterVerb(lexicon: Lexicon, lemma: string, family: CueFamily): CueVerb {
  const known = lexicon.families
    .flatMap((entry) => entry.verbs)
    .find((verb) => verb.lemma === lemma)
  if (known) return known
  const usual: readonly CueFrame[] =
    family === 'cognition'
      ? ['clause']
      : family === 'responsibility'
        ? ['object']
        : ['clause', 'quote', 'object']
  return { lemma, frames: usual, prepositions: [] }
}

/**
 * The lexicon as this desk has it: silenced verbs gone from every family, added ones before the others, so
 * that a word moved to another family counts there. What a starter lexicon does not list is inflected by rule. Without changes the same object comes back, which keeps
 * its compiled form.
 */
export function deskLexicon(lexicon: Lexicon, cues: DeskVerbs): Lexicon {
  const of = <T extends { readonly language: string; readonly lemma: string }>(
    list: readonly T[],
  ): T[] => list.filter((one) => one.language === lexicon.language)
  const added = of(cues.added)
  const gone = new Set([...of(cues.silenced), ...added].map((one) => one.lemma.toLowerCase()))
  if (gone.size === 0) return lexicon
  const isStarter = starters.has(lexicon.language)
  const verbOf = (lemma: string, family: CueFamily): CueVerb =>
    isStarter
      ? starterVerb(lexicon, lemma, family)
      : { lemma, frames: usualFrames[family], prepositions: [] }
  const made = added
    .map((one) => one.lemma.toLowerCase())
    .filter((lemma) => isStarter && !Object.hasOwn(lexicon.irregular, lemma))
    .map((lemma) => [lemma, starterForms(lexicon.language, lemma)] as const)
  return {
    ...lexicon,
    irregular: { ...lexicon.irregular, ...Object.fromEntries(made) },
    families: lexicon.families.map((entry) => ({
      ...entry,
      verbs: [
        ...added
          .filter((one) => one.family === entry.family)
          .map((one) => verbOf(one.lemma.toLowerCase(), entry.family)),
        ...entry.verbs.filter((verb) => !gone.has(verb.lemma)),
      ],
    })),
    // Still a verb, where clauses begin; only no longer one that attributes.
    verbs: [...lexicon.verbs, ...of(cues.silenced).map((one) => one.lemma.toLowerCase())],
  }
}
