import { isHouse } from './bylineNames.ts'
import { isAgency } from './words/agencies.ts'
import { creditWord, isLicence, isPictureKind, namedSite } from './words/creditWords.ts'

/** "Photo: Jane Doe", "© dpa", "Image source, Getty Images": a line that is nothing but a credit. */
const wholeLine = [
  new RegExp(
    `^[([（［]?\\s*${creditWord}(?:\\s+(?:by|von|par|credit|courtesy(?: of)?))?\\s*(?:[:：/／|,=＝՝]|\\.{3}|…)\\s*(.{2,90}?)\\s*[)\\]）］]?$`,
    'iu',
  ),
  new RegExp(
    `^[([]?\\s*${creditWord}\\s+(?:by|credit|courtesy(?: of)?|©)\\s+(.{2,80}?)\\s*[)\\]]?$`,
    'iu',
  ),
  /^[([]?\s*(?:©|ⓒ|\(c\)|copyright:)\s*(?:cr[ée]dits?\s*:\s*)?(.{2,80}?)\s*[)\]]?$/iu,
  /^[([]?\s*(?:[Cc]ourtesy|COURTESY)(?:\s+of|\s+OF|\s*:)?\s+(?!photo|image|picture)(?=[\p{Lu}\d]|the\s)(.{2,60}?)\s*[)\]]?$/u,
  /^[([]?\s*(?:supplied|handout|contributed|provided)(?:\s*:|\s+by)\s*(.{2,60}?)\s*[)\]]?$/iu,
]
/** “Images, videos and letters were found”: behind a comma a sentence may go on. */
const beforeComma = new RegExp(`^[([]?\\s*${creditWord}\\s*,`, 'iu')
/** Words before a name: the name has to look like one, for they may as well go on in a sentence. */
const wordsThenName = [
  new RegExp(
    `^[([]?\\s*(?:staff )?${creditWord}\\.?\\s+(?:by|von|par|di|de|por|av|af|door)\\s+(.{3,60}?)\\s*[)\\]]?$`,
    'iu',
  ),
  /^[([]?\s*(?:foto|photo|fot\.|zdj\.)\s+(.{2,60}?)\s*[)\]]?$/iu,
]
/** “Jono Jonaičio nuotr.”, “연합뉴스 제공”: the word stands behind the name. */
const nameThenWord = /^[([]?\s*(.{2,60}?)\s+(?:nuotr\.|nuotrauka|제공|촬영|撮影|фото)\s*[)\]]?$/u
/** What “Photo Gallery” is besides a picture by Gallery. */
const noName =
  /(?:^|\s)(?:gallery|galerie|galleries|essay|story|stories|album|desk|shop|editor|editors|library|archive|archives|credits?|slideshow|tour|contest|club|service|services|opportunity|op|finish|shoot|booth|galería|strecke|wettbewerb|video|videos|du jour|des tages)(?:\s|$)/iu

// Behind a full stop that ends no initial (“J. Doe”).
const sentenceBegins = /(?<!(?:^|[\s.])\p{Lu})[.!?]\s+\p{Lu}/u

/** The credit of a line that is nothing else; null where it is more or less than that. */
export function wholeCredit(line: string): string | null {
  const text = line.trim()
  if (text.length > 110 || /\b(?:all )?rights reserved|alle rechte/i.test(text)) return null
  for (const pattern of wholeLine) {
    const found = pattern.exec(text)?.[1]
    if (found === undefined || sentenceBegins.test(found)) continue
    const goesOn = /^\p{Ll}/u.test(found) || /[.!?]$/.test(text)
    if (goesOn && beforeComma.test(text) && !isAgencyLine(found)) continue
    return found.trim()
  }
  for (const pattern of wordsThenName) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined && (areNames(found) || isAgency(found) || isAgencyLine(found)))
      return found.trim()
  }
  const taker = nameThenWord.exec(text)?.[1]
  if (taker !== undefined && (areNames(taker) || isAgency(taker))) return taker.trim()
  if (isPictureKind(text)) return text
  const bare = text.replace(/^[([]\s*|\s*[)\]]$/g, '')
  if (isAgencyLine(bare)) return bare
  return null
}

/** A person of two words or more, and houses behind a stroke or comma. */
function areNames(text: string): boolean {
  const [person = '', ...houses] = text.split(/\s*[/,]\s*/)
  return (
    !noName.test(text) &&
    /^\p{Lu}/u.test(person) &&
    /\s/.test(person) &&
    looksLikeName(person) &&
    houses.every((each) => isAgency(each) || isHouse(each) || looksLikeName(each))
  )
}

/** Agencies in capitals; as they are written here, women's names and words, too. */
const firstName = /^(?:Sita|Leta|Hina|Andina|Fena|Elta)$/

/** "AP Photo/Eric Gay, File", "Anna Meier/dpa", "AFP via Getty Images", "Reuters". */
export function isAgencyLine(text: string): boolean {
  if (text.length > 80 || /[!?]$/.test(text)) return false
  if (!/[/|]/.test(text) && text.split(/,\s*/).some((each) => firstName.test(each))) return false
  if (isAgency(text)) return /[/ ]/.test(text) || text === text.toUpperCase() || text.length > 3
  const parts = text.split(/\s*(?:\/|\||,|\bvia\b| - )\s*/i).filter((part) => part !== '')
  return (
    parts.length > 1 &&
    parts.length < 6 &&
    (parts.some((part) => isAgency(part) || namedSite.test(part)) ||
      // “Ann Lee/The Star”, “Ann Lee/Staff Photographer”: by a stroke only; a bar or comma is a by-line’s.
      (parts.length === 2 &&
        /\S\/\S/.test(text) &&
        looksLikeName(parts[0]!) &&
        (isHouse(parts[1]!) || /photographer$/i.test(parts[1]!)))) &&
    parts.every(
      (part, index) =>
        isAgency(part) ||
        looksLikeName(part) ||
        isLicence(part) ||
        namedSite.test(part) ||
        /photographer$/i.test(part) ||
        // What somebody is called on the site before.
        (index > 0 && namedSite.test(parts[index - 1]!) && /^@?[\w.-]{2,30}$/.test(part)),
    )
  )
}

function looksLikeName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin|el|da|di|du|le|la)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin|el|da|di|du|le|la)){0,4}$/u.test(
    text,
  )
}
