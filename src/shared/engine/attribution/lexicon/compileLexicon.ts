import { type Tag, englishGrammar } from '../clause/grammar.ts'
import { addS, inflect } from './inflect.ts'
import type { CueFamily, CueFrame, Lexicon } from './lexicon.ts'

/** Verb forms as bits, for a word may be several at once. */
export const form = { base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const

/** A cue verb with the family each of its frames and prepositions belongs to. */
export interface CompiledVerb {
  readonly lemma: string
  readonly family: CueFamily
  readonly frames: ReadonlyMap<CueFrame, CueFamily>
  readonly prepositions: ReadonlyMap<string, CueFamily>
}

/** A cue noun with its links. */
export interface CompiledNoun {
  readonly lemma: string
  readonly family: CueFamily
  readonly links: ReadonlySet<string>
}

/** All that is known of one written form. */
export interface WordEntry {
  readonly tag: Tag
  readonly verb: CompiledVerb | null
  readonly forms: number
  readonly noun: CompiledNoun | null
  readonly adjective: CompiledNoun | null
  readonly hedge: boolean
}

/** The lexicon turned into one lookup by lower-case form. */
export interface CompiledLexicon {
  readonly language: string
  readonly words: ReadonlyMap<string, WordEntry>
  readonly heads: {
    readonly [list in keyof Lexicon['words']]: ReadonlySet<string>
  }
}

/** What is known of a word the lexicon does not hold. */
export const unknownWord: WordEntry = {
  tag: '',
  verb: null,
  forms: 0,
  noun: null,
  adjective: null,
  hedge: false,
}

/** An unlisted English word in -ed: most likely a past form of a verb that reports nothing. */
export const unknownPast: WordEntry = { ...unknownWord, forms: form.past | form.participle }

const notPast = new Set(
  'hundred indeed speed seed breed creed greed weed need feed steed reed deed exceed naked sacred wicked rugged ragged crooked beloved wretched so-called kindred hatred shed sled bleed infrared limited united embed heed agreed-upon'.split(
    ' ',
  ),
)

/** What is known of a lower-case word, by the lexicon or by its ending. */
export function wordEntry(lower: string, lexicon: CompiledLexicon): WordEntry {
  const known = lexicon.words.get(lower)
  if (known) return known
  if (
    lexicon.language === 'en' &&
    lower.length > 4 &&
    lower.endsWith('ed') &&
    !notPast.has(lower) &&
    !lower.includes('-')
  )
    return unknownPast
  return unknownWord
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>()

/** Compiles a lexicon once; the same object always gives the same answer. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon)
  if (known) return known
  const words = new Map<string, { -readonly [k in keyof WordEntry]: WordEntry[k] }>()
  const entry = (word: string) => {
    let found = words.get(word)
    if (!found) words.set(word, (found = { ...unknownWord }))
    return found
  }
  const addForms = (lemma: string, verb: CompiledVerb | null): void => {
    if (lexicon.language !== 'en') {
      // Other languages list their forms; none are made by rule.
      for (const word of [lemma, ...(lexicon.irregular[lemma] ?? [])]) {
        const one = entry(word)
        one.verb ??= verb
        one.forms |= form.past
      }
      return
    }
    const forms = inflect(lemma, lexicon.irregular[lemma])
    const rows = [
      [forms.base, form.base],
      [forms.third, form.third],
      [forms.past, form.past],
      [forms.participle, form.participle],
      [forms.gerund, form.gerund],
    ] as const
    for (const [word, bit] of rows) {
      const one = entry(word)
      if (one.verb && verb === null && one.verb.lemma !== lemma) continue
      if (verb && !one.verb) {
        one.verb = verb
        one.forms = 0
      }
      if (one.verb === verb || one.verb?.lemma === lemma || one.verb === null) one.forms |= bit
    }
  }

  const verbs = new Map<
    string,
    {
      lemma: string
      family: CueFamily
      frames: Map<CueFrame, CueFamily>
      prepositions: Map<string, CueFamily>
    }
  >()
  for (const { family, verbs: rows, nouns, adjectives } of lexicon.families) {
    for (const row of rows) {
      let verb = verbs.get(row.lemma)
      if (!verb)
        verbs.set(
          row.lemma,
          (verb = { lemma: row.lemma, family, frames: new Map(), prepositions: new Map() }),
        )
      for (const frame of row.frames) if (!verb.frames.has(frame)) verb.frames.set(frame, family)
      for (const word of row.prepositions)
        if (!verb.prepositions.has(word)) verb.prepositions.set(word, family)
    }
    for (const row of adjectives) {
      const one = entry(row.lemma)
      if (one.adjective === null)
        one.adjective = { lemma: row.lemma, family, links: new Set(row.links) }
    }
    for (const row of nouns) {
      const noun: CompiledNoun = { lemma: row.lemma, family, links: new Set(row.links) }
      for (const word of [row.lemma, addS(row.lemma)]) {
        const one = entry(word)
        if (one.noun === null) one.noun = noun
      }
    }
  }
  for (const verb of verbs.values()) addForms(verb.lemma, verb)
  for (const lemma of lexicon.verbs) addForms(lemma, null)
  for (const lemma of Object.keys(lexicon.irregular)) addForms(lemma, null)
  for (const word of lexicon.hedges) entry(word).hedge = true
  if (lexicon.language === 'en') for (const [word, tag] of englishGrammar) entry(word).tag = tag

  const heads = Object.fromEntries(
    (Object.entries(lexicon.words) as [string, readonly string[]][]).map(([name, list]) => [
      name,
      new Set(list.map((word) => word.toLowerCase())),
    ]),
  ) as unknown as CompiledLexicon['heads']
  const result: CompiledLexicon = { language: lexicon.language, words, heads }
  compiled.set(lexicon, result)
  return result
}
