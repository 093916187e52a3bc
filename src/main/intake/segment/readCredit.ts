import { isAgency } from './words/agencies.ts'

/** A picture's credit within a text, in UTF-16 units; `range` covers its brackets and mark too. */
export interface FoundCredit {
  readonly start: number
  readonly end: number
  readonly credit: string
}

const creditWord =
  '(?:photo|photos|photograph|photography|photographer|photo credit|picture|pictures|pic|image|image source|image credit|images|foto|fotos|bildrechte|bildnachweis|fotograf|fotografie|bild|bildquelle|bilder|credit|credits|illustration|illustratie|grafik|graphic|crédit|crédit photo|photographie|fotografía|imagen|immagine|beeld|tegning|zdjęcie|fot|fot\\.|kuva|ljósmynd|mynd|صورة|تصوير|عکس|צילום|写真|사진|фото)'

/** "Photo: Jane Doe", "© dpa", "Image source, Getty Images": a line that is nothing but a credit. */
const wholeLine = [
  new RegExp(
    `^[([]?\\s*${creditWord}(?:\\s+(?:by|von|par|credit|courtesy(?: of)?))?\\s*[:：/|,]\\s*(.{2,90}?)\\s*[)\\]]?$`,
    'iu',
  ),
  new RegExp(
    `^[([]?\\s*${creditWord}\\s+(?:by|credit|courtesy(?: of)?|©)\\s+(.{2,80}?)\\s*[)\\]]?$`,
    'iu',
  ),
  /^[([]?\s*(?:©|\(c\)|copyright:)\s*(.{2,80}?)\s*[)\]]?$/iu,
]

/** The credit of a line that is nothing else; null where it is more or less than that. */
export function wholeCredit(line: string): string | null {
  const text = line.trim()
  if (text.length > 110 || /\b(?:all )?rights reserved|alle rechte/i.test(text)) return null
  for (const pattern of wholeLine) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined && !/[.!?]\s+\p{Lu}/u.test(found)) return found.trim()
  }
  const bare = text.replace(/^[([]\s*|\s*[)\]]$/g, '')
  if (isAgencyLine(bare)) return bare
  return null
}

/** "AP Photo/Eric Gay, File", "Anna Meier/dpa", "AFP via Getty Images", "Reuters". */
function isAgencyLine(text: string): boolean {
  if (text.length > 80 || /[!?]$/.test(text)) return false
  if (isAgency(text)) return /[/ ]/.test(text) || text === text.toUpperCase() || text.length > 3
  const parts = text.split(/\s*(?:\/|\||,|\bvia\b| - )\s*/i).filter((part) => part !== '')
  return (
    parts.length > 1 &&
    parts.length < 6 &&
    parts.some(isAgency) &&
    parts.every((part) => isAgency(part) || looksLikeName(part))
  )
}

function looksLikeName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin|el|da|di|du|le|la)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin|el|da|di|du|le|la)){0,4}$/u.test(
    text,
  )
}

/** The credit a caption ends with: "… 2018. (AFP)", "… Kinder © VS Tristach", "… court. AP Photo/Eric Gay". */
export function trailingCredit(text: string): FoundCredit | null {
  return bracketed(text) ?? marked(text) ?? byName(text) ?? takenBy(text) ?? agencyTail(text)
}

const creditInBrackets = new RegExp(
  `^${creditWord}(?:\\s+(?:by|von|courtesy(?: of)?))?\\s*[:：/]\\s*(.+)$`,
  'iu',
)

function bracketed(text: string): FoundCredit | null {
  const match = /\s*[([]\s*([^()[\]]{2,80}?)\s*[)\]]\s*\.?\s*$/u.exec(text)
  const inner = match?.[1]
  if (match === null || inner === undefined || match.index === 0) return null
  const before = text.slice(0, match.index)
  const named = creditInBrackets.exec(inner)
  if (named?.[1] !== undefined) return { start: match.index, end: text.length, credit: named[1] }
  if (/^(?:©|\(c\))/i.test(inner))
    return { start: match.index, end: text.length, credit: inner.replace(/^(?:©|\(c\))\s*/i, '') }
  // "(IRGC)" after the words it abbreviates, and abbreviations nobody knows, are no credits.
  if (isAgencyLine(inner)) return { start: match.index, end: text.length, credit: inner }
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

const namedCredit = new RegExp(
  `[.!?…]["”’»)]?\\s+(${creditWord}s? by\\s+([^.!?;:]{2,50}))\\.?$`,
  'iu',
)

// "… at low tide. Photo by Lea Marin": after the sentence, and a name.
function byName(text: string): FoundCredit | null {
  const found = namedCredit.exec(text)
  const [, tail, name] = found ?? []
  if (tail === undefined || name === undefined || !looksLikeCreditName(name)) return null
  const start = text.lastIndexOf(tail)
  return { start, end: text.length, credit: name.trim() }
}

// "…、佐々木健撮影": a name that took the picture.
function takenBy(text: string): FoundCredit | null {
  const found =
    /[、＝=,，]\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,10}?)(?:氏|さん)?撮影[。]?$/u.exec(
      text,
    )
  return found?.[1] === undefined
    ? null
    : { start: found.index, end: text.length, credit: found[1] }
}

function agencyTail(text: string): FoundCredit | null {
  const cut = /[.!?…]["”’»)]?\s+(\S[^.!?…]{1,70})$/u.exec(text)
  const tail = cut?.[1]
  if (cut !== null && tail !== undefined && isAgencyLine(tail))
    return { start: text.length - tail.length, end: text.length, credit: tail }
  const slashed =
    /(?:^|\s)((?:AP (?:Photo|Images)|(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}?\p{Lu}[\p{L}.'’-]+)\s?\/\s?[\p{L}][^!?]{1,50})$/u.exec(
      text,
    )
  const name = slashed?.[1]
  if (slashed !== null && name !== undefined && slashed.index > 0 && isAgencyLine(name))
    return { start: text.length - name.length, end: text.length, credit: name }
  return null
}
