/** Days of a question: from the first on, before the second; null is open. */
export interface DateRange {
  readonly from: string | null
  readonly before: string | null
}

const example = 'Dates are 2020, 2020-05, 2020-05-23, 2020-05..2020-08, >2020-05 or none.'

/** Reads `2020`, `2020-05`, `2020-05-23`, `a..b`, `>a`, `<a`; what can still become a date while it is typed asks nothing yet. */
export function readDateRange(
  text: string,
  isLast: boolean,
):
  | { readonly ok: true; readonly range: DateRange | null }
  | { readonly ok: false; readonly problem: string } {
  const problem = { ok: false, problem: `“${text}” is no date. ${example}` } as const
  const [first = '', second, ...more] = text.split('..')
  if (more.length > 0) return problem
  if (second !== undefined) {
    const from = first === '' ? null : period(first)
    const to = second === '' ? null : period(second)
    if (from === undefined) return problem
    if (to === undefined) return isLast && mayBecome(second) ? open(from?.from ?? null) : problem
    if (from === null && to === null) return isLast ? { ok: true, range: null } : problem
    return { ok: true, range: { from: from?.from ?? null, before: to?.before ?? null } }
  }
  const sign = /^[<>]=?/u.exec(first)?.[0] ?? ''
  const found = period(first.slice(sign.length))
  if (found === undefined) {
    const isBegun = isLast && (mayBecome(first.slice(sign.length)) || isWordBegun(first))
    return isBegun ? { ok: true, range: null } : problem
  }
  switch (sign) {
    case '>':
      return open(found.before)
    case '>=':
      return open(found.from)
    case '<':
      return { ok: true, range: { from: null, before: found.from } }
    case '<=':
      return { ok: true, range: { from: null, before: found.before } }
    default:
      return { ok: true, range: found }
  }
}

function open(from: string | null): { readonly ok: true; readonly range: DateRange } {
  return { ok: true, range: { from, before: null } }
}

// A piece is dated in a year of four digits that begins with 1 or 2; a month with 0 or 1, a day with 0 to 3.
const begun = /^(?:[12]\d{0,3}(?:-(?:[01]?|(?:0[1-9]|1[0-2])(?:-[0-3]?)?))?)?$/u

const mayBecome = (text: string) => begun.test(text)
const isWordBegun = (text: string) =>
  text !== '' && ['none', 'missing'].some((word) => word.startsWith(text.toLowerCase()))

/** A year, month or day as its first day and the day after its last; undefined where it is none. */
function period(text: string): { readonly from: string; readonly before: string } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`
  const start = new Date(`${from}T00:00:00Z`)
  // 2020-02-31 is a date to JavaScript.
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== from) return undefined
  const end = new Date(start)
  if (day !== undefined) end.setUTCDate(end.getUTCDate() + 1)
  else if (month !== undefined) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  // The day after the last one that four digits can write is after every date there is.
  const before = end.getUTCFullYear() > 9999 ? '9999-12-32' : end.toISOString().slice(0, 10)
  return { from, before }
}
