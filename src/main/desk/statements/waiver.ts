import type { DecidedStatement } from './decidedStatements.ts'
import { placeKey, type QuoteCheck, type Reading, type ReadStatement } from './reading.ts'

/** The received words that its altered quotations differ from; "not received" where there are none. In order. */
export function alteredFrom(
  one: Pick<ReadStatement, 'quoted'>,
  reading: Pick<Reading, 'checks'> | null,
): string[] {
  return one.quoted.flatMap((anchor) => {
    const check: QuoteCheck | undefined = reading?.checks[placeKey(anchor)]
    if (check?.verdict === 'not-in-original') return ['not received']
    return check?.verdict === 'changed' ? [`received: ${check.received ?? ''}`] : []
  })
}

/**
 * Whether "let stand" still is for what is there: the words are the same (else the decision is stale), but what they
 * are held against may have moved. Decisions kept before this was noted hold.
 */
export function waiverHolds(
  decided: Pick<DecidedStatement, 'against'>,
  now: readonly string[],
): boolean {
  const given = decided.against
  return given === undefined || now.every((words) => given.includes(words))
}
