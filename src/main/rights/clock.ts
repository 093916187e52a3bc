import type { GateFacts } from './facts.ts'
import { instantInWords } from './deskDate.ts'

// Nobody can tell the right time from a machine's clock alone. But a library remembers when it was last
// written, and time does not run backwards: a clock that says less was set back. Whatever ends (a licence)
// is judged by the later of both, whatever must still wait (embargo, delay) by the earlier, which is `now`.

/** The later of the machine's clock and the library's newest entry (ISO 8601 instant). */
export function latestOf(facts: Pick<GateFacts, 'now' | 'latestSeen'>): string {
  const seen = facts.latestSeen ?? null
  return seen !== null && Date.parse(seen) > Date.parse(facts.now) ? seen : facts.now
}

/** Whether the clock lies so far behind the library that it must have been set back (over an hour). */
export function isClockSetBack(facts: Pick<GateFacts, 'now' | 'latestSeen'>): boolean {
  return Date.parse(latestOf(facts)) - Date.parse(facts.now) > 3_600_000
}

/** Says so, with both times. */
export function clockWords(facts: Pick<GateFacts, 'now' | 'latestSeen' | 'timeZone'>): string {
  return `This machine’s clock says ${instantInWords(facts.now, facts.timeZone)}, but the library was last written on ${instantInWords(latestOf(facts), facts.timeZone)}: set the clock right.`
}
