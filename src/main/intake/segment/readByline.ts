import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { isTitle, personsOf } from './bylineNames.ts'
import { readHanByline } from './hanByline.ts'
import { findDates } from './dates/readDate.ts'
import { readRoleLine } from './readRoleLine.ts'
import { bylineLead } from './words/bylineWords.ts'
import { changedWord, publishedWord } from './words/dateWords.ts'

/** What a by-line says; `led` tells whether it began with a word like "By", which makes it sure. */
export interface FoundByline {
  readonly bylines: readonly Byline[]
  readonly led: boolean
  /** Where the names end and a date or the like begins, in UTF-16 units. */
  readonly end: number
}

const additional =
  /^(?:[–—-]\s*)?(?:(?:additional|further|with additional) (?:reporting|research|material|writing)(?: for [^,]+?)? (?:by|from)|with (?:reporting|files) (?:by|from)|(?:reporting|editing|writing|compiled|edited) by|reporting by|mitarbeit:|avec)\s+/i

/** No list of names is longer, in UTF-16 units; no by-line names more. */
const longestList = 900

/** Reads a by-line: "By NAME", "Von: NAME", "NAME and AP"; null where the text is no list of names. */
export function readByline(text: string): FoundByline | null {
  const line = text
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replace(/^(?:有料(?:会員限定)?記事|会員限定(?:記事)?)[\s\u3000]+/u, '')
  const han = readHanByline(line)
  if (han !== null) return { bylines: han, led: true, end: line.length }
  const roles = readRoleLine(line)
  if (roles !== null) return { bylines: roles, led: true, end: line.length }
  // “Words by A · Photography by B · 9 May 2026”
  const [date] = line.length <= 300 ? findDates(line) : []
  const undated = line.slice(0, date?.start ?? 0).replace(/[\s,|•·–—-]+$/u, '')
  const before = readRoleLine(undated)
  if (before !== null && before.length > 1)
    return { bylines: before, led: true, end: undated.length }
  const helper = additional.exec(line)
  const leading = helper === null ? bylineLead.exec(line) : null
  const start = helper?.[0].length ?? leading?.[0].length ?? 0
  const led = start > 0
  if (line.length > (led ? longestList : 260)) return null
  const end = namesEnd(line, start)
  const names = line.slice(start, end).trim()
  if (names === '' || names.length > (led ? longestList : 90)) return null
  const role =
    helper !== null
      ? roleOfHelper(helper[0])
      : /^reviewed by/i.test(leading?.[0] ?? '')
        ? 'review'
        : null
  const bylines = personsOf(names, led, role)
  if (bylines.length === 0) return null
  // Longer than a list of four or five with their titles: all of it has to be names.
  if (names.length > 220 && names.length > bylines.length * 45) return null
  return { bylines, led, end }
}

// “By Ada Marrow Tuesday, 17 March 2026”
const weekday =
  /(?<=\p{L})[\s,|•·–—-]+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\.?,?\s*$/iu

const endOfNames = new RegExp(
  String.raw`\s(?:\d{1,2}[:.h]\d{2}|${publishedWord}|${changedWord}|on (?=\p{L}+ \d)|am (?=\d)|\d+ (?:min|hours?|days?))`,
  'iu',
)

/** Names end where a date, a time or a bar begins. */
function namesEnd(line: string, start: number): number {
  const cuts = [line.length]
  for (const date of findDates(line)) if (date.start > start) cuts.push(date.start)
  for (const pattern of [/ [|•·–—-] (?=.*(?:\d|ago|updated|published|min))/iu, endOfNames]) {
    const found = pattern.exec(line.slice(start))
    if (found !== null && found.index > 0) cuts.push(start + found.index)
  }
  const end = Math.min(...cuts)
  const names = line.slice(start, end)
  const dated =
    end < line.length
      ? names.replace(/\s+on\s+(?:\p{Lu}\p{Ll}+,?\s*)?$/u, '').replace(weekday, '')
      : names
  return start + dated.replace(/[\s,|•·–—-]+$/u, '').length
}

/** "Associate Professor of Geography, University of Brill": what somebody is, and where; null for anything else. */
export function officeOf(text: string): { role: string; affiliation: string } | null {
  const [, role, affiliation] =
    /^([^,.:;]{3,70}), (?:the )?([^.:;]{3,90})$/u.exec(text.trim()) ?? []
  return role !== undefined &&
    affiliation !== undefined &&
    isTitle(role) &&
    /^\p{Lu}/u.test(affiliation)
    ? { role, affiliation }
    : null
}

function roleOfHelper(words: string): string {
  if (/additional|further|files|with|mitarbeit|avec/i.test(words)) return 'additional reporting'
  return /edit/i.test(words) ? 'editing' : 'reporting'
}
