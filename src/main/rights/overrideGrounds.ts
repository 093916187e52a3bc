import { createHash } from 'node:crypto'
import { outgoingSteps } from './conditions/cleanUpDecided.ts'
import { standing, stops } from './conditions/statements.ts'
import type { ExaminedFacts, GateStatement, Override } from './facts.ts'

/**
 * What a signing check stops at, one short hash a finding: an override given at sign-off is for these. The text and
 * its header are in the signature's own hash; what was received, read and proposed is not, and may move below it.
 */
export function overrideGrounds(check: string, facts: ExaminedFacts): string[] {
  const found = findings(check, facts)
  const hashes = found.map((one) =>
    createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 16),
  )
  return [...new Set(hashes)].sort()
}

/** Whether an override still is for all that its check stops at: nothing came to it since. */
export function stillFor(override: Override, facts: ExaminedFacts): boolean {
  const given = new Set(override.grounds ?? [])
  return overrideGrounds(override.check, facts).every((one) => given.has(one))
}

function findings(check: string, facts: ExaminedFacts): readonly unknown[] {
  switch (check) {
    case 'B1':
    case 'B3':
    case 'B4':
    case 'B5':
    case 'B7':
      return facts.statements === null
        ? ['nobody has looked']
        : standing(facts).filter(stops[check]).map(inShort)
    case 'B2':
      return [
        ...standing(facts).filter(stops.B2).map(inShort),
        ...(facts.looseQuotes ?? []).map((one) => [one.text, one.integrity]),
        ...(facts.licence?.quotesComplete ? (facts.missingQuotes ?? []) : []),
        // Which received words a quotation differs from.
        ...facts.edits.quotes
          .filter((one) => one.verdict === 'changed' || one.verdict === 'not-received')
          .map((one) => [one.verdict, one.received, one.current]),
      ]
    case 'B9':
      return outgoingSteps(facts)
        .filter((one) => one.wordsBefore !== one.wordsAfter)
        .map((one) => [one.role, one.wordsBefore, one.wordsAfter])
    default:
      // The rest look at what is signed and nothing else.
      return [check]
  }
}

function inShort({ kind, text, state, speaker, integrity }: GateStatement): readonly unknown[] {
  return [kind, text, state, speaker?.name ?? null, integrity]
}
