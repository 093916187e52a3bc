import type { GateCheck, GateResult } from '../../shared/model/gate.ts'

/** The checks that stop a piece now, those before sign-off first. */
export function blockersOf(gate: GateResult): readonly GateCheck[] {
  const blocking = gate.checks.filter(
    (check) => check.verdict === 'block' && check.override === null,
  )
  // "Nobody signed it" follows from the others; it is the last thing to do.
  return blocking.toSorted((a, b) => rank(a) - rank(b))
}

function rank(check: GateCheck): number {
  if (check.id === 'R2') return 2
  return check.id.startsWith('B') ? 0 : 1
}
