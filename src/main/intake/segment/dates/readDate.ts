import { assertNever } from '../../../../shared/assertNever.ts'
import type { DatedValue } from '../../../../shared/model/dates.ts'
import { addDays, hijriToIso, isoDate, jalaliToIso } from './calendars.ts'
import { type ClockTime, findTimes } from './clockTime.ts'
import { eraDates } from './eraDates.ts'
import type { FoundDate } from './foundDate.ts'
import { monthNamed } from './monthNames.ts'

interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly number: number | null
}

/** The first date in a text as a typed value with its words; null where there is none (RULES.md S20). */
export function readDate(text: string): DatedValue | null {
  const found = findDates(text).find((one) => one.hasYear)
  if (found === undefined) return null
  return datedValue(text, found)
}

/** A found date as the model keeps it; `text` is the string it was found in. */
export function datedValue(text: string, found: FoundDate): DatedValue {
  return {
    value: found.value,
    text: text.slice(found.start, found.end),
    certain: found.certain,
    ...(found.alternatives === undefined ? {} : { alternatives: [...found.alternatives] }),
  }
}

/** Every date in a text, left to right; an ambiguous one (04/05/2020) has no value but alternatives. */
export function findDates(text: string): FoundDate[] {
  if (!/\p{Nd}|[年月日]/u.test(text)) return []
  const plain = westernDigits(text)
  const found = [...numericDates(plain), ...eraDates(plain), ...wordedDates(plain)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const out: FoundDate[] = []
  for (const one of found) if (one.start >= (out.at(-1)?.end ?? 0)) out.push(one)
  if (out.length === 0) return out
  const times = findTimes(plain)
  return times.length === 0 ? out : out.map((one) => withTime(one, plain, times))
}

// Digits of other scripts than ours.
const foreignDigit = /(?!\d)\p{Nd}/gu

/** Digits of any script as 0–9; every character of the first plane keeps its place. */
export function westernDigits(text: string): string {
  return text.replace(foreignDigit, (digit) => {
    const code = digit.charCodeAt(0)
    // Beyond the first plane a digit fills two places, and is left as it is.
    if (digit.length > 1) return digit
    // Zero ends in 6 in the scripts of India (U+0966 …) and in Limbu (U+1946), in 0 elsewhere.
    const fromSix = (code >= 0x900 && code <= 0xdff) || code >> 4 === 0x194
    return String((code & 15) - (fromSix ? 6 : 0))
  })
}

const numeric = [
  // 2020-05-23, 2020/5/23, 2020.05.23, "2020. 5. 23", 2020年5月23日, 2020년 5월 23일
  /(?<![\d.,])(?<y>\d{4})(?:\s?[-/.年년]\s?)(?<m>\d{1,2})(?:\s?[-/.月월]\s?)(?<d>\d{1,2})(?:[日일]|(?!\d))/gu,
  // Vietnamese numbers its months: “ngày 4 tháng 3 năm 2026”
  /(?<!\d)(?<d>\d{1,2}) tháng (?<m>\d{1,2}),?(?: năm)? (?<y>\d{4})(?!\d)/giu,
  // 23.05.2020, 23/05/2020, 23-05-20
  /(?<![\d.,/-])(?<a>\d{1,2})(?<sep>[./-])\s?(?<b>\d{1,2})\k<sep>\s?(?<y>\d{4}|\d{2})(?![\d/-]|[.,]\d)/gu,
]

function numericDates(text: string): FoundDate[] {
  const out: FoundDate[] = []
  for (const pattern of numeric)
    for (const match of text.matchAll(pattern)) {
      const { y = '', m, d, a = '', b = '', sep = '' } = match.groups ?? {}
      const place = { start: match.index, end: match.index + match[0].length }
      const reading =
        m === undefined
          ? dayAndMonth(Number(a), Number(b), y, sep)
          : yearFirst(Number(y), Number(m), Number(d))
      if (reading !== null) out.push({ ...place, ...reading, hasYear: true })
    }
  return out
}

type Reading = Pick<FoundDate, 'value' | 'certain' | 'alternatives'>

function yearFirst(year: number, month: number, day: number): Reading | null {
  if (year >= 1600 && year <= 2200) return sure(isoDate({ year, month, day }))
  // Written in numbers alone the calendar is told by its year only: 1380–1420 solar, 1421–1460 lunar.
  if (year >= 1300 && year <= 1420) return fromOtherCalendar(jalaliToIso(year, month, day), 0)
  if (year >= 1421 && year <= 1500) return fromOtherCalendar(hijriToIso(year, month, day), 1)
  return null
}

/** Where both numbers could be a month and nothing else decides, no reading is preferred. */
function dayAndMonth(a: number, b: number, yearText: string, sep: string): Reading | null {
  const short = yearText.length === 2
  const year = short ? 2000 + Number(yearText) : Number(yearText)
  if (year < 1600 || year > 2200) return null
  const dayFirst = isoDate({ year, month: b, day: a })
  const monthFirst = isoDate({ year, month: a, day: b })
  if (dayFirst === null && monthFirst === null) return null
  // Dots are written by those who put the day first.
  if (sep === '.' && dayFirst !== null) return { value: dayFirst, certain: !short }
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return { value: dayFirst ?? monthFirst, certain: !short }
  return { value: null, certain: false, alternatives: [dayFirst, monthFirst] }
}

function sure(value: string | null): Reading | null {
  return value === null ? null : { value, certain: true }
}

function fromOtherCalendar(value: string | null, leeway: number): Reading | null {
  if (value === null) return null
  return leeway === 0
    ? { value, certain: false }
    : { value, certain: false, alternatives: [addDays(value, -1), addDays(value, 1)] }
}

/** Dates with a month in words, in any of the languages of monthNames. */
function wordedDates(text: string): FoundDate[] {
  const tokens = tokensOf(text)
  const out: FoundDate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const month = monthAt(tokens, i, text)
    if (month === null) continue
    const found = aroundMonth(tokens, i, month.last, month.name, text)
    if (found === null) continue
    out.push(found)
    i = month.last
  }
  return out
}

function tokensOf(text: string): Token[] {
  const out: Token[] = []
  for (const match of text.matchAll(/(\d+)(st|nd|rd|th|er|º|ª|ο|η)?|\p{L}[\p{L}\p{M}]*/giu)) {
    const { 1: digits } = match
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      number: digits === undefined || digits.length > 4 ? null : Number(digits),
    })
  }
  return out
}

function monthAt(tokens: readonly Token[], i: number, text: string) {
  const token = tokens[i]
  if (token === undefined || token.number !== null) return null
  const next = tokens[i + 1]
  if (next !== undefined && next.number === null && text.slice(token.end, next.start) === ' ') {
    const pair = monthNamed(`${token.text} ${next.text}`)
    if (pair !== null) return { name: pair, last: i + 1 }
  }
  // Thai shortens its months to two letters with a dot: “ส.ค.”
  if (next !== undefined && text.slice(token.end, next.start) === '.') {
    const dotted = monthNamed(`${token.text}.${next.text}`)
    if (dotted !== null) return { name: dotted, last: i + 1 }
  }
  const single = monthNamed(token.text)
  if (single === null || isOtherWord(token, text)) return null
  // Arab newsrooms write a month by both its names: “أيار/مايو”.
  const both =
    next !== undefined &&
    /^ ?\/ ?$/.test(text.slice(token.end, next.start)) &&
    /^\p{sc=Arabic}/u.test(next.text) &&
    monthNamed(next.text) !== null
  return { name: single, last: both ? i + 1 : i }
}

/** “20 out of 2000 passengers”, “20 des 2000 salariés”: short for a month in Portuguese and Norwegian, a word elsewhere. */
function isOtherWord({ start, end, text: word }: Token, text: string): boolean {
  if (/^out$/i.test(word)) return /^ of\b/i.test(text.slice(end, end + 4))
  if (word !== 'des' || text.startsWith('.', end)) return false
  return text.charAt(start - 1) === ' ' && text.charAt(start - 2) !== '.'
}

/** Words between the numbers and the month: "23 de mayo de 2020", "23rd of May". */
const linking = new Set(['de', 'del', 'of', 'd', 'the', 'ta', 'den', 'ngày', 'm', 'gada'])

function aroundMonth(
  tokens: readonly Token[],
  first: number,
  last: number,
  name: NonNullable<ReturnType<typeof monthNamed>>,
  text: string,
): FoundDate | null {
  const before = neighbour(tokens, first, -1, text)
  const after = neighbour(tokens, last, 1, text)
  const isDay = (token: Token | null): token is Token => isBetween(token, 1, 31)
  const latest = name.calendar === 'buddhist' ? 2743 : 2200
  // “In 2014, 20 may …”: a comma behind the year ends what was said of it.
  const goesOn = (early: Token, next: Token | undefined): boolean =>
    !/[,،]/.test(text.slice(early.end, next?.start ?? early.end))
  const isYear = (token: Token | null): token is Token =>
    isBetween(token, 1300, latest) && token.end - token.start === 4
  let day: Token
  let year: Token | null = null
  if (isDay(before)) {
    day = before
    const earlier = neighbour(tokens, tokens.indexOf(before), -1, text)
    if (isYear(after)) year = after
    // “2026. gada 4. marts”
    else if (isYear(earlier) && goesOn(earlier, before)) year = earlier
  } else if (isDay(after)) {
    day = after
    const later = neighbour(tokens, tokens.indexOf(after), 1, text)
    if (isYear(later)) year = later
    else if (isYear(before) && goesOn(before, tokens[first])) year = before
  } else return null
  const inner = [day, year, tokens[first], tokens[last]].filter(
    (one) => one !== null && one !== undefined,
  )
  const start = Math.min(...inner.map((one) => one.start))
  const end = Math.max(...inner.map((one) => one.end))
  // "8 May attack", "May 8": a day without a year is no date to date a piece by.
  if (year === null) return { start, end, value: null, certain: false, hasYear: false }
  const dotted = name.afterDot !== undefined && text.charAt(day.end) === '.'
  const meant = dotted ? { ...name, month: name.afterDot } : name
  const reading = inCalendar(meant, year.number as number, day.number as number)
  return reading === null ? null : { start, end, ...reading, hasYear: true }
}

function isBetween(token: Token | null, least: number, most: number): token is Token {
  return token !== null && token.number !== null && token.number >= least && token.number <= most
}

function inCalendar(
  { calendar, month }: NonNullable<ReturnType<typeof monthNamed>>,
  year: number,
  day: number,
): Reading | null {
  switch (calendar) {
    case 'gregorian':
      return year < 1600 ? null : sure(isoDate({ year, month, day }))
    case 'buddhist':
      return sure(isoDate({ year: year > 2400 ? year - 543 : year, month, day }))
    case 'jalali':
      return year > 1500 ? null : sure(jalaliToIso(year, month, day))
    case 'hijri':
      return year > 1500 ? null : fromOtherCalendar(hijriToIso(year, month, day), 1)
    default:
      return assertNever(calendar)
  }
}

/** The next number on that side, over at most one linking word and a few marks. */
function neighbour(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  text: string,
): Token | null {
  let at = from
  for (let hops = 0; hops < 2; hops++) {
    const here = tokens[at]
    const next = tokens[at + step]
    if (here === undefined || next === undefined) return null
    const gap = step === 1 ? text.slice(here.end, next.start) : text.slice(next.end, here.start)
    if (gap.length > 3 || /[^\s.,'’/\-–،]/u.test(gap)) return null
    if (next.number !== null) return next
    if (!linking.has(next.text.toLowerCase())) return null
    at += step
  }
  return null
}

/** A time printed next to the date makes it an instant where its zone is known; without one the date stays a date. */
function withTime(date: FoundDate, text: string, times: readonly ClockTime[]): FoundDate {
  if (date.value === null) return date
  for (const time of times) {
    const gap =
      time.start >= date.end ? text.slice(date.end, time.start) : text.slice(time.end, date.start)
    if (time.start < date.end && time.end > date.start) continue
    if (gap.length > 14 || /[.;!?]\s/.test(gap)) continue
    // “12:30 | Updated: 5 March 2026”: the time is that of the date before.
    if (time.end <= date.start && /[|:：]/.test(gap)) continue
    const start = Math.min(date.start, time.start)
    const end = Math.max(date.end, time.end)
    if (time.offset === null) return { ...date, start, end }
    const clockText = `${pad(time.hours)}:${pad(time.minutes)}`
    return { ...date, start, end, value: `${date.value}T${clockText}${time.offset}` }
  }
  return date
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
