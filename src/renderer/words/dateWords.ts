// Dates as a desk reads them: "23 May", "3 Feb 2025", "today 14:05". English, 24 hours.
const format = (options: Intl.DateTimeFormatOptions, timeZone?: string) =>
  new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone ? { timeZone } : {}) })

const day = format({ day: 'numeric', month: 'short' }, 'UTC')
const dayAndYear = format({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC')
const longDay = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC')

/** An ISO date (or the date of an instant) in a few letters: this year's without the year. */
export function dayWords(iso: string, now: Date = new Date()): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.valueOf())) return iso
  return date.getUTCFullYear() === now.getFullYear() ? day.format(date) : dayAndYear.format(date)
}

/** An ISO date or instant written out: "23 September 2020"; the words as they are where it is none. */
export function longDayWords(iso: string): string {
  if (!/^\d{4}-\d\d-\d\d/u.test(iso)) return iso
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.valueOf()) ? iso : longDay.format(date)
}

/** An instant in words: "today 14:05", "yesterday 09:12", "3 Nov 09:12", "3 Nov 2025". */
export function momentWords(iso: string, timeZone?: string, now: Date = new Date()): string {
  const at = new Date(iso)
  if (Number.isNaN(at.valueOf())) return iso
  const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone)
  const time = format({ hour: '2-digit', minute: '2-digit' }, timeZone).format(at)
  const days = (date: Date) => key.format(date)
  if (days(at) === days(now)) return `today ${time}`
  if (days(at) === days(new Date(now.valueOf() - 86_400_000))) return `yesterday ${time}`
  if (at.getFullYear() !== now.getFullYear())
    return format({ day: 'numeric', month: 'short', year: 'numeric' }, timeZone).format(at)
  return `${format({ day: 'numeric', month: 'short' }, timeZone).format(at)} ${time}`
}

/** An instant as a paper keeps it that is read another day: "26 Nov 2026, 01:52 GMT". */
export function datedMomentWords(iso: string, timeZone?: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.valueOf())) return iso
  return format(
    {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    },
    timeZone,
  ).format(at)
}

/** Whole days from today to an ISO date; negative when it is past. */
export function daysUntil(iso: string, now: Date = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - today) / 86_400_000)
}

/** "today", "tomorrow", "in 5 days", "3 days ago". */
export function daysWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** Seconds as a person says them: "4 s", "2 min", "1 h 10 min". */
export function durationWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
