import type {
  Byline,
  Dateline,
  MediaNote,
  ParsedArticle,
} from '../../../../shared/model/parsedPiece.ts'
import type { Part } from '../../../../shared/model/part.ts'
import type { Hint, Hints } from '../../reading.ts'
import { isHouse } from '../bylineNames.ts'
import { officeOf, readByline } from '../readByline.ts'
import { wholeCredit } from '../wholeCredit.ts'
import { readDateline } from '../readDateline.ts'
import { aboutName } from '../rules/aboutBlock.ts'
import { outletName } from '../rules/sourceLine.ts'
import { phraseOf } from '../words/phrases.ts'
import { datesOf, pictureDate } from './dates.ts'

/** A part with its text after the applied steps. */
export interface CleanPart {
  readonly part: Part
  readonly text: string
  /** Which of `Hints.media` its block belongs to. */
  readonly media?: number
}

/** What the parts and the format say about a piece; what nobody says is null (RULES.md S20–S29). */
export type Facts = Omit<ParsedArticle, 'body' | 'boilerplate' | 'language' | 'direction'>

/** Gathers the facts: words on the page and what the format states beside them, whichever is surer (S19). */
export function factsOf(parts: readonly CleanPart[], hints: Hints): Facts {
  const texts = (role: Part['role']): string[] =>
    parts.filter((one) => one.part.role === role).map((one) => one.text)
  const headline = surer(likeliest(parts, 'headline'), sureness(parts, 'headline'), hints.headline)
  const standfirst = texts('standfirst').join('\n') || hints.standfirst?.value || null
  const dates = datesOf([...texts('date'), ...texts('byline')])
  const dated = Math.max(sureness(parts, 'date'), sureness(parts, 'byline'))
  const { firstPublisher, republisher, siteName } = publishersOf(parts, hints)
  const published = surer(dates.published, dated, hints.published)
  return {
    // A bar before a site's name that the page hides.
    headline: headline?.replace(/\s+[|•]$/u, '') ?? null,
    standfirst,
    bylines: bylinesOf(texts('byline'), sureness(parts, 'byline'), hints.bylines),
    dateline: hints.dateline?.value ?? datelineOf(parts),
    dates: {
      // Whose date it is nobody can say where two publishers had the piece (DOMAIN §2).
      published:
        published !== null && republisher !== null && firstPublisher !== null
          ? { ...published, roleNote: "republisher's?" }
          : published,
      original: surer(dates.original, dated, hints.original),
      updated: surer(dates.updated, dated, hints.updated),
    },
    firstPublisher,
    republisher,
    siteName,
    canonicalUrl: hints.canonicalUrl?.value ?? null,
    media: mediaOf(parts, hints),
  }
}

function likeliest(parts: readonly CleanPart[], role: Part['role']): string | null {
  const found = parts.filter((one) => one.part.role === role && one.text !== '')
  found.sort((a, b) => b.part.certainty - a.part.certainty)
  return found[0]?.text ?? null
}

function sureness(parts: readonly CleanPart[], role: Part['role']): number {
  // A loop: a file of 400,000 lines has as many parts, more than a call takes.
  return parts.reduce(
    (most, { part }) => (part.role === role ? Math.max(most, part.certainty) : most),
    0,
  )
}

function surer<T>(words: T | null, certainty: number, hint: Hint<T> | undefined): T | null {
  if (hint === undefined) return words
  return words === null || hint.certainty > certainty ? hint.value : words
}

/** Names a format states win where it is surer, with the role and affiliation that the printed line adds. */
function bylinesOf(texts: readonly string[], certainty: number, hint: Hints['bylines']): Byline[] {
  const printed: Byline[] = []
  for (const text of texts) {
    // What follows are sections and topics.
    if (/^filed under\b/i.test(text)) break
    const office = officeOf(text)
    const last = printed.at(-1)
    if (office !== null && last !== undefined) {
      printed[printed.length - 1] = {
        name: last.name,
        role: last.role ?? office.role,
        affiliation: last.affiliation ?? office.affiliation,
      }
      continue
    }
    const found = readByline(text)
    // “Northern Ledger” on the line below the names is their house.
    if (found !== null && !found.led && last !== undefined && isHouse(text.trim())) {
      for (const [index, one] of printed.entries())
        printed[index] = { ...one, affiliation: one.affiliation ?? text.trim() }
      continue
    }
    for (const one of found?.bylines ?? [])
      if (!printed.some((known) => isSame(known, one))) printed.push(one)
  }
  if (hint === undefined || (printed.length > 0 && hint.certainty <= certainty)) return printed
  return withoutHouses(
    hint.value.map((one) => {
      const same = printed.find((other) => isSame(one, other))
      return {
        name: one.name,
        role: one.role ?? same?.role ?? null,
        affiliation: one.affiliation ?? same?.affiliation ?? null,
      }
    }),
  )
}

/** “By Mara Fenn, CNN” stated as two authors: whom one of them works for is no second writer. */
function withoutHouses(all: readonly Byline[]): Byline[] {
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.affiliation?.toLowerCase() === one.name.toLowerCase(),
      ),
  )
}

function isSame(a: Byline, b: Byline): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase()
}

/** A line of its own, or the beginning of the first paragraph, where it stays (RULES.md S24). */
function datelineOf(parts: readonly CleanPart[]): Dateline | null {
  for (const { part, text } of parts) {
    if (part.role !== 'dateline' && part.role !== 'paragraph') continue
    if (phraseOf(text.slice(0, 60)) !== null) continue
    const found = readDateline(part.role === 'dateline' ? `${text} — X` : text)
    if (found !== null)
      return text.slice(0, found.end).trimEnd().endsWith(':') && turnsOf(parts) > 1
        ? null
        : found.dateline
    // A label, a note or a line that opens the text says nothing against the one below it.
    if (part.role === 'paragraph' && text.length >= shortLine) return null
  }
  return null
}

/** UTF-16 units below which a first paragraph is a line above the story. */
const shortLine = 50

/** Paragraphs that begin with a name in capitals and a colon: in a conversation written down, “MARA FENN: …” is no place. */
function turnsOf(parts: readonly CleanPart[]): number {
  return parts.filter(
    ({ part, text }) =>
      part.role === 'paragraph' && /^\p{Lu}[\p{Lu}\p{M}'’. -]{2,40}:\s/u.test(text.slice(0, 50)),
  ).length
}

/** The source line is the first publisher; the site that says "About NAME" or claims the copyright took it over. */
function publishersOf(
  parts: readonly CleanPart[],
  hints: Hints,
): Pick<Facts, 'firstPublisher' | 'republisher' | 'siteName'> {
  const source = parts.find((one) => one.part.role === 'source')
  const about = parts
    .filter((one) => one.part.role === 'boilerplate')
    .flatMap((one) => aboutName(one.text) ?? [])[0]
  const first = (source && outletName(source.text)) ?? hints.firstPublisher?.value ?? null
  const site = hints.siteName?.value ?? null
  const took = hints.republisher?.value ?? about ?? null
  const republisher = took !== null && first !== null && took !== first ? took : null
  return {
    firstPublisher: first,
    republisher,
    siteName: site ?? (republisher === null && first === null ? (about ?? null) : null),
  }
}

/** Each caption is a picture, with the credit that follows (or, alone on its line, stands before) it. */
function mediaOf(parts: readonly CleanPart[], hints: Hints): MediaNote[] {
  if (hints.media !== undefined && hints.media.length > 0)
    return hints.media.map((note, index) => statedMedia(note, parts, index))
  const out: MediaNote[] = []
  const shown = parts.filter((one) => one.part.role !== 'separator')
  for (const [index, { part, text }] of shown.entries()) {
    if (part.role !== 'caption' || text === '') continue
    const next = shown[index + 1]
    const before = shown[index - 1]
    const credit =
      next?.part.role === 'credit'
        ? next.text
        : before?.part.role === 'credit' && shown[index - 2]?.part.role !== 'caption'
          ? before.text
          : null
    out.push({
      caption: text,
      credit: credit === null ? null : creditName(credit),
      date: pictureDate(text),
      uri: null,
    })
  }
  return out
}

/** A picture the format names, with its caption as cleaned; a credit at the caption's end is taken apart (S45). */
function statedMedia(note: MediaNote, parts: readonly CleanPart[], index: number): MediaNote {
  const own = parts.filter((one) => one.media === index)
  const words = (role: Part['role']): string =>
    own
      .filter((one) => one.part.role === role)
      .map((one) => one.text)
      .join(' ')
  const caption = words('caption')
  const credit = note.credit ?? (creditName(words('credit')) || null)
  return {
    // Where the reader itself took the credit off, its caption is the shorter one.
    caption: caption !== '' && note.credit === null ? caption : note.caption,
    credit,
    date: note.date ?? pictureDate(note.caption),
    uri: note.uri,
  }
}

/** "(AFP)", "© dpa", "Photo: Jane Doe" without brackets, mark and word. */
export function creditName(text: string): string {
  // “Ljósmynd/Aðsend” is printed so as a whole.
  const words = /^\p{Script=Latin}+\/\S/u.test(text) ? text : (wholeCredit(text) ?? text)
  return words
    .trim()
    .replace(/^[([]\s*|(?:(?<!\s)\s+)?[)\]]\.?$/g, '')
    .replace(/^(?:[\p{L} ]{2,16}[:：]\s*)?(?:©|\(c\))\s*|^[\p{L} ]{2,16}[:：=＝]\s*/iu, '')
    .replace(/^(?:photo(?:graph)?|image|picture)s?\s+(?:by|courtesy(?: of)?|credit)\s+/iu, '')
    .trim()
}
