import { isAgency } from './words/agencies.ts'
import { creditWord } from './words/creditWords.ts'
import { isAgencyLine, wholeCredit } from './wholeCredit.ts'

/** A picture's credit within a text, in UTF-16 units; `range` covers its brackets and mark too. */
export interface FoundCredit {
  readonly start: number
  readonly end: number
  readonly credit: string
}

/** Credits and the words before them that tell them are shorter, in UTF-16 units; patterns look no further back. */
const longestTail = 300

/** The credit a caption ends with: "… 2018. (AFP)", "… Kinder © VS Tristach", "… court. AP Photo/Eric Gay". */
export function trailingCredit(text: string): FoundCredit | null {
  const from = Math.max(0, text.length - longestTail)
  const found = creditAtEnd(text.slice(from))
  return found && { ...found, start: found.start + from, end: found.end + from }
}

function creditAtEnd(text: string): FoundCredit | null {
  return bracketed(text) ?? marked(text) ?? takenBy(text) ?? afterSentence(text) ?? agencyTail(text)
}

const creditInBrackets = new RegExp(
  `^${creditWord}(?:\\s+(?:by|von|courtesy(?: of)?))?\\s*[:：/]\\s*(.+)$`,
  'iu',
)

function bracketed(text: string): FoundCredit | null {
  const match = /\s*[([（［]\s*([^()[\]（）［］]{2,80}?)\s*[)\]）］]\s*\.?\s*$/u.exec(text)
  const inner = match?.[1]
  if (match === null || inner === undefined || match.index === 0) return null
  const before = text.slice(0, match.index)
  const named = creditInBrackets.exec(inner)
  if (named?.[1] !== undefined) return { start: match.index, end: text.length, credit: named[1] }
  if (/^(?:©|\(c\))/i.test(inner))
    return { start: match.index, end: text.length, credit: inner.replace(/^(?:©|\(c\))\s*/i, '') }
  // "(IRGC)" after the words it abbreviates, and abbreviations nobody knows, are no credits.
  const whole = wholeCredit(inner)
  if (whole !== null) return { start: match.index, end: text.length, credit: whole }
  const sentenceEnded = /[.!?…]["”’»)]?$/u.test(before.trimEnd())
  const unknownLetters = /^[A-Z&]{2,6}$/.test(inner)
  if (sentenceEnded && !unknownLetters && looksLikeCreditName(inner))
    return { start: match.index, end: text.length, credit: inner }
  return null
}

function looksLikeCreditName(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    text.split(/\s+/).length <= 7 &&
    !/[.!?;:]$/.test(text) &&
    !/\d/.test(text)
  )
}

const markedCredit = new RegExp(
  `(?:^|[\\s.!?…"”’)|/–—-])\\s*(${creditWord}(?:\\s+(?:by|von|par|credit|courtesy(?: of)?))?\\s*[:：©]\\s*([^:]{2,70}))$`,
  'iu',
)

function marked(text: string): FoundCredit | null {
  const sign = /\s*(?:©|\(c\)(?=\s))\s*([^©]{2,80})$/iu.exec(text)
  if (sign?.[1] !== undefined && sign.index > 0 && !/[.!?]\s+\p{Lu}/u.test(sign[1]))
    return { start: sign.index, end: text.length, credit: sign[1].trim() }
  const word = markedCredit.exec(text)
  const credit = word?.[2]
  if (word === null || credit === undefined || word.index === 0) return null
  if (/[.!?]\s+\p{Lu}/u.test(credit) || /[.!?]$/.test(credit.trim())) return null
  const start = word.index + word[0].length - (word[1]?.length ?? 0)
  return { start, end: text.length, credit: credit.trim() }
}

const takers = [
  // “…、佐々木健撮影”
  /[、＝=,，]\s*(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,10}?)(?:氏|さん)?撮影[。]?$/u,
  // “…。新华社记者王明摄” · “…（記者王小明攝）”
  /[。．.！!？?）)]?\s*[（(]?(?:(?<house>新华社|中新社)?(?:記者|记者)|(?<=[。．.！!？?]\s*))\s*(?<name>\p{Script=Han}{2,4}?)\s*[摄攝][)）]?$/u,
  // “…있다. 김하늘 기자”
  /(?<=[.。])\s*(?<name>\p{Script=Hangul}{2,4})\s?(?:선임)?기자$/u,
]

/** A name that took the picture, as East Asian newsrooms print it. */
function takenBy(text: string): FoundCredit | null {
  for (const pattern of takers) {
    const found = pattern.exec(text)
    const name = found?.groups?.['name']
    if (found === null || name === undefined || found.index === 0) continue
    // The sentence keeps its full stop.
    const start = found.index + (/^[。．.！!？?）)]/u.test(found[0]) ? 1 : 0)
    return { start, end: text.length, credit: `${found.groups?.['house'] ?? ''}${name}` }
  }
  return null
}

/** A credit of its own behind the sentence, after a bar, stroke or dash or none: “… low tide. — AFP”, “배가 있다. 사진=연합뉴스”. */
function afterSentence(text: string): FoundCredit | null {
  const found = /[.!?…。！？]["”’»)]?(\s*(?:[|/•—–-]\s*)?)(\S[^.!?…。！？]{1,70})\.?$/u.exec(text)
  const [whole = '', gap = '', tail = ''] = found ?? []
  if (
    found === null ||
    tail === '' ||
    (gap === '' && /^[\p{L}\d]/u.test(tail) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(tail))
  )
    return null
  const credit = wholeCredit(tail) ?? sentBy(tail)
  // With a full stop it may be a sentence as well: “Courtesy of the tide, it came off again.”
  return credit === null || (text.endsWith('.') && !looksLikeCreditName(credit))
    ? null
    : { start: found.index + whole.lastIndexOf(tail), end: text.length, credit }
}

/** “新华社发”: an agency sent it. */
function sentBy(tail: string): string | null {
  const agency = /^(.{2,8})[发發]$/u.exec(tail)?.[1]
  return agency !== undefined && isAgency(agency) ? agency : null
}

// “… in court AP Photo/Eric Gay”: behind no sentence.
function agencyTail(text: string): FoundCredit | null {
  const slashed =
    /(?:^|\s)((?:AP (?:Photo|Images)|(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}?\p{Lu}[\p{L}.'’-]+)\s?\/\s?[\p{L}][^!?]{1,50})$/u.exec(
      text,
    )
  const name = slashed?.[1]
  if (slashed !== null && name !== undefined && slashed.index > 0 && isAgencyLine(name))
    return { start: text.length - name.length, end: text.length, credit: name }
  return null
}
