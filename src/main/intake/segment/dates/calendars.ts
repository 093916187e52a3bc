/** Year, month and day from 1, in the Gregorian calendar. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** ISO 8601 date; null where there is no such day (31 February). */
export function isoDate({ year, month, day }: CivilDate): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null
  return date.toISOString().slice(0, 10)
}

/** A day of the Iranian solar calendar as ISO 8601 (33-year cycle, right for 1244–1500); null where there is none. */
export function jalaliToIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null
  if (year < 1244 || year > 1500) return null
  const cycle = year - 979
  const dayOfYear = month <= 6 ? (month - 1) * 31 : (month - 1) * 30 + 6
  const days =
    365 * cycle +
    Math.floor(cycle / 33) * 8 +
    Math.floor(((cycle % 33) + 3) / 4) +
    dayOfYear +
    day -
    1
  // Day 0 of this count is 20 March 1600.
  return new Date(Date.UTC(1600, 2, 20 + days)).toISOString().slice(0, 10)
}

/** A day of the tabular Islamic calendar as ISO 8601; sighting may move it by a day either way. */
export function hijriToIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30 || year < 1 || year > 2000) return null
  const julianDay =
    Math.floor((11 * year + 3) / 30) +
    354 * year +
    30 * month -
    Math.floor((month - 1) / 2) +
    day +
    1_948_440 -
    385
  return new Date((julianDay - 2_440_588) * 86_400_000).toISOString().slice(0, 10)
}

/** The ISO date so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
