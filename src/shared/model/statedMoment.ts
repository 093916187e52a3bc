import { dayInWords } from './dayInWords.ts'

const day = /^(\d{4})-?(\d{2})-?(\d{2})$/u
const moment =
  /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/u

/**
 * A day or moment as a sender wrote it for machines (ISO 8601), for people: "26 Feb 2012, 09:30 (UTC−05:00)". The sender's
 * own clock, because that is what was written; other words stay as they came.
 */
export function statedMoment(value: string): string {
  const text = value.trim()
  const [, year, month, date] = day.exec(text) ?? []
  if (year !== undefined) return dayInWords(`${year}-${month}-${date}`)
  const [, y, m, d, hours, minutes, offset] = moment.exec(text) ?? []
  if (y === undefined) return value
  const zone = offset === undefined ? '' : ` (${offset === 'Z' ? 'UTC' : offsetWords(offset)})`
  return `${dayInWords(`${y}-${m}-${d}`)}, ${hours}:${minutes}${zone}`
}

function offsetWords(offset: string): string {
  const sign = offset.startsWith('-') ? '−' : '+'
  const digits = offset.slice(1).replace(':', '')
  return `UTC${sign}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`
}
