import type { Clause } from '../clause/roles.ts'
import { role } from '../clause/roles.ts'
import type { Subject } from '../clause/subject.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { AttributionFlag, AttributionTier } from '../record.ts'
import { weaker } from './candidate.ts'

/** How far a verb rule may be trusted by itself, before form and subject are looked at. */
const byRule: Readonly<Record<string, AttributionTier>> = {
  A1: 'sure',
  A2: 'sure',
  A3: 'sure',
  A4: 'sure',
  A5: 'sure',
  A6: 'likely',
  A7: 'sure',
  A8: 'likely',
  A9: 'likely',
  A10: 'likely',
  A11: 'likely',
}

/** The tier of a verb candidate, or null when it is not worth showing (no subject and no strong frame). */
export function tierOf(
  clause: Clause,
  v: number,
  rule: string,
  family: CueFamily,
  subject: Subject | null,
  flags: readonly AttributionFlag[],
): AttributionTier | null {
  let tier = byRule[rule] ?? 'likely'
  if (subject === null) {
    if (rule !== 'A2' && rule !== 'A4' && rule !== 'A7') return null
    tier = 'hint'
  }
  if (clause.roles[v] === role.infinitive && !habitual(clause, v)) tier = weaker(tier, 'hint')
  if (clause.roles[v] === role.gerund) tier = weaker(tier, 'likely')
  if (flags.length > 0) tier = weaker(tier, 'likely')
  if (family === 'cognition') tier = weaker(tier, 'likely')
  if (family === 'stance') tier = weaker(tier, 'hint')
  return tier
}

/** "used to say": a finite statement of the past. */
function habitual(clause: Clause, v: number): boolean {
  return clause.tokens[v - 1]?.entry.tag === 'to' && clause.tokens[v - 2]?.lower === 'used'
}
