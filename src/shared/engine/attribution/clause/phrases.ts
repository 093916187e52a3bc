import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'

/** A stretch of tokens of one sentence, both ends included. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** How many tokens a noun phrase may take. */
export const longestPhrase = 40

/** The subject of a verb; `inherited` when it belongs to an earlier verb of the sentence, `start` where the clause begins. */
export interface Subject extends Phrase {
  readonly inherited: boolean
  readonly relative: boolean
  readonly start: number
}

/** Whether the token can be part of a noun phrase by itself: noun, name, number, adjective. */
export function isNominal(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]
  if (token === undefined) return false
  if (token.kind === 'number') return true
  if (token.kind !== 'word') return false
  const tag = token.entry.tag
  if (clause.roles[i] !== role.none) return false
  if (tag === '') return !isAdverb(token)
  // "USA TODAY"
  if (token.upper && token.lower === 'today') return true
  // "the BBC’s Today programme"
  if (token.lower === 'today' && token.cap && tokensBefore(clause, i)) return true
  // A capital makes a name of most closed words ("The Who", "May"), but not at the start of a sentence.
  return (
    token.cap &&
    i > 0 &&
    !clause.headline &&
    (tag === 'time'
      ? partsOfDay.has(token.lower) && clause.tokens[i + 1]?.cap === true
      : tag === 'modal' || tag === 'prep')
  )
}

/** Whether an owner or an article stands right before the token. */
function tokensBefore(clause: Clause, i: number): boolean {
  return ['poss', 'det'].includes(clause.tokens[i - 1]?.entry.tag ?? '')
}

const partsOfDay = new Set(['morning', 'evening', 'week', 'year', 'month', 'afternoon'])

/** A mention cut to what names the speaker: behind a proper name its adjuncts fall ("Bajwa in his call"). */
export function trimMention(clause: Clause, phrase: Phrase): Phrase {
  const { tokens } = clause
  // "More than six in 10": a number, however it is capitalised.
  if (/^(?:more|fewer|less)$/.test(tokens[phrase.from]?.lower ?? '')) return phrase
  const hasName = (to: number): boolean => {
    for (let i = phrase.from; i < to; i++) if (tokens[i]?.cap && isNominal(clause, i)) return true
    return false
  }
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    if (token.entry.tag !== 'prep' && token.lower !== '(' && token.entry.tag !== 'to') continue
    if (token.lower === 'of' || token.cap) continue
    // "the Committee to Protect NAME"
    if (token.entry.tag === 'to' && tokens[i + 1]?.cap && tokens[i - 1]?.cap) continue
    if (token.lower === 'for' && tokens[i + 1]?.cap && tokens[i - 1]?.cap) continue
    const head = tokens[i - 1] as Token
    if (head.cap && hasName(i)) return { from: phrase.from, to: i - 1 }
  }
  return phrase
}
