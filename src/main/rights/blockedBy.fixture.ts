import type { GateFacts } from './facts.ts'
import { blocking, runGate } from './gate.ts'
import { factsOf } from './gate.fixture.ts'

/** The checks that stop a signed piece for the web, changed by `change`; no program code imports this file. */
export function blockedBy(change: Partial<GateFacts>): string[] {
  return blocking(runGate(factsOf(change)).checks).map((one) => one.id)
}
