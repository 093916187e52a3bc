import { type Clause, role } from '../clause/roles.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Candidate } from './candidate.ts'
import { specialReading } from './claimRules.ts'
import {
  accordingCandidates,
  adjectiveCandidates,
  labelCandidates,
  nounCandidates,
} from './otherRules.ts'
import { verbCandidate } from './verbRules.ts'

/** Every statement of one sentence, in the order of their cues. */
export function sentenceCandidates(
  clause: Clause,
  lexicon: CompiledLexicon,
  first: boolean,
): Candidate[] {
  const found: Candidate[] = []
  for (let v = 0; v < clause.tokens.length; v++) {
    const verb = clause.tokens[v]?.entry.verb
    if (!verb || clause.roles[v] === role.none) continue
    const special = specialReading(clause, v, lexicon)
    if (special === 'not-attribution') continue
    const candidate = special ?? verbCandidate(clause, v, verb)
    if (candidate) found.push(candidate)
  }
  // "expressed concern over": the noun already belongs to the verb's cue.
  const nouns = nounCandidates(clause).filter(
    (noun) => !found.some((one) => one.cue.from <= noun.cue.from && noun.cue.from <= one.cue.to),
  )
  found.push(
    ...accordingCandidates(clause),
    ...nouns,
    ...adjectiveCandidates(clause),
    ...labelCandidates(clause, first),
  )
  return found.sort((a, b) => a.cue.from - b.cue.from)
}
