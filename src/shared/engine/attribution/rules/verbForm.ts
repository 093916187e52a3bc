import { type Clause, beforeAdverbs, isAdverb, role } from '../clause/clause.ts'
import { mainSubject } from '../clause/mainSubject.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { isNominal } from '../clause/phrases.ts'
import type { Subject } from '../clause/phrases.ts'
import { findSubject, wordsIssued } from '../clause/subject.ts'
import type { AttributionFlag } from '../record.ts'
import type { Token } from '../tokens.ts'

/** Who does a participle: the noun right before it, else the subject of the sentence. */
export function gerundSubject(clause: Clause, v: number): Subject | null {
  const { tokens } = clause
  const at = beforeAdverbs(tokens, v)
  const before = tokens[at]
  if (before && (isNominal(clause, at) || before.lower === ')')) {
    const noun = phraseEndingAt(clause, at)
    if (noun && wordsIssued.has(before.lower) && clause.roles[noun.from - 1] === role.finite) {
      const issuer = findSubject(clause, noun.from - 1)
      if (issuer) return { ...issuer, inherited: true, start: v }
    }
    if (noun) return { ...noun, inherited: false, relative: false, start: noun.from }
  }
  const main = mainSubject(clause, v)
  if (main) return { ...main, inherited: true, start: at }
  // "Saying that …, NAME left": the subject comes later.
  for (let m = v + 1; m < tokens.length; m++) {
    if (clause.roles[m] !== role.finite || tokens[m - 1]?.kind === 'punct') continue
    const later = findSubject(clause, m)
    if (later && later.from > v && tokens[later.from - 1]?.lower === ',')
      return { ...later, inherited: true, start: v }
  }
  return null
}

/** Negation and modality before the verb: "did not say", "would say". */
export function modality(clause: Clause, v: number): AttributionFlag[] {
  const flags: AttributionFlag[] = []
  for (let i = v - 1; i >= 0 && v - i < 6; i--) {
    const token = clause.tokens[i] as Token
    if (token.entry.tag === 'not' || /n['’]t$/.test(token.lower)) {
      if (!flags.includes('negated')) flags.push('negated')
    }
    if (
      token.entry.tag === 'modal' &&
      !/^(?:will|['’]ll|can|could)/.test(token.lower) &&
      !flags.includes('hypothetical')
    )
      flags.push('hypothetical')
    if (clause.roles[i] !== role.auxiliary && !isAdverb(token)) break
  }
  // "would not comment" is a refusal, no mere possibility.
  return flags.includes('negated') ? ['negated'] : flags
}
