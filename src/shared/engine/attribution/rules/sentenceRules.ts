import { type Clause, role } from '../clause/clause.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import { accordingCandidates } from './accordingRules.ts'
import type { Candidate } from './candidate.ts'
import { specialReading } from './claimRules.ts'
import { labelCandidates } from './labelRules.ts'
import { withoutEmptyHands } from './quotedRules.ts'
import { adjectiveCandidates, nounCandidates } from './nounRules.ts'
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
  joinInfinitives(clause, found)
  const kept = withoutEmptyHands(found).filter((one) => !isGesture(clause, one, found))
  // "expressed concern over": the noun already belongs to the verb's cue.
  const nouns = nounCandidates(clause).filter(
    (noun) => !kept.some((one) => one.cue.from <= noun.cue.from && noun.cue.from <= one.cue.to),
  )
  kept.push(
    ...accordingCandidates(clause),
    ...nouns,
    ...adjectiveCandidates(clause),
    ...labelCandidates(clause, first),
  )
  return kept.sort((a, b) => a.cue.from - b.cue.from)
}

/** “This,” she said, pointing to the wall, “is where …”: what she did between two halves of a quotation. */
function isGesture(clause: Clause, one: Candidate, found: readonly Candidate[]): boolean {
  if (clause.roles[one.cue.from] !== role.gerund) return false
  return found.some((said) => {
    const [left, right] = said.content
    const halves = said.rule === 'A3' && left !== undefined && right !== undefined
    return halves && left.to < one.cue.from && said.cue.to < one.cue.from && one.cue.to < right.from
  })
}

/** Verbs whose own act is only to speak or not: "declined to say whether" is one cue. */
const speaksOrNot = new Set([
  'decline',
  'refuse',
  'want',
  'try',
  'hesitate',
  'like',
  'love',
  'hate',
  'need',
])

/** Makes one statement of "refused to say whether …"; of "pledged to ask …" only the pledge is kept. */
function joinInfinitives(clause: Clause, found: Candidate[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const outer = found[i] as Candidate
    if (outer.rule !== 'A9') continue
    const content = outer.content[0]
    const at = found.findIndex(
      (one) =>
        content !== undefined &&
        clause.roles[one.cue.from] === role.infinitive &&
        one.cue.from > content.from &&
        one.cue.from <= content.from + 2,
    )
    const inner = found[at]
    if (inner === undefined) continue
    if (!speaksOrNot.has(outer.lemma)) found.splice(at, 1)
    else {
      const tier = outer.family === 'stance' ? 'hint' : 'likely'
      const family = outer.family === 'stance' ? inner.family : outer.family
      found[i] = {
        ...inner,
        tier,
        family,
        lemma: outer.lemma,
        cue: { from: outer.cue.from, to: inner.cue.to },
        speaker: outer.speaker,
        flags: outer.flags,
      }
      found.splice(at, 1)
    }
  }
}
