import { statedMoment } from '../../../../shared/model/statedMoment.ts'
import type { DatedValue } from '../../../../shared/model/dates.ts'
import type { Byline, MediaNote, PieceWarning, Wire } from '../../../../shared/model/parsedPiece.ts'
import type { Refusal } from '../../../../shared/model/refusal.ts'
import type { Hint, Hints, Reading } from '../../reading.ts'
import { readByline } from '../../segment/readByline.ts'
import { readDateline } from '../../segment/readDateline.ts'
import { readFragment } from '../markup/fragment.ts'
import { type NewBlock, layOut, stated } from '../markup/layOut.ts'
import { foldWords, saysMore, withoutRepeats } from './repeatedFields.ts'
import { statedByline } from '../markup/statedByline.ts'
import { statedDate } from '../markup/statedDate.ts'

/** What an agency's format states of one item; absent facts are null, nothing is invented. */
export interface WireFacts {
  readonly format: string
  /** The reader's rule, which parts and hints quote. */
  readonly rule: string
  readonly headline: string | null
  /** All headlines the item states, the one above among them. */
  readonly headlines?: readonly string[]
  readonly standfirst: string | null
  readonly byline: string | null
  /** Names the format keeps apart; `byline` where there are none. */
  readonly bylines?: readonly Byline[]
  readonly dateline: string | null
  /** The body as HTML, which may be written by anyone. */
  readonly html: string
  readonly pictures: readonly MediaNote[]
  readonly published: DatedValue | null
  readonly updated: DatedValue | null
  /** The agency or outlet whose item it is. */
  readonly provider: string | null
  readonly canonicalUrl: string | null
  /** Who passed the item on, where the format says so. */
  readonly republisher?: string | null
  readonly language: string | null
  readonly keywords: readonly string[]
  readonly wire: Wire
  /** Notes for editors: kept as boilerplate, never body. */
  readonly notes: readonly string[]
  readonly warnings?: readonly PieceWarning[]
}

/** A wire of which nothing is known yet. */
export const emptyWire: Wire = {
  slug: null,
  priority: null,
  category: null,
  pubStatus: null,
  embargo: null,
  expires: null,
  rights: null,
  id: null,
  replaces: null,
}

export type WireReading =
  | { readonly ok: true; readonly reading: Reading | null }
  | { readonly ok: false; readonly refusal: Refusal }

/** One wire item as a reading; null where it holds no words at all (W2–W5). */
export function wireReading(facts: WireFacts): WireReading {
  const { rule } = facts
  const found = readFragment(parted(facts.html), { rule, paragraphs: 'given', printsHead: true })
  if (!found.ok) return found
  const own = withoutRepeats(found.blocks, facts)
  const opens = own.findIndex(({ reason }) => reason !== 'printed-head')
  const whole = own.map((block, index) => (index === opens ? printedNote(block) : block))
  const first = whole.findIndex(({ role }) => role !== 'boilerplate')
  const body = whole.map((block, index) =>
    index === first && facts.byline === null ? printedByline(block) : block,
  )
  const sent = facts.pictures.filter((note) => !found.media.some((own) => samePicture(own, note)))
  const pictures = sent.flatMap((note, index): NewBlock[] =>
    stated('caption', note.caption, rule, 'Caption of a picture sent with the text').map(
      (block) => ({ ...block, media: found.media.length + index }),
    ),
  )
  const laid = layOut([
    ...stated('headline', facts.headline, rule, 'Headline field of the wire'),
    ...stated(
      'standfirst',
      saysMore(facts) ? facts.standfirst : null,
      rule,
      'Summary field of the wire',
    ),
    ...stated('byline', facts.byline, rule, 'By-line field of the wire'),
    ...stated('dateline', facts.dateline, rule, 'Dateline field of the wire'),
    ...body,
    ...pictures,
    ...facts.notes.flatMap((note) =>
      stated('boilerplate', note, 'W4', 'Note for editors').map((block) => ({
        ...block,
        reason: 'editors-note',
      })),
    ),
  ])
  if (laid.blocks.length === 0) return { ok: true, reading: null }
  const hints = { ...hintsOf(facts, [...found.media, ...sent]), ...otherHeadlines(facts) }
  const warnings = [...(facts.warnings ?? []), ...statusWarnings(facts.wire)]
  return { ok: true, reading: { format: facts.format, ...laid, hints, warnings } }
}

/** W3a: a short or second headline is another wording, which a person may choose. */
function otherHeadlines({ headline, headlines = [] }: WireFacts): Pick<Hints, 'otherHeadlines'> {
  const others = new Map(headlines.map((one) => [foldWords(one), one]))
  others.delete(foldWords(headline ?? ''))
  others.delete('')
  return { otherHeadlines: [...others.values()] }
}

/** A picture that stands in the text and is sent beside it is one. */
function samePicture(a: MediaNote, b: MediaNote): boolean {
  return a.uri !== null && b.uri !== null ? a.uri === b.uri : a.caption === b.caption
}

/** Text set with <pre> has its paragraphs and lines in its own line ends. */
function parted(html: string): string {
  return html.replace(/<pre\b[^>]*>([^]*?)<\/pre>/gi, (_, inner: string) =>
    inner
      .split(/\n\s*\n/)
      .map((one) => `<p>${one.trim().replace(/\n/g, '<br>')}</p>`)
      .join(''),
  )
}

/** W7: what the sender says in brackets above the text of how it differs from the one before is a note for editors. */
function printedNote(block: NewBlock): NewBlock {
  return block.role === 'paragraph' &&
    block.text.length <= 300 &&
    /^\((?:adds?|updates?|recasts?|rewrites?|corrects?|fixes|changes|removes|deletes|refiles?|repeats?|inserts?|clarifies|releads?|eds)\b[^()]*\)\.?$/i.test(
      block.text,
    )
    ? {
        ...block,
        role: 'boilerplate',
        rule: 'W7',
        reason: 'editors-note',
        evidence: 'Says in brackets how this version differs',
      }
    : block
}

/** W6: "By NAME" as the body's first line is the by-line where the wire has no field for it. */
function printedByline(block: NewBlock): NewBlock {
  if (block.role !== 'paragraph' || block.text.length > 120) return block
  return readByline(block.text)?.led
    ? { ...block, role: 'byline', rule: 'W6', evidence: 'Begins with “By” above the text' }
    : block
}

function hintsOf(facts: WireFacts, media: readonly MediaNote[]): Hints {
  const bylines =
    facts.bylines && facts.bylines.length > 0 ? facts.bylines : statedByline(facts.byline)
  const dateline =
    facts.dateline === null
      ? null
      : (readDateline(`${facts.dateline.replace(/(?:(?<!\s)\s+)?(?<![-–—_])[-–—_]+\s*$/, '')} — X`)
          ?.dateline ?? null)
  const hint = <T>(value: T | null): Hint<T> | null =>
    value === null ? null : { value, rule: facts.rule, certainty: 0.98 }
  const all = {
    bylines: hint(bylines.length > 0 ? bylines : null),
    dateline: hint(dateline),
    published: hint(facts.published),
    updated: hint(facts.updated?.value !== facts.published?.value ? facts.updated : null),
    firstPublisher: hint(facts.provider),
    republisher: hint(facts.republisher ?? null),
    canonicalUrl: hint(facts.canonicalUrl),
    language: hint(facts.language),
    keywords: hint(facts.keywords.length > 0 ? facts.keywords.slice(0, 60) : null),
    licence: hint(facts.wire.rights),
  }
  return {
    ...(Object.fromEntries(Object.entries(all).filter(([, one]) => one !== null)) as Hints),
    media,
    wire: facts.wire,
  }
}

/** W5: what the agency forbids is said at once, in words. */
function statusWarnings({ pubStatus, embargo, expires }: Wire): PieceWarning[] {
  const out: PieceWarning[] = []
  if (pubStatus !== null && /cancel|kill|withdraw|withh|delete/i.test(pubStatus))
    out.push({
      code: 'not-usable',
      message: `The sender’s status of this item is “${pubStatus}”: it must not be published.`,
    })
  if (embargo !== null)
    out.push({
      code: 'embargo',
      message: `The sender holds this item until ${statedMoment(embargo)}.`,
    })
  if (expires)
    out.push({
      code: 'expires',
      message: `The sender lets this item stand until ${statedMoment(expires)}.`,
    })
  return out
}

/** What a wire says of its end: a day or an instant where it can be read, else its words. */
export function statedEnd(text: string | null): string | null {
  return statedDate(text)?.value ?? text
}

/** X1: a wire that broke off on its way still comes in, and says so. */
function withFlaw(reading: Reading, flaw: string): Reading {
  const message = `The file’s XML has errors, so that something may be missing: ${flaw}`
  return { ...reading, warnings: [{ code: 'xml-not-well-formed', message }, ...reading.warnings] }
}

/** All items of one file as a reader's result; a file without any words is refused. */
export function wireResult(
  results: readonly WireReading[],
  flaw: string | null = null,
): { ok: true; readings: Reading[] } | { ok: false; refusal: Refusal } {
  const readings: Reading[] = []
  for (const one of results) {
    if (!one.ok) return one
    if (one.reading !== null)
      readings.push(flaw === null ? one.reading : withFlaw(one.reading, flaw))
  }
  return readings.length > 0
    ? { ok: true, readings }
    : {
        ok: false,
        refusal: {
          code: 'no-text',
          message:
            'The file holds no item with a text of its own. Ask the sender for the item with its text, or paste it.',
        },
      }
}
