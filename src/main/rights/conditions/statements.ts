import { beginning } from '../beginning.ts'
import type { ExaminedFacts, GateStatement } from '../facts.ts'

/** What B1–B7 say while nobody has looked for statements. */
export const notLookedFor = 'Statements have not been looked for yet.'

/** The statements that are attributions and still stand in the text; hints and rejected ones are not. */
export function standing(facts: ExaminedFacts): readonly GateStatement[] {
  return (facts.statements ?? []).filter(stands)
}

function stands(one: GateStatement): boolean {
  return one.kind !== 'not-attribution' && one.state !== 'rejected'
}

/** Whether the statement is words between quotation marks. */
export function isQuote(one: Pick<GateStatement, 'kind'>): boolean {
  return one.kind === 'direct' || one.kind === 'mixed'
}

/** Whether somebody is charged with something or answers a charge (B4). */
export function isCharge(one: Pick<GateStatement, 'kind'>): boolean {
  return one.kind === 'responsibility' || one.kind === 'accusation' || one.kind === 'denial'
}

/** Which statements a signing check stops at; B6, B8 and B9 look at other things. */
export const stops = {
  B1: (one) => isQuote(one) && one.state === 'proposed',
  B2: (one) =>
    isQuote(one) &&
    one.state !== 'waived' &&
    (one.integrity === 'changed' || one.integrity === 'not-in-original'),
  B3: (one) =>
    isQuote(one) &&
    one.state !== 'waived' &&
    (one.speaker === null || one.speaker.type === 'unresolved') &&
    // In a language without lexicon one named confirmation answers for all quotations.
    !(one.rule === 'L1' && one.state === 'confirmed'),
  B4: (one) => isCharge(one) && one.tier !== 'hint' && one.state === 'proposed',
  // Asked for with the decision: until then B1 or B4 stops at the same statement.
  B5: (one) =>
    one.state !== 'proposed' &&
    (isQuote(one) || isCharge(one)) &&
    one.tier !== 'hint' &&
    (one.speaker?.type === 'anonymous' || one.speaker?.type === 'unnamed-group') &&
    one.state !== 'waived' &&
    !one.note?.trim(),
  B7: (one) => one.state === 'stale' || one.state === 'broken' || one.state === 'queried',
} as const satisfies Record<string, (one: GateStatement) => boolean>

/** The signing checks that this statement fails, in order; what the desk has `relaxed` stops nothing. */
export function signingBlocks(one: GateStatement, relaxed: readonly string[]): string[] {
  if (!stands(one)) return []
  return Object.entries(stops)
    .filter(([id, stop]) => !relaxed.includes(id) && stop(one))
    .map(([id]) => id)
}

/** "3 quotes: “the first …”" — how many, and the first one's words, for a reason. */
export function naming(list: readonly GateStatement[], one: string, many: string): string {
  const first = list[0]?.text ?? ''
  return `${list.length} ${list.length === 1 ? one : many}: “${beginning(first, 60)}”`
}

/** Where the first of them stands. */
export function firstPlace(list: readonly GateStatement[]): {
  readonly kind: 'attribution'
  readonly ref: string
} {
  return { kind: 'attribution', ref: list[0]?.id ?? '' }
}
