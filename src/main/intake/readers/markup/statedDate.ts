import type { DatedValue } from '../../../../shared/model/dates.ts'
import { readDate } from '../../segment/dates/readDate.ts'
import { machineDate } from '../html/machineDate.ts'

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** Zones that RFC 822 names, as offsets. */
const zones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

/** A date that a format states in a field of its own: ISO 8601, RFC 822, the basic forms of wires, else words. */
export function statedDate(text: string | null | undefined): DatedValue | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || trimmed.length > 120) return null
  const value = mailDate(trimmed) ?? basicDate(trimmed) ?? machineDate(trimmed)
  if (value !== null) return { value, text: trimmed, certain: true }
  return readDate(trimmed)
}

/** RFC 822: "Tue, 03 Mar 2026 09:30:00 +0100". */
function mailDate(text: string): string | null {
  const found =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Z]{1,4}|[+-]\d{2}:?\d{2})?)?/.exec(
      text,
    )
  if (found === null) return null
  const [, day = '', name = '', short = '', hour, minute = '', second = '00', zone = ''] = found
  const month = months.toLowerCase().indexOf(name.toLowerCase())
  if (month < 0 || month % 3 !== 0) return null
  const year = short.length === 2 ? (Number(short) < 70 ? `20${short}` : `19${short}`) : short
  if (Number(day) < 1 || Number(day) > 31) return null
  const date = `${year}-${String(month / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset(zone)}`
}

/** ISO 8601 without separators, as NewsML 1 and NITF write it: 20260304T093000+0100. */
function basicDate(text: string): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  )
  if (found === null) return null
  const [, year, month = '', day = '', hour, minute, second = '00', zone = ''] = found
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  const date = `${year}-${month}-${day}`
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${offset(zone)}`
}

function offset(zone: string): string {
  const named = zones[zone]
  if (named !== undefined) return named
  const found = /^([+-]\d{2}):?(\d{2})$/.exec(zone)
  return found === null ? '' : `${found[1]}:${found[2]}`
}
