import { FaultError } from '../../../shared/fault.ts'
import type { GateResult } from '../../../shared/model/gate.ts'
import type { Override } from '../../rights/facts.ts'
import { type DeskContext, requireActor } from '../context.ts'

/** Overrides with the name of whoever gives them; throws name-missing, or bad-input for a check that does not exist or never yields. */
export function namedOverrides(
  given: readonly { readonly check: string; readonly reason: string }[],
  gate: GateResult,
  context: DeskContext,
): Override[] {
  if (given.length === 0) return []
  const by = requireActor(context)
  return given.map(({ check, reason }) => {
    const id = check.trim().toLowerCase() === 'all' ? 'all' : check.trim().toUpperCase()
    const known = gate.checks.find((one) => one.id === id)
    if (id !== 'all' && !known)
      throw new FaultError('bad-input', `There is no check “${check}”; see desk gate.`)
    if (known && !known.overridable)
      throw new FaultError(
        'bad-input',
        `${known.id} (${known.title}) cannot be overridden by anyone.`,
      )
    return { check: id, by, reason }
  })
}
