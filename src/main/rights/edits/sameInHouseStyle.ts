import type { Token } from './tokens.ts'

// The same thing written as another desk writes it. Only forms that say the same by themselves count: a name's other
// spelling, a dropped accent or an acronym written out may be right, and somebody has to look.

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens = new Map([
  ['thirty', '30'],
  ['forty', '40'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['seventy', '70'],
  ['eighty', '80'],
  ['ninety', '90'],
])
const figures = new Map([...numberWords.map((word, n) => [word, String(n)] as const), ...tens])
const composed = new RegExp(
  String.raw`\b(twenty|${[...tens.keys()].join('|')})[- ](${numberWords.slice(1, 10).join('|')})\b`,
  'gu',
)
const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const month = String.raw`(?<month>${monthNames.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
const day = String.raw`(?<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`

const dayFirst = new RegExp(String.raw`\b${day} ${month}\b`, 'gu')
const monthFirst = new RegExp(String.raw`\b${month} ${day}\b(?![.,]?\d)`, 'gu')

/** Words that stand for each other wherever they stand. */
const words = new Map(
  [
    ['&', 'and'],
    ['pct', '%'],
    ['percent', '%'],
    ['prozent', '%'],
    ['procent', '%'],
    ['km', 'kilometre'],
    ['cm', 'centimetre'],
    ['mm', 'millimetre'],
    ['kg', 'kilogram'],
    ['kilogramme', 'kilogram'],
    ['kilo', 'kilogram'],
    ['meter', 'metre'],
    ['kilometer', 'kilometre'],
    ['centimeter', 'centimetre'],
    ['millimeter', 'millimetre'],
    ['mn', 'million'],
    ['bn', 'billion'],
    ['tn', 'trillion'],
    ['dr', 'doctor'],
    ['prof', 'professor'],
    ['gen', 'general'],
    ['sen', 'senator'],
    ['rep', 'representative'],
    ['gov', 'governor'],
    ['lt', 'lieutenant'],
    ['col', 'colonel'],
    ['sgt', 'sergeant'],
    ['capt', 'captain'],
    ['rev', 'reverend'],
    ['vs', 'versus'],
  ].map(([one, other]) => [one, other] as [string, string]),
)
/** Behind a figure: "5m" is a number or a length, "£5m" a number, "5 m" a length. */
const shortUnits = [{ m: 'million', b: 'billion', k: 'thousand' }, { m: 'metre' }] as const

/**
 * E2: whether two runs of words and marks say the same in another house's form: "15%" and "15 per cent", "5pm" and
 * "17:00", "1,000" and "1000", "three" and "3", "1 December" and "Dec. 1". `usesDecimalComma`: a comma may stand before
 * decimals in this text, and parts no thousands.
 */
export function sameInHouseStyle(
  removed: readonly Token[],
  added: readonly Token[],
  usesDecimalComma: () => boolean,
): boolean {
  // Most edits are of plain words: no form of theirs could make them the same.
  if (!removed.some(hasForms) && !added.some(hasForms)) return sameWords(removed, added)
  const [before, after] = [textOf(removed), textOf(added)]
  if (before === '' || after === '') return false
  const readings = /\d ?[mbk]\b/u.test(`${before} ${after}`) ? shortUnits : shortUnits.slice(0, 1)
  return readings.some((units) => {
    const [one, other] = [before, after].map((text) => plainForm(text, units, usesDecimalComma))
    return one !== undefined && one !== '' && (one === other || sameTime(one, other ?? ''))
  })
}

/** Words in small letters; of marks those that make a figure another, for all others a stroke. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ folded, isWord }) => (isWord || /^[:&]$/u.test(folded) ? folded.toLowerCase() : '|'))
    .join(' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/gu, ' ')
    .trim()
}

// By the folded word: a piece says most of its words often.
const withForms = new Map<string, boolean>()
/** Words that are remembered before it begins anew. */
const mostKept = 20_000

/** Whether another house may write this word otherwise. */
function hasForms({ folded }: Token): boolean {
  let known = withForms.get(folded)
  if (known === undefined) {
    const word = folded.toLowerCase()
    known =
      /[\p{N}%:&]|n't$|^(?:cannot|per|pour|por)$/u.test(word) ||
      word
        .split('-')
        .some((part) => words.has(part) || figures.has(part) || singular(part) !== part)
    if (withForms.size >= mostKept) withForms.clear()
    withForms.set(folded, known)
  }
  return known
}

/** The same words, whatever marks stand between them. */
function sameWords(removed: readonly Token[], added: readonly Token[]): boolean {
  const [before, after] = [removed, added].map((tokens) => tokens.filter((one) => one.isWord)) as [
    Token[],
    Token[],
  ]
  return (
    before.length > 0 &&
    before.length === after.length &&
    before.every(({ folded }, i) => folded.toLowerCase() === after[i]?.folded.toLowerCase())
  )
}

function plainForm(
  text: string,
  units: Readonly<Record<string, string>>,
  usesDecimalComma: () => boolean,
): string {
  // What a mark parts is no one number: before the marks are dropped.
  return thousands(text, usesDecimalComma)
    .replace(composed, (_, ten: string, one: string) =>
      String(Number(figures.get(ten)) + Number(figures.get(one))),
    )
    .replace(/[|\s]+/gu, ' ')
    .trim()
    .replace(/\bper cent\b|\bpour cent\b|\bpor c(?:iento|ento)\b|\bper cento\b/gu, '%')
    .replace(
      /\b(0?[1-9]|1[0-2])(?: ?: ?(\d\d)|\.(\d\d))? ?([ap]) ?m\b/gu,
      (_, hour, colon, dot, half) =>
        clock(
          Number(hour) % 12 === 0
            ? half === 'p'
              ? 12
              : 0
            : (Number(hour) % 12) + (half === 'p' ? 12 : 0),
          colon ?? dot ?? '00',
        ),
    )
    .replace(/\b(\d{1,2}) ?(?:: ?|h ?)(\d\d)\b(?: ?(?:uhr|hrs?|h)\b)?/gu, (_, hour, minutes) =>
      clock(Number(hour), minutes),
    )
    .replace(
      /(?<sum>\p{Sc} ?)?\b(?<figure>\d[\d.,]{0,30})(?<space> ?)(?<unit>mn|bn|tn|km|kg|cm|mm|[mbk])\b/gu,
      (...match: unknown[]) => spelt(match.at(-1) as UnitMatch, units),
    )
    .replace(dayFirst, dated)
    .replace(monthFirst, dated)
    .replace(/\bcannot\b/gu, 'can not')
    .replace(/\bcan't\b/gu, 'can not')
    .replace(/\bwon't\b/gu, 'will not')
    .replace(/\b([a-z]+)n't\b/gu, '$1 not')
    .split(' ')
    .map((word) => words.get(singular(word)) ?? figures.get(word) ?? singular(word))
    .join(' ')
}

interface UnitMatch {
  readonly sum?: string
  readonly figure: string
  readonly space: string
  readonly unit: string
}

function spelt(
  { sum = '', figure, space, unit }: UnitMatch,
  units: Readonly<Record<string, string>>,
): string {
  const isLength = sum === '' && units['m'] === 'metre'
  const isNumber = units['m'] === 'million' && (sum !== '' || space === '')
  const word = isLength || isNumber ? (units[unit] ?? unit) : unit
  return `${sum}${figure} ${word}`
}

/** "kilometres" as "kilometre": of units and scales alone. */
function singular(word: string): string {
  return /^(?:(?:kilo|centi|milli)?met(?:re|er)s|kilo(?:gram(?:me)?)?s|[mbtr]+illions)$/u.test(word)
    ? word.slice(0, -1)
    : word
}

function clock(hour: number, minutes: string): string {
  return `t${hour}h${minutes}`
}

/** "17.00" may be a price: it is a time where the other side is one. */
function sameTime(one: string, other: string): boolean {
  const asTime = (text: string): string =>
    text.replace(
      /(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])/gu,
      (_, hour: string, minutes: string) => clock(Number(hour), minutes),
    )
  return /t\d+h/u.test(one) !== /t\d+h/u.test(other) && asTime(one) === asTime(other)
}

function dated(...match: unknown[]): string {
  const { month: name = '', day: date = '' } = match.at(-1) as Record<string, string>
  const whole = monthNames.find((one) => one.startsWith(name.slice(0, 3))) ?? name
  return `${whole}-${date}`
}

/** One group of three behind a comma is thousands where no comma in the text can stand before decimals. */
function thousands(text: string, usesDecimalComma: () => boolean): string {
  const whole = text.replace(
    /(?<![\d.,])([1-9]\d{0,2})((?:,\d{3})+)(?=\.\d+(?![\d.,]))/gu,
    (_, first: string, groups: string) => first + groups.replaceAll(',', ''),
  )
  return whole.replace(
    /(?<![\d.,])([1-9]\d{0,2})((?:[,.' ]\d{3})+)(?![\d,]|\.\d)/gu,
    (whole, first: string, groups: string) => {
      const marks = new Set(groups.match(/[,.' ]/gu))
      if (marks.size > 1) return whole
      const isSure = groups.length > 4 || marks.has("'") || marks.has(' ')
      if (!isSure && (marks.has('.') || usesDecimalComma())) return whole
      return first + groups.replace(/[,.' ]/gu, '')
    },
  )
}
