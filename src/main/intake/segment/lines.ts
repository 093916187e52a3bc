import type { FoundDate } from './dates/foundDate.ts'
import { findDates } from './dates/readDate.ts'
import { type FoundByline, readByline } from './readByline.ts'
import { type FoundCredit, trailingCredit } from './trailingCredit.ts'
import { wholeCredit } from './wholeCredit.ts'
import type { FoundDateline } from './foreignDateline.ts'
import { readDateline } from './readDateline.ts'
import { type Phrase, phraseOf } from './words/phrases.ts'

/** A block as one line of text, with everything its words alone tell. */
export interface Line {
  /** Printed text with spaces folded; positions do not hold. */
  readonly text: string
  /** Columns it fills: Han, kana and hangul count two and a half, because they say more each. */
  readonly width: number
  readonly words: readonly string[]
  readonly ideographic: boolean
  /** Ends like a sentence: . ! ? … or their like, perhaps inside closing quotation marks. */
  readonly endsSentence: boolean
  readonly sentences: number
  /** Share of words that begin with a capital letter; 0 in scripts without. */
  readonly capitals: number
  readonly allCapitals: boolean
  readonly digitShare: number
  readonly phrase: Phrase | null
  readonly dates: readonly FoundDate[]
  /** Nothing but a date (with time, weekday or a word like "Published"). */
  readonly isDate: boolean
  readonly byline: FoundByline | null
  readonly credit: string | null
  readonly tailCredit: FoundCredit | null
  readonly dateline: FoundDateline | null
  /** A paragraph by its shape: long enough, several words, ends like a sentence. */
  readonly prose: boolean
}

const cjk = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/gu

/** Reads one block's text. */
export function lineOf(raw: string): Line {
  const text = raw
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const ideographs = text.match(cjk)?.length ?? 0
  const width = text.length + ideographs * 1.5
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const cased = capital + words.filter((word) => /^\p{Ll}/u.test(word)).length
  const endsSentence = /[.!?…。！？؟۔।](?:["'”’»“«)\]」』]|\[\d+\])*$/u.test(text)
  const phrase = width <= 400 ? phraseOf(text) : null
  const short = width <= 160
  const dates = width <= 600 ? findDates(text) : []
  const sentences =
    text.match(/[.!?…。！？؟۔।]["'”’»)\]」』]*(?=\s|$|[\u3040-\u9fff])/gu)?.length ?? 0
  return {
    text,
    width,
    words,
    ideographic: ideographs * 3 > text.length,
    endsSentence,
    sentences,
    capitals: cased === 0 ? 0 : capital / cased,
    allCapitals: /\p{Lu}{2}/u.test(text) && text === text.toUpperCase(),
    digitShare: text === '' ? 0 : (text.match(/\d/g)?.length ?? 0) / text.length,
    phrase,
    dates,
    isDate: short && isDateLine(text, dates),
    byline: phrase?.whole !== true ? readByline(text) : null,
    credit: short ? wholeCredit(text) : null,
    tailCredit: width <= 900 ? trailingCredit(text) : null,
    dateline: phrase === null ? readDateline(text) : null,
    prose: endsSentence && width >= 60 && (words.length >= 8 || ideographs >= 25),
  }
}

/** A line is a date where little is left of it once its dates and times are taken out. */
function isDateLine(text: string, dates: readonly FoundDate[]): boolean {
  const [first] = dates
  if (first === undefined || text.length > 110) return false
  let rest = text
  for (const date of [...dates].reverse())
    rest = rest.slice(0, date.start) + ' ' + rest.slice(date.end)
  rest = rest
    .replace(/\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|uhr)?/giu, ' ')
    .replace(/\([^)]*\)/g, ' ')
  const left = rest.match(/\p{L}+/gu) ?? []
  return left.join('').length <= (first.hasYear ? 32 : 12) && left.length <= 7
}
