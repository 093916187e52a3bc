import type { Noun } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'

/** What a desk function is told beside its input: who asks, when, and where to report. */
export interface DeskContext {
  /** The NAME of "working as NAME"; empty when nobody has said it. */
  readonly actor: string
  /** ISO 8601 instant of the call. */
  readonly now: string
  /** Notes what the call changes; told to every window after the commit. */
  readonly changed: (noun: Noun, id: string | null) => void
  /** Reports progress of long work. */
  readonly progress: (value: unknown) => void
  /** True once the caller has given up; long work stops between two items. */
  readonly isCancelled: () => boolean
}

/** The name of whoever decides; throws FaultError name-missing where nobody has said who they are. */
export function requireActor(context: DeskContext): string {
  const name = context.actor.trim()
  if (name === '')
    throw new FaultError(
      'name-missing',
      'A decision carries a name. Say who is working first (Settings, or --by NAME).',
    )
  return name
}

/** The name an automatic or unnamed act is recorded under. */
export function actorOrDesk(context: DeskContext): string {
  return context.actor.trim() || 'the desk'
}
