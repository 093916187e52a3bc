/** A time of day as printed: 24-hour hours and minutes, and the offset of its zone where one is named. */
export interface ClockTime {
  readonly start: number
  readonly end: number
  readonly hours: number
  readonly minutes: number
  /** "+01:00"; null where no zone, or an unknown one, is printed. */
  readonly offset: string | null
}

/** Offsets of zone names that mean one thing only in print (IST, CST and the like are left out). */
const zones: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  bst: '+01:00',
  wet: '+00:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
  pkt: '+05:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  sast: '+02:00',
}

const clock =
  /(?<![\d:.])(\d{1,2})(?:[:.h]|\s?h\s?)(\d{2})(?::(\d{2}))?(?:\.\d+)?(?![\d%])\s*(a\.?m\.?|p\.?m\.?|uhr|h\b)?\s*(?:\(?(?:(gmt|utc)\s*([+-]\d{1,2}(?::?\d{2})?)|([a-z]{1,4})\b|([+-]\d{2}:?\d{2}))\)?)?/giu

/** Every time of day in a text, left to right. */
export function findTimes(text: string): ClockTime[] {
  const out: ClockTime[] = []
  for (const match of text.matchAll(clock)) {
    const [, hourText, minuteText, , half, base, shift, zone, offset] = match
    let hours = Number(hourText)
    const minutes = Number(minuteText)
    const letter = half?.[0]?.toLowerCase()
    if (letter === 'p' && hours < 12) hours += 12
    if (letter === 'a' && hours === 12) hours = 0
    if (hours > 23 || minutes > 59) continue
    // "3.45" alone is a number; with a colon, a half of the day or a zone it is a time.
    const known = zone === undefined ? undefined : zones[zone.toLowerCase()]
    if (/^\d+\./.test(match[0]) && half === undefined && known === undefined) continue
    out.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      hours,
      minutes,
      offset:
        base === undefined
          ? (known ?? normaliseOffset(offset ?? null))
          : normaliseOffset(shift ?? null),
    })
  }
  return out
}

function normaliseOffset(text: string | null): string | null {
  const match = text === null ? null : /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!match) return null
  return `${match[1]}${match[2]?.padStart(2, '0')}:${match[3] ?? '00'}`
}
