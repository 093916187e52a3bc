import type { Token } from '../tokens.ts'
import { type Clause, role } from './clause.ts'
import { phraseStartingAt } from './phraseStartingAt.ts'
import { isNominal } from './phrases.ts'
import type { Subject } from './phrases.ts'
import { findSubject } from './subject.ts'

/** “…,” said NAME, smiling: the subject stands behind its verb. */
function invertedSubject(clause: Clause, m: number): Subject | null {
  const { tokens } = clause
  const before = tokens[m - 1]
  const turned =
    before !== undefined &&
    (before.kind === 'quote' || before.lower === ',') &&
    (tokens[m] as Token).entry.verb?.frames.has('quote')
  const phrase = turned ? phraseStartingAt(clause, m + 1) : null
  return phrase && { ...phrase, inherited: false, relative: false, start: m }
}

/** The subject of the sentence’s main clause, for what hangs behind it (", saying that …"). */
export function mainSubject(clause: Clause, before: number): Subject | null {
  const { roles, tokens } = clause
  let fallback: Subject | null = null
  for (let m = before - 1; m >= 0; m--) {
    if (roles[m] !== role.finite && roles[m] !== role.auxiliary) continue
    if (roles[m] === role.auxiliary && roles[m + 1] !== role.none) continue
    const found = findSubject(clause, m) ?? invertedSubject(clause, m)
    if (found === null || found.relative) continue
    // "the blame that Wall Street faced", "said he was trying": the subject of a clause inside the main one.
    const left = tokens[found.from - 1]
    const inside =
      left !== undefined &&
      !found.inherited &&
      (['that', 'wh', 'sub'].includes(left.entry.tag) ||
        roles[found.from - 1] === role.finite ||
        isNominal(clause, found.from - 1))
    if (!inside) return found
    fallback ??= found
  }
  return fallback
}
