import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { findDates } from './dates/readDate.ts'
import { isAgency, isWire } from './words/agencies.ts'

/** What a by-line says; `led` tells whether it began with a word like "By", which makes it sure. */
export interface FoundByline {
  readonly bylines: readonly Byline[]
  readonly led: boolean
  /** Where the names end and a date or the like begins, in UTF-16 units. */
  readonly end: number
}

/** Words a by-line begins with, in the languages the desk meets; a colon may follow. */
const lead =
  /^(?:(?:words|story|text|analysis|opinion|report|reporting|written|compiled|published|posted|interview|review|reviewed|photos? and text|text and photos?) by|by:?|written by:?|von:?|ein (?:kommentar|gastbeitrag|bericht|essay|interview) von|eine (?:analyse|kolumne|recherche) von|par:?|por:?|di|door:?|af|av:?|text:|tekst:?|texte:|texto:|testo:|autor:|autorin:|autoren:|autora:|autore:|auteur:|author:|authors:|oleh:?|przez|napsal|napsala|skrevet av|skrifað af|skrifar|skriven av|rédigé par|propos recueillis par|redaktion:|reporter:|journalist:|correspondent:|na|bởi|автор:|автор|от|بقلم:?|كتبت?:?|إعداد:?|تحرير:?|نویسنده:?|به قلم|نوشته|تحریر:?|از|מאת:?|文[:：=・]|記者[:：]|글|기자)(?=[\s\u00A0:：]|(?<=[:：=])\S)[:：]?\s*/iu

const additional =
  /^(?:[–—-]\s*)?(?:(?:additional|further|with additional) (?:reporting|research|material|writing)(?: for [^,]+?)? (?:by|from)|with (?:reporting|files) (?:by|from)|(?:reporting|editing|writing|compiled|edited) by|reporting by|mitarbeit:|avec)\s+/i

/** Between two persons; "with" leads to a helper. */
const divider = /\s*(?:;|\/|•|\||\s&\s|\s(?:and|und|et|y|e|og|och|en|ja|i|a|dan|و)\s)\s*/iu

/** No list of names is longer, in UTF-16 units; no by-line names more. */
const longestList = 900
const mostPersons = 24

/** Reads a by-line: "By NAME", "Von: NAME", "NAME and AP"; null where the text is no list of names. */
export function readByline(text: string): FoundByline | null {
  const line = text.replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
  const helper = additional.exec(line)
  const leading = helper === null ? lead.exec(line) : null
  const start = helper?.[0].length ?? leading?.[0].length ?? 0
  const led = start > 0
  if (line.length > (led ? longestList : 260)) return null
  const end = namesEnd(line, start)
  const names = line.slice(start, end).trim()
  if (names === '' || names.length > (led ? longestList : 90)) return null
  const role = helper === null ? null : roleOfHelper(helper[0])
  const bylines = persons(names, led, role)
  if (bylines.length === 0) return null
  // Longer than a list of four or five with their titles: all of it has to be names.
  if (names.length > 220 && names.length > bylines.length * 45) return null
  return { bylines, led, end }
}

/** Names end where a date, a time or a bar begins. */
function namesEnd(line: string, start: number): number {
  const cuts = [line.length]
  for (const date of findDates(line)) if (date.start > start) cuts.push(date.start)
  for (const pattern of [
    / [|•·–—-] (?=.*(?:\d|ago|updated|published|min))/iu,
    /\s(?:\d{1,2}[:.h]\d{2}|published|updated|posted|last updated|on (?=\p{L}+ \d)|am (?=\d)|\d+ (?:min|hours?|days?))/iu,
  ]) {
    const found = pattern.exec(line.slice(start))
    if (found !== null && found.index > 0) cuts.push(start + found.index)
  }
  const end = Math.min(...cuts)
  return start + line.slice(start, end).replace(/[\s,|•·–—-]+$/u, '').length
}

function roleOfHelper(words: string): string {
  if (/additional|further|files|with|mitarbeit|avec/i.test(words)) return 'additional reporting'
  return /edit/i.test(words) ? 'editing' : 'reporting'
}

function persons(names: string, led: boolean, role: string | null): Byline[] {
  const out: Byline[] = []
  for (const [index, group] of names.split(/\s+with\s+/i).entries()) {
    const groupRole = index > 0 ? 'with' : role
    for (const piece of group.split(divider)) {
      const [first = '', ...rest] = piece.split(/\s*,\s*/)
      const place = /^(.*?)\s+(?:in|à|a|en|aus|from)\s+\p{Lu}[\p{L} .'-]+$/u.exec(first)
      const name = (place?.[1] ?? first).replace(/^(?:by|von|par)\s+/i, '').trim()
      if (name === '') continue
      if (!isPersonOrOutlet(name, led)) {
        // A title after the name ("Jane Doe, Political Editor and Correspondent") belongs to it.
        if (out.length === 0 || !led) return led ? out : []
        continue
      }
      out.push({ name, role: groupRole, affiliation: null })
      addDetails(out, rest, led, groupRole)
    }
  }
  return out.slice(0, mostPersons)
}

/** What stands after the commas: more names, a title, or the house. */
function addDetails(
  out: Byline[],
  rest: readonly string[],
  led: boolean,
  role: string | null,
): void {
  for (const detail of rest) {
    const text = detail.trim()
    const last = out.at(-1)
    if (text === '' || last === undefined) continue
    if (isTitle(text)) out[out.length - 1] = { ...last, role: last.role ?? text }
    else if (isHouse(text)) out[out.length - 1] = { ...last, affiliation: text }
    else if (isPersonOrOutlet(text, led) && text.includes(' '))
      out.push({ name: text, role, affiliation: null })
    else out[out.length - 1] = { ...last, affiliation: last.affiliation ?? text }
  }
}

const title =
  /\b(?:editor|correspondent|reporter|writer|columnist|journalist|staff|bureau|chief|producer|analyst|fellow|professor|lecturer|intern|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|redactora?|reportero|redattore)\b/iu
const house =
  /\b(?:news|times|post|press|agency|university|institute|service|tv|radio|media|magazine|journal|daily|guardian|herald|tribune)\b|\.(?:com|org|net|de|uk|info|co)\b/iu

function isTitle(text: string): boolean {
  return title.test(text) && text.length <= 60
}

function isHouse(text: string): boolean {
  return isAgency(text) || isWire(text) || house.test(text)
}

const particle =
  'de|del|della|der|den|des|di|da|dos|du|van|von|vom|zu|zur|ter|ten|la|le|el|al|bin|bint|ibn|ben|abu|y|e|af|av|st|mac|of|the|für|for|dello'
const nameToken = new RegExp(
  String.raw`^(?:(?:${particle})|(?:al|el|ad|ar|as|an|ash|d|l|o)[-'’]\p{Lu}[\p{L}\p{M}'’-]*|[ʻ’']?\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}]*|\(\p{L}{2,20}\))$`,
  'u',
)

/** A person of one to six words, or an agency; alone on a line it needs at least two. */
function isPersonOrOutlet(name: string, led: boolean): boolean {
  if (/\b(?:press|news|media|immediate) release\b/i.test(name)) return false
  if (isAgency(name) || (isWire(name) && name.length > 1)) return true
  const words = name.split(/\s+/)
  if (words.length > 6 || (!led && words.length < 2)) return false
  if (/[\d@!?:…]/.test(name) || /[.]$/.test(name.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, '')))
    return false
  if (!words.every((word) => nameToken.test(word))) return false
  return words.some((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
}
