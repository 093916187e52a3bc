import { z } from 'zod'
import { CleaningStep } from './cleaningStep.ts'
import { DatedValue, PieceDates } from './dates.ts'
import { Part } from './part.ts'
import { Range } from './range.ts'
import { PieceNote, TrackedChange } from './trackedChange.ts'

/** A writer named in the by-line; `text` keeps what could not be parsed. */
export const Byline = z.object({
  name: z.string(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
})
export type Byline = z.infer<typeof Byline>

export const Dateline = z.object({ places: z.array(z.string()), agency: z.string().nullable() })
export type Dateline = z.infer<typeof Dateline>

/** A picture the text speaks of: its caption, credit and date; rights are its own (DOMAIN §5). */
export const MediaNote = z.object({
  caption: z.string(),
  credit: z.string().nullable(),
  date: DatedValue.nullable(),
  uri: z.string().nullable(),
})
export type MediaNote = z.infer<typeof MediaNote>

/** Emphasis and links of one body item, in UTF-16 units of its clean text. */
export const TextMark = z.object({
  type: z.enum(['emphasis', 'strong', 'link']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  href: z.string().optional(),
})
export type TextMark = z.infer<typeof TextMark>

export const bodyItemTypes = [
  'paragraph',
  'heading',
  'quotation',
  'list-item',
  'table',
  'image-note',
] as const

/** One block of the clean body in reading order; `part` is the index of the part it came from. */
export const BodyItem = z.object({
  type: z.enum(bodyItemTypes),
  text: z.string(),
  level: z.int().min(1).max(6).optional(),
  list: z.enum(['ordered', 'unordered']).optional(),
  rows: z.array(z.array(z.string())).optional(),
  marks: z.array(TextMark).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  part: z.int().nonnegative().optional(),
})
export type BodyItem = z.infer<typeof BodyItem>

export const BoilerplateNote = z.object({
  text: z.string(),
  reason: z.string(),
  part: z.int().nonnegative().optional(),
})
export type BoilerplateNote = z.infer<typeof BoilerplateNote>

/** The article as intake understood it; nothing here is invented, unknown is null (CLI.md). */
export const ParsedArticle = z.object({
  headline: z.string().nullable(),
  standfirst: z.string().nullable(),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  dates: PieceDates,
  firstPublisher: z.string().nullable(),
  republisher: z.string().nullable(),
  siteName: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  media: z.array(MediaNote),
  body: z.array(BodyItem),
  boilerplate: z.array(BoilerplateNote),
})
export type ParsedArticle = z.infer<typeof ParsedArticle>

export const PieceWarning = z.object({
  code: z.string(),
  message: z.string(),
  range: Range.optional(),
  /** What a person may choose from, what was taken first: headlines. */
  wordings: z.array(z.string()).optional(),
})
export type PieceWarning = z.infer<typeof PieceWarning>

/** How bytes became text: the decoder, how sure, what else it could be, what was normalised. */
export const Decode = z.object({
  encoding: z.string(),
  certainty: z.number().min(0).max(1),
  /** How it was known: bom, declared, utf-8-valid, guessed … */
  by: z.string(),
  alternatives: z.array(z.object({ encoding: z.string(), preview: z.string() })),
  bom: z.boolean(),
  lineEnds: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
})
export type Decode = z.infer<typeof Decode>

/** What agencies put round a wire (7901, ANPA, NITF, NewsML). */
export const Wire = z.object({
  slug: z.string().nullable(),
  priority: z.string().nullable(),
  category: z.string().nullable(),
  pubStatus: z.string().nullable(),
  embargo: z.string().nullable(),
  /** The last moment the sender lets it stand: a day or instant where it can be read, else as it came. */
  expires: z.string().nullable().optional(),
  rights: z.string().nullable(),
  id: z.string().nullable(),
  replaces: z.string().nullable(),
})
export type Wire = z.infer<typeof Wire>

/** One piece as the import process hands it over: everything `parse` prints, and its parts. */
export const ParsedPiece = z.object({
  /** Index of the piece within its file, and how many the file holds (feeds, archives). */
  item: z.int().nonnegative(),
  itemCount: z.int().positive(),
  format: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  decode: Decode,
  /** The reader's linear text, which parts tile and step ranges count in. */
  text: z.string(),
  parts: z.array(Part),
  article: ParsedArticle,
  steps: z.array(CleaningStep),
  cleanSha256: z.string(),
  warnings: z.array(PieceWarning),
  wire: Wire.nullable(),
  /** Changes of wording that the file proposes; undecided, all count as accepted. */
  trackedChanges: z.array(TrackedChange).optional(),
  notes: z.array(PieceNote).optional(),
})
export type ParsedPiece = z.infer<typeof ParsedPiece>
