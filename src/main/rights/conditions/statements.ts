import type { ExaminedFacts, GateStatement } from '../facts.ts'

/** What B1–B7 say while nobody has looked for statements. */
export const notLookedFor = 'Nobody has looked for quotes and claims in this piece yet.'

/** The statements that are attributions and still stand in the text; hints and rejected ones are not. */
export function standing(facts: ExaminedFacts): readonly GateStatement[] {
  return (facts.statements ?? []).filter(
    (one) => one.kind !== 'not-attribution' && one.state !== 'rejected',
  )
}

/** Whether the statement is words between quotation marks. */
export function isQuote(one: GateStatement): boolean {
  return one.kind === 'direct' || one.kind === 'mixed'
}

/** Whether somebody is charged with something or answers a charge (B4). */
export function isCharge(one: GateStatement): boolean {
  return one.kind === 'responsibility' || one.kind === 'accusation' || one.kind === 'denial'
}

/** "3 quotes: “the first …”" — how many, and the first one's words, for a reason. */
export function naming(list: readonly GateStatement[], one: string, many: string): string {
  const first = list[0]?.text ?? ''
  const words = first.length > 60 ? `${first.slice(0, 60).trimEnd()}…` : first
  return `${list.length} ${list.length === 1 ? one : many}: “${words}”`
}

/** Where the first of them stands. */
export function firstPlace(list: readonly GateStatement[]): {
  readonly kind: 'attribution'
  readonly ref: string
} {
  return { kind: 'attribution', ref: list[0]?.id ?? '' }
}
