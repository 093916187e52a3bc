import type { Clause } from '../clause/clause.ts'
import { contentFrom } from '../clause/content.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'

/** What follows a cue verb: the rule that read it, its content, whom it is said to, and how far the cue reaches. */
export interface Complement {
  readonly rule: string
  readonly family: CueFamily
  readonly content: Phrase
  readonly addressee: Phrase | null
  readonly cueTo: number
}

/** Where the words after a verb lead: to its complement, or to nothing (`end` is where the clause of the cue stops). */
export type Following =
  | { readonly complement: Complement }
  | { readonly complement: null; readonly end: number }

/** A cue verb and the place behind it and its adjuncts, where its complement may begin. */
export interface Behind {
  readonly clause: Clause
  readonly verb: CompiledVerb
  /** The verb's own token. */
  readonly v: number
  readonly at: number
}

/** Reads one kind of complement; null where the words are none, and the next rule looks. */
export type ComplementRule = (behind: Behind) => Following | null

/** The token at the place, if the clause goes on. */
export function tokenAt({ clause, at }: Behind): Token | undefined {
  return clause.tokens[at]
}

/** The family of what the verb says in a clause, with or without "that". */
export function clauseFamily({ verb: { frames } }: Behind): CueFamily | undefined {
  return frames.get('clause') ?? frames.get('that')
}

/** Content that begins at `from`, as a rule found it; null where nothing that can be said stands there. */
export function found(
  behind: Behind,
  rule: string,
  given: {
    readonly family: CueFamily | undefined
    readonly from: number
    readonly mode?: 'clause' | 'object'
    readonly addressee?: Phrase | null
    /** The cue's last token, where it is more than its verb. */
    readonly cueTo?: number
  },
): Following | null {
  const { clause, verb, v } = behind
  const { family = verb.family, from, mode = 'clause', addressee = null, cueTo = v } = given
  const content = contentFrom(clause, from, mode)
  return content && { complement: { rule, family, content, addressee, cueTo } }
}

/** Nothing is said behind this verb: its clause stops at the place. */
export function nothing({ at }: Behind): Following {
  return { complement: null, end: at }
}
