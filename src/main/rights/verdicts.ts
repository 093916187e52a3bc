import type { GateCheck, GatePlace } from '../../shared/model/gate.ts'

type Place = GatePlace['kind'] | { readonly kind: GatePlace['kind']; readonly ref: string }

/** The four verdicts of one condition, with its id, title and (where a click leads) its place set once. */
export function verdictsOf(
  id: string,
  title: string,
  place: Place | null,
  overridable: boolean = true,
): Record<'clear' | 'warn' | 'block' | 'skip', (reason: string, at?: Place) => GateCheck> {
  const make =
    (verdict: GateCheck['verdict']) =>
    (reason: string, at: Place | null = place): GateCheck => ({
      id,
      title,
      verdict,
      reason,
      place: placeOf(at),
      overridable,
      override: null,
    })
  return {
    clear: make('clear'),
    warn: make('warn'),
    block: make('block'),
    skip: make('not-applicable'),
  }
}

function placeOf(at: Place | null): GatePlace | null {
  if (at === null) return null
  return typeof at === 'string' ? { kind: at, ref: null } : at
}
