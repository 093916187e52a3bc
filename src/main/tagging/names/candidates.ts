import { insideNames, notNames, openers } from '../words/common.ts'
import { organisationWords } from '../words/organisations.ts'
import { particles } from '../words/people.ts'
import type { NameToken } from './nameTokens.ts'

/** A run of capitalised words that may be a name: indexes of its first and last token. */
export interface Candidate {
  readonly from: number
  readonly to: number
}

const touching = /^[\s ]*$/u
const joined = /^[\s ]*[-–]?[\s ]*$/u

/** Every run of capitalised words in a block; an organisation's name goes on over "of" and "for". */
export function candidates(tokens: readonly NameToken[]): Candidate[] {
  const out: Candidate[] = []
  let i = 0
  while (i < tokens.length) {
    if (!begins(tokens, i)) {
      i++
      continue
    }
    const from = i
    let to = i
    while (tokens[to]?.possessive === false) {
      const next = nextOf(tokens, from, to)
      if (next === null) break
      to = next
    }
    i = to + 1
    out.push({ from, to })
  }
  return out
}

function begins(tokens: readonly NameToken[], i: number): boolean {
  const token = tokens[i]
  if (token === undefined || !token.cap) return false
  return !isOnlyCommon(token)
}

/** A common word whose capital says nothing; in the middle of a sentence a longer one is meant as a name. */
function isOnlyCommon(token: NameToken): boolean {
  return openers.has(token.lower) && (token.opening || token.text.length <= 4)
}

/** The token up to which a run may be drawn out by one more capitalised word; null where it ends. */
function nextOf(tokens: readonly NameToken[], from: number, to: number): number | null {
  const next = tokens[to + 1]
  if (next === undefined || !joined.test(next.gap)) return null
  if (next.cap && !isOnlyCommon(next)) return touching.test(next.gap) ? to + 1 : null
  // "Bashar al Assad", "Ursula von der Leyen".
  if (particles.has(next.lower)) {
    const after = tokens[to + 2]
    if (after?.cap && touching.test(after.gap)) return to + 2
    const third = tokens[to + 3]
    if (after && particles.has(after.lower) && third?.cap && touching.test(third.gap)) return to + 3
  }
  return overInsideWord(tokens, from, to)
}

function overInsideWord(tokens: readonly NameToken[], from: number, to: number): number | null {
  const word = tokens[to + 1]
  if (word === undefined || !insideNames.has(word.lower)) return null
  let at = to + 2
  if (word.lower !== 'the' && tokens[at]?.lower === 'the') at++
  const after = tokens[at]
  if (!after?.cap || openers.has(after.lower) || !touching.test(after.gap)) return null
  const inside = tokens.slice(from, to + 1)
  const isBody =
    inside.some(({ lower }) => organisationWords.has(lower)) ||
    inside.map(({ lower }) => lower).join(' ') === 'islamic state'
  if (word.lower === 'in' && inside.at(-1)?.lower === 'state') return isBody ? at : null
  if (word.lower === 'of' || word.lower === 'for')
    return isBody && !notNames.has(after.lower) ? at : null
  // "Antiquities and Heritage", where an "of" went before; two names side by side stay two.
  if (word.lower === 'and' || word.lower === '&')
    return isBody && inside.some(({ lower }) => lower === 'of' || lower === 'for') ? at : null
  return null
}
