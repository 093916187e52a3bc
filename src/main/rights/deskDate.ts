import { dayInWords } from '../../shared/model/dayInWords.ts'

// A licence speaks of days, an embargo of instants. Days begin and end where the desk is, not where
// the machine's clock thinks it is: every conversion here takes the desk's time zone.

const dayMs = 86_400_000
// Making a formatter costs more than the whole of a short gate; a desk has one time zone, rarely two.
const dayFormats = new Map<string, Intl.DateTimeFormat>()
const zones = new Map<string, string>()

/** The calendar day (YYYY-MM-DD) of an ISO instant in a time zone; an unknown zone counts as UTC. */
export function localDay(instant: string, timeZone: string): string {
  const zone = knownZone(timeZone)
  let format = dayFormats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    dayFormats.set(zone, format)
  }
  return format.format(new Date(instant))
}

/**
 * The day of a date or an instant: a date stays itself, and so does a time without an offset; an instant is read in
 * the desk's zone. Null when unreadable, or less than a day (a month, a year).
 */
export function dayOf(value: string, timeZone: string): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value) ?? []
  if (day === undefined || Number.isNaN(Date.parse(value))) return null
  return time !== undefined && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(time)
    ? localDay(value, timeZone)
    : day
}

/** The last second of a day (YYYY-MM-DD) where the desk is, with its offset: what receivers elsewhere must be told. */
export function endOfDay(day: string, timeZone: string): string {
  const zone = knownZone(timeZone)
  const midnight = Date.parse(`${day}T00:00:00Z`) + dayMs
  // Twice: the clocks may change between midnight there and midnight UTC.
  const guess = midnight - 1000 - offsetMs(midnight, zone)
  const end = midnight - 1000 - offsetMs(guess, zone)
  const minutes = Math.round(offsetMs(end, zone) / 60_000)
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${day}T23:59:59${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/**
 * The last moment (milliseconds) of a day or a time that may lack its offset; null when unreadable. Without an offset
 * nobody knows whose clock was meant: the earlier of UTC's and the desk's counts.
 */
export function earliestEndMs(value: string, timeZone: string): number | null {
  const known = instantMs(value)
  if (known !== null) return known
  const [, day, time] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(value) ?? []
  if (day === undefined || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return null
  const inUtc = Date.parse(`${day}${time ?? 'T23:59:59'}Z`)
  if (Number.isNaN(inUtc)) return null
  const zone = knownZone(timeZone)
  return Math.min(inUtc, inUtc - offsetMs(inUtc - offsetMs(inUtc, zone), zone))
}

/** The last moment whose year has four figures in every zone. */
const farthest = Date.parse('9999-12-30T00:00:00Z')

/** By how much the zone's clock is ahead of UTC at an instant. */
function offsetMs(instant: number, zone: string): number {
  const at = Math.min(instant, farthest)
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}

/** Milliseconds of a day and time with its offset; null for anything less: without an offset it names no instant. */
export function instantMs(value: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value)) return null
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : ms
}

/** Days are compared as text, and a year of five figures would come before every other. */
const lastKnown = '9999-12-31'

/** The day `days` after `day` (both YYYY-MM-DD); 31 Dec 9999 for everything later: a licence of a million days does not end. */
export function addDays(day: string, days: number): string {
  const ms = Date.parse(`${day}T00:00:00Z`) + days * dayMs
  return ms > Date.parse(lastKnown) ? lastKnown : new Date(ms).toISOString().slice(0, 10)
}

/** "4 Sept 2026, 09:00 (Europe/Madrid)". */
export function instantInWords(instant: string, timeZone: string): string {
  const zone = knownZone(timeZone)
  const time = clockOf(zone).format(new Date(instant))
  return `${dayInWords(localDay(instant, zone))}, ${time} (${zone})`
}

// A format costs half a millisecond to make, and every gate of a signed piece says when that was.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** A time zone as the machine knows it; UTC for one it does not know. */
export function knownZone(timeZone: string): string {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const zone = zoneNamed(timeZone)
  zones.set(timeZone, zone)
  return zone
}

function zoneNamed(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
