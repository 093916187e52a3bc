/** A date in ISO shape, as machines write it; other writings of meta tags (20200102, 2020/01/02) are understood. */
export function machineDate(text: string): string | null {
  const iso =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?![\d])|[+-]\d{2}(?!\d))?)?/i.exec(
      text,
    )
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso
    if (!isDay(Number(year), Number(month), Number(day))) return null
    const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    if (hour === undefined) return date
    const offset = !zone
      ? ''
      : /^(?:z|utc|gmt)$/i.test(zone)
        ? 'Z'
        : zone.length === 3
          ? `${zone}:00`
          : zone.includes(':')
            ? zone
            : `${zone.slice(0, 3)}:${zone.slice(3)}`
    return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`
  }
  const plain = /^\s*((?:19|20)\d{2})[./]?(\d{2})[./]?(\d{2})(?!\d{3})/.exec(text)
  if (plain && isDay(Number(plain[1]), Number(plain[2]), Number(plain[3])))
    return `${plain[1]}-${plain[2]}-${plain[3]}`
  const named =
    /(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{4})/.exec(text) ?? null
  if (named) return `${named[3]}-${monthNumber(named[2]!)}-${named[1]!.padStart(2, '0')}`
  const american =
    /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2}),? (?:\d{1,2}:\d{2}(?::\d{2})? (?:[A-Z]{2,5} )?)?(\d{4})/.exec(
      text,
    )
  if (american)
    return `${american[3]}-${monthNumber(american[1]!)}-${american[2]!.padStart(2, '0')}`
  const epoch = /^\s*(1[0-9]{9})(?:\d{3})?\s*$/.exec(text)
  if (epoch) return new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 19) + 'Z'
  return null
}

/** 05/29/2007 and 29/05/2007 as ISO: only where one of the two can be no month. */
export function strokedDate(text: string): string | null {
  const [, first, second, year] =
    /^\s*(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/.exec(text) ?? []
  const [a, b] = [Number(first), Number(second)]
  const [month, day] = a > 12 ? [b, a] : [a, b]
  return year !== undefined && Math.max(a, b) > 12 && isDay(Number(year), month, day)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null
}

function monthNumber(name: string): string {
  return String('JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name.slice(0, 3)) / 3 + 1).padStart(
    2,
    '0',
  )
}

/** Whether these may be the numbers of a day: 1900 to 2100, any month, up to 31. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}
