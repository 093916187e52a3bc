import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { isAgency, isWire } from './words/agencies.ts'

/** Between two persons; "with" leads to a helper. */
const divider = /\s*(?:;|\/|•|\||\s&\s|\s(?:and|und|et|y|e|og|och|en|ja|i|a|dan|و)\s)\s*/iu

/** No by-line names more. */
const mostPersons = 24

/** How to reach the writer, by mail or in a network. */
const contact = /\s*[,([]?\s*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30})[)\]]?/gu

const doneInBrackets =
  /^(.+?)\s*\((texte?s?|texto|testo|tekst|words|story|photos?|photographs|pictures|fotos?|bilder|fotografie|illustration(?:en|s)?|grafik|graphics|video|vidéo|interview|camera|kamera|übersetzung|translation|traduction)\)$/iu

/** The persons and houses of a list of names; `led` tells that words before it say so, `role` what they did. */
export function personsOf(names: string, led: boolean, role: string | null): Byline[] {
  const out: Byline[] = []
  const bare = (led || /기자|특파원/u.test(names) ? names.replace(contact, '') : names)
    .replace(/\s*[([]((?:with|mit|avec|con|com)\s[^)\]]+)[)\]]/giu, ' $1')
    .replace(postedIn, `$1${joined}$2${joined}`)
  const [first = '', ...behindBar] = bare.split(/\s+\|\s+/)
  const house = behindBar.length === 1 ? behindBar[0]?.trim() : undefined
  // "By A and B | The Daily Star": the house, not a third writer.
  if (house !== undefined && led && isOutlet(house))
    return personsOf(first, led, role).map((one) => ({
      ...one,
      affiliation: one.affiliation ?? house,
    }))
  for (const [index, group] of bare.split(/\s+(?:with|avec|mit|con|com)\s+/i).entries()) {
    const groupRole = index > 0 ? 'with' : role
    for (const piece of group.split(divider)) {
      const [whole = '', ...rest] = piece.split(/\s*,\s*/)
      // "NAME (Text) und NAME (Fotos)"
      const inBrackets = doneInBrackets.exec(whole)
      const first = inBrackets?.[1] ?? whole
      const own = inBrackets?.[2] ?? groupRole
      const place = /^(.*?)\s+(?:in|at|à|a|en|aus|from)\s+\p{Lu}[\p{L} .'-]+$/u.exec(first)
      const name = (place?.[1] ?? first).replace(/^(?:by|von|par)\s+/i, '').trim()
      if (name === '') continue
      const parted = partedName(name)
      if (!isPersonOrOutlet(parted.name, led || parted.name !== name)) {
        // A title after the name ("Jane Doe, Political Editor and Correspondent") belongs to it.
        if (out.length === 0 || !led) return led ? out : []
        continue
      }
      out.push({
        name: parted.name,
        role: own ?? parted.role,
        affiliation: parted.house,
      })
      addDetails(out, rest, led, groupRole)
    }
  }
  return out.slice(0, mostPersons)
}

// What somebody studied is neither office nor house.
const degree = /^(?:MA|MD|M\.D\.|M\.A\.|BA|BSc|MSc|MBA|MPH|RN|DO|JD|DVM|RD|LLM|Ph\.?\s?D\.?)$/u

/** What stands after the commas: more names, a title, or the house. */
function addDetails(
  out: Byline[],
  rest: readonly string[],
  led: boolean,
  role: string | null,
): void {
  for (const detail of rest) {
    const text = detail.replaceAll(joined, ' ').trim()
    const last = out.at(-1)
    if (text === '' || last === undefined || degree.test(text)) continue
    const sent = sentOut.exec(text)
    if (sent?.groups?.['name'] !== undefined && isPersonOrOutlet(sent.groups['name'], led)) {
      out.push({ name: sent.groups['name'], role: sent.groups['role'] ?? null, affiliation: null })
      shareRole(out)
    } else if (sent !== null) out[out.length - 1] = { ...last, role: last.role ?? text }
    else if (isTitle(text)) out[out.length - 1] = { ...last, role: last.role ?? text }
    else if (isHouse(text)) out[out.length - 1] = { ...last, affiliation: text }
    else if (doneInBrackets.test(text)) out.push(...personsOf(text, led, role))
    else if (isPersonOrOutlet(text, led) && text.includes(' '))
      out.push({ name: text, role, affiliation: null })
    else out[out.length - 1] = { ...last, affiliation: last.affiliation ?? text }
  }
}

const posts = String.raw`(?:envoyée?s?\s+spécia(?:le?s?|ux)|correspondante?s?(?:\s+(?:permanent|particuli)\p{L}*)?|enviad[oa]s?\s+especia(?:l|les|is)|corresponsal(?:es)?|inviat[oaie]\s+special[ei]|(?:our|special)\s+correspondents?)`

/** Who was sent or is posted somewhere, behind the name or alone: “Envoyée spéciale à Lyon”, “corresponsal en Quito”. */
const sentOut = new RegExp(
  String.raw`^(?:(?<name>.+?)\s+)?[([]?(?<role>${posts}(?:\s+(?:à|au|aux|en|em|a|in|da|de|del|pour)\s[^)\]]{2,40})?)[)\]]?$`,
  'iu',
)

/** Holds words together while names are parted: a sign that stands for nothing and that no text may carry. */
const joined = '\u{fdd0}'

/** “en” stands between names in Dutch and Danish, and before a place in Spanish. */
const postedIn = new RegExp(String.raw`(${posts})\s+(en|a|e|y)\s+(?=\p{Lu})`, 'giu')

/** “A, B Envoyés spéciaux à Lyon”: in the plural it is said of all. */
function shareRole(out: Byline[]): void {
  const role = out.at(-1)?.role
  if (!role || !/^(?:\p{L}+s\s|corresponsales|inviati)/iu.test(role)) return
  for (const [index, one] of out.entries()) out[index] = { ...one, role: one.role ?? role }
}

const title =
  /\b(?:editor|correspondent|reporter|writer|columnist|journalist|staff|bureau|chief|producer|analyst|fellow|professor|lecturer|intern|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|redactora?|reportero|redattore)\b/iu
const house =
  /\b(?:news|times|post|press|agency|university|institute|service|tv|radio|media|magazine|journal|daily|guardian|herald|tribune)\b|\.(?:com|org|net|de|uk|info|co)\b/iu

const officeBegins =
  /^(?:senior|chief|staff|deputy|associate|assistant|executive|managing|contributing|political|sports?|business|science|health|medical|technology|tech|foreign|legal|national|special|editor|reporters?|writers?|correspondent|columnist|contributor|journalist|producer)$/iu
const officeEnds = /^(?:editor|reporter|writer|correspondent|columnist|contributor|producer)s?$/iu
const wireBegins = /^(?:AFP|AP|UPI|DPA|AAP|CNN)$/u
const houseTail =
  /\s+((?:(?:the )?associated press|agence france-presse|(?:the )?canadian press)|\p{Lu}[\p{L}.]+ (?:news|times|post|tribune|herald))$/iu

/** A name with the office or house set right behind it without a comma: “Ada Marrow Senior Ferry Correspondent”. */
export function partedName(text: string): {
  name: string
  role: string | null
  house: string | null
} {
  const whole = text.replaceAll(joined, ' ').replace(/\s+/g, ' ').trim()
  const reporter = reporterTail.exec(whole)
  if (reporter?.[1] !== undefined)
    return { name: reporter[1], role: reporter[2] ?? null, house: null }
  const sent = sentOut.exec(whole)?.groups
  if (sent?.['name']?.includes(' '))
    return { name: sent['name'], role: sent['role'] ?? null, house: null }
  const behind = houseBehind(whole)
  if (behind !== null) return { ...behind, role: null }
  const words = whole.split(' ')
  for (let at = 2; at < words.length; at++) {
    const [word = '', ...more] = words.slice(at)
    const name = words.slice(0, at).join(' ')
    // “The Ferry's Editorial Writers”
    if (/[’']s(?:\s|$)/u.test(name)) break
    const rest = [word, ...more].join(' ')
    if (officeBegins.test(word) && officeEnds.test(words.at(-1) ?? ''))
      return { name, role: rest, house: null }
    if (wireBegins.test(word) && (more.length === 0 || officeEnds.test(more.at(-1) ?? '')))
      return { name, role: more.join(' ') || null, house: word }
  }
  // Two words and two: with three the house could begin one word later.
  const tail = houseTail.exec(whole)
  const name = tail === null ? '' : whole.slice(0, tail.index)
  const isWireName = /press(?:e)?$/i.test(tail?.[1] ?? '')
  return tail?.[1] !== undefined &&
    (name.split(' ').length === 2 || (isWireName && name.includes(' ')))
    ? { name, role: null, house: tail[1] }
    : { name: text, role: null, house: null }
}

const reporterTail =
  /^(\p{Script=Hangul}{2,5})\s?((?:선임|인턴|전문|수습)?기자|특파원|논설위원|칼럼니스트)$/u

/** “Ann Lee of The Star”, “Bo Ek Special to The Star”, “Cy Roe (EFE)”: a house or place that words or brackets set apart. */
function houseBehind(whole: string): { name: string; house: string } | null {
  const [, name, words, house] =
    /^(\S+ \S.*?)\s+(?:(special (?:to|for))|of|for)\s+(.{3,60})$/iu.exec(whole) ?? []
  if (
    name !== undefined &&
    house !== undefined &&
    !isHouse(name) &&
    (words !== undefined || isOutlet(house))
  )
    return { name, house: words === undefined ? house : `${words} ${house}` }
  const [, before, inside] = /^(\S+ \S.*?)\s*[([](\p{Lu}[^()[\]]{1,40})[)\]]$/u.exec(whole) ?? []
  return before !== undefined && inside !== undefined ? { name: before, house: inside } : null
}

/** Whether words name an office (“Political Editor”). */
export function isTitle(text: string): boolean {
  return title.test(text) && text.length <= 60
}

const paper =
  /(?:^|\s)(?:star|echo|courier|chronicle|observer|gazette|review|ledger|mercury|weekly|monitor|dispatch|register|bulletin|express|examiner|bote|[\p{L}-]*zeitung|[\p{L}-]*tagblatt|[\p{L}-]*anzeiger|kurier|nachrichten|rundschau|presse|blatt|courrier|diario|diário|periódico|correo|jornal|folha|gazeta)$/iu

/** Whether words name an outlet or agency. */
export function isHouse(text: string): boolean {
  return isAgency(text) || isWire(text) || house.test(text) || (paper.test(text) && / /.test(text))
}

function isOutlet(text: string): boolean {
  return isHouse(text) || /^(?:the|der|die|das|le|la|el|il)\s/iu.test(text)
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
  if (
    /^(?:for|from|filed under|special|exclusive|learn more|read more|follow|view|share|print|e-?mail|subscribe)(?:\s|$)/i.test(
      name,
    )
  )
    return false
  if (isAgency(name) || (isWire(name) && name.length > 1)) return true
  const words = name.split(/\s+/)
  if (words.length > 6 || (!led && words.length < 2)) return false
  if (/[\d@!?:…]/.test(name) || /[.]$/.test(name.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, '')))
    return false
  if (!words.every((word) => nameToken.test(word))) return false
  return words.some((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
}
