import type { Hint, Hints } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'
import { refuseEntries } from '../limits.ts'
import { phraseOf } from '../segment/words/phrases.ts'
import { type Entry, entriesOf } from './feed/entry.ts'
import { wholePage } from './feed/wholePage.ts'
import { readFragment } from './markup/fragment.ts'
import { type NewBlock, layOut, stated } from './markup/layOut.ts'
import { parseXml } from './xml/xmlTree.ts'

/** Reads RSS (0.9x, 1.0, 2.0) and Atom: each entry is a piece whose origin is not the feed (rules E1–E8). */
export function feedReader(format: 'application/rss+xml' | 'application/atom+xml'): Reader {
  return ({ text }) => {
    const parsed = parseXml(text)
    if (!parsed.ok) return parsed
    const entries = entriesOf(parsed.root)
    const tooMany = refuseEntries(entries.length)
    if (tooMany !== null) return { ok: false, refusal: tooMany }
    const readings: Reading[] = []
    for (const entry of entries) {
      const read = readingOf(entry, format, parsed.flaw)
      if (!read.ok) return read
      if (read.reading !== null) readings.push(read.reading)
    }
    return readings.length === 0
      ? {
          ok: false,
          refusal: { code: 'no-text', message: 'The feed holds no entry with a title or a text.' },
        }
      : { ok: true, readings }
  }
}

type EntryResult =
  | { readonly ok: true; readonly reading: Reading | null }
  | Extract<ReturnType<typeof readFragment>, { ok: false }>

function readingOf(entry: Entry, format: string, flaw: string | null): EntryResult {
  const html = entry.html ?? entry.summaryHtml ?? ''
  const found = wholePage(html) ?? readFragment(html, { rule: 'E2', paragraphs: 'given' })
  if (!found.ok) return found
  const blocks = found.blocks.map(trailer)
  const laid = layOut([...stated('headline', entry.title, 'E1', 'Title of the entry'), ...blocks])
  if (laid.blocks.length === 0) return { ok: true, reading: null }
  const standfirst = entry.html === null ? null : summaryOf(entry, laid.text)
  return {
    ok: true,
    reading: {
      format,
      ...laid,
      hints: { ...hintsOf(entry, standfirst), media: [...found.media, ...entry.media] },
      warnings: [
        ...(entry.html === null && entry.summaryHtml !== null
          ? [
              {
                code: 'summary-only',
                message: 'The feed gives a description of this piece, perhaps not its whole text.',
              },
            ]
          : []),
        ...(flaw === null
          ? []
          : [{ code: 'xml-not-well-formed', message: `The feed’s XML has errors: ${flaw}` }]),
      ],
    },
  }
}

/** E5: what publishing software adds below each entry. */
function trailer(block: NewBlock): NewBlock {
  const words = block.text.trim()
  const reason =
    /^The post .{1,300} (?:first )?appeared (?:first )?on .{1,120}$/s.test(words) ||
    /^(?:\[…\]|\[\.\.\.\]|Continue reading.{0,200}→?)$/s.test(words)
      ? 'feed-trailer'
      : words.length < 60 && phraseOf(words)?.whole === true
        ? (phraseOf(words)?.reason ?? null)
        : null
  return reason === null || block.role !== 'paragraph'
    ? block
    : { ...block, role: 'boilerplate', rule: 'E5', reason, evidence: 'Added by the feed' }
}

/** E4: a description beside the text is its standfirst, unless it is only the text's beginning. */
function summaryOf(entry: Entry, text: string): string | null {
  const words = entry.summary
  if (words === null || words.length > 600) return null
  const fold = (one: string): string => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return fold(text).includes(fold(words).slice(0, 60)) ? null : words
}

function hintsOf(entry: Entry, standfirst: string | null): Hints {
  const { source, feedTitle, rights, id } = entry
  // E6: with <source> the feed only passes the piece on.
  const passedOn = source !== null && source !== feedTitle
  return {
    ...hint('standfirst', standfirst, 0.7),
    ...hint('bylines', entry.bylines.length > 0 ? entry.bylines : null),
    ...hint('published', entry.published),
    ...hint('updated', entry.updated),
    ...hint('siteName', feedTitle, 0.8),
    ...hint('firstPublisher', passedOn ? source : null),
    ...hint('republisher', passedOn ? feedTitle : null),
    ...hint('canonicalUrl', entry.link),
    ...hint('language', entry.language, 0.8),
    ...hint('keywords', entry.keywords.length > 0 ? entry.keywords : null),
    ...hint('licence', rights, 0.7),
    ...(rights === null && id === null
      ? {}
      : {
          wire: {
            slug: null,
            priority: null,
            category: null,
            pubStatus: null,
            embargo: null,
            rights,
            id,
            replaces: null,
          },
        }),
  }
}

function hint<K extends keyof Hints, T>(
  key: K,
  value: T | null,
  certainty: number = 0.97,
): { [key in K]?: Hint<T> } {
  return value === null
    ? {}
    : ({ [key]: { value, rule: 'E3', certainty } } as { [key in K]?: Hint<T> })
}
