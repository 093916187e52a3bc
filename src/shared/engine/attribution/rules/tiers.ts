import { type Clause, beforeAdverbs, role } from '../clause/clause.ts'
import type { Subject } from '../clause/phrases.ts'
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
  A6: 'sure',
  A7: 'sure',
  A8: 'likely',
  A9: 'likely',
  A10: 'likely',
  A11: 'likely',
  A12: 'likely',
  A27: 'sure',
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
  const form = clause.roles[v]
  const finite = form === role.finite
  if (subject === null) {
    if (rule !== 'A2' && rule !== 'A4' && rule !== 'A7') return null
    // "To say that … would be unfair": nobody says it.
    if (form === role.infinitive) return null
    tier = 'hint'
  }
  // An open criticism, denial or order in a finite clause is an act of speech by its meaning.
  // To attack and to protest may be deeds as well.
  const lemma = clause.tokens[v]?.entry.verb?.lemma
  const deed = lemma === 'attack' || lemma === 'protest'
  if ((rule === 'A10' || rule === 'A8') && finite && !deed && speechActs.has(family)) tier = 'sure'
  if (finite && openly[rule]?.has(lemma ?? '')) tier = 'sure'
  if (form === role.infinitive && !habitual(clause, v)) tier = weaker(tier, 'hint')
  if (form === role.gerund)
    tier = weaker(
      tier,
      afterComma(clause, v) && rule !== 'A10' && rule !== 'A11' ? 'sure' : 'likely',
    )
  if (
    form === role.gerund &&
    !afterComma(clause, v) &&
    (rule === 'A9' || rule === 'A10' || rule === 'A11')
  )
    tier = weaker(tier, 'hint')
  // "shows how", "decides whether": no speech by itself.
  const frames = clause.tokens[v]?.entry.verb?.frames
  if (rule === 'A6' && !frames?.has('quote') && !frames?.has('tell')) tier = weaker(tier, 'likely')
  if (flags.length > 0) tier = weaker(tier, 'likely')
  if (
    family === 'cognition' &&
    rule !== 'A4' &&
    !(rule === 'A5' && openThought(clause, v, subject))
  )
    tier = weaker(tier, 'likely')
  // "I think", "you could say": the writer's own voice, or nobody's.
  const who = subject ? clause.tokens[subject.from]?.lower : undefined
  if (who === 'you') tier = weaker(tier, 'hint')
  else if (who === 'i' || who === 'we') tier = weaker(tier, 'likely')
  if (family === 'stance') tier = weaker(tier, 'hint')
  return tier
}

/** "Roe believes the plan will fail": somebody else's thought, told as such; "I think" is the writer's. */
function openThought(clause: Clause, v: number, subject: Subject | null): boolean {
  const who = subject && clause.tokens[subject.from]?.lower
  return (
    thoughts.has(clause.tokens[v]?.entry.verb?.lemma ?? '') &&
    who !== null &&
    !/^(?:i|you|we)$/.test(who ?? '')
  )
}

const thoughts = new Set(['think', 'believe', 'hope', 'fear'])

/** Verbs that cannot be done without saying something, by the rule that reads their object ("called it a mistake", "called for a truce"). */
const openly: Readonly<Record<string, ReadonlySet<string>>> = {
  A10: new Set('call cite propose question tout declare express voice'.split(' ')),
  A11: new Set(['call', 'warn']),
}

const speechActs: ReadonlySet<CueFamily> = new Set(['accuse', 'deny', 'directive'])

/** ", saying that": a participle set off from what goes before, or right behind a quotation. */
function afterComma(clause: Clause, v: number): boolean {
  const before = clause.tokens[beforeAdverbs(clause.tokens, v)]
  return (
    before === undefined || before.kind === 'quote' || before.lower === ',' || before.lower === '—'
  )
}

/** "used to say", "went on to say": a finite statement. */
function habitual(clause: Clause, v: number): boolean {
  const { tokens } = clause
  if (tokens[v - 1]?.entry.tag !== 'to') return false
  const before = tokens[v - 2]?.lower ?? ''
  // "went on to say"
  return (
    before === 'used' ||
    (before === 'on' && /^(?:went|goes|gone|go)$/.test(tokens[v - 3]?.lower ?? ''))
  )
}
