import { isoDate } from './calendars.ts'
import type { FoundDate } from './foundDate.ts'

// The third day of the third year of a reign or a republic, and years written out: 令和8年3月4日, 民國115年3月4日, 二〇二六年三月四日
const han = '〇零一二三四五六七八九十'
const era = new RegExp(
  `(?<![\\d${han}])(?:(?<era>令和|平成|昭和|民國|民国)\\s?(?<n>\\d{1,3}|元|[${han}]{1,3})|(?<y>[${han}]{4}))\\s?年\\s?(?<m>\\d{1,2}|[${han}]{1,3})\\s?月\\s?(?<d>\\d{1,2}|[${han}]{1,3})\\s?日`,
  'gu',
)
const firstYears: Readonly<Record<string, number>> = {
  令和: 2019,
  平成: 1989,
  昭和: 1926,
  民國: 1912,
  民国: 1912,
}

/** Dates of East Asia by the years of a reign or a republic, and with every number written out. */
export function eraDates(text: string): FoundDate[] {
  const out: FoundDate[] = []
  for (const match of text.matchAll(era)) {
    const { era: name, n = '', y = '', m = '', d = '' } = match.groups ?? {}
    const first = name === undefined ? null : (firstYears[name] ?? null)
    const year =
      first === null
        ? Number(y.replace(/./gu, (sign) => String(hanDigit(sign))))
        : first + hanNumber(n) - 1
    const value = isoDate({ year, month: hanNumber(m), day: hanNumber(d) })
    if (value !== null)
      out.push({
        start: match.index,
        end: match.index + match[0].length,
        value,
        certain: true,
        hasYear: true,
      })
  }
  return out
}

const hanDigit = (sign: string): number => Math.max(0, han.indexOf(sign) - 1)

/** A number up to 99 in digits or Han: 二十三, 十二, 元 (the first year). */
function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '元') return 1
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const before = text.includes('十') ? (tens === '' ? 1 : hanDigit(tens ?? '')) : 0
  return before * 10 + (ones === undefined || ones === '' ? 0 : hanDigit(ones))
}
