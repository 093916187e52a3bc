import type { Clause } from '../clause/clause.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { type Behind, type Following, nothing } from './behindVerb.ts'
import { complementRules } from './complementRules.ts'

/** Reads what follows the verb at `v` (rules A2, A4–A11). */
export function complementOf(clause: Clause, v: number, verb: CompiledVerb): Following {
  const behind: Behind = { clause, verb, v, at: skipAdjuncts(clause, v + 1) }
  for (const rule of complementRules) {
    const following = rule(behind)
    if (following !== null) return following
  }
  return nothing(behind)
}
