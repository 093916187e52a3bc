import { readCsv } from '../../../shared/engine/csv.ts'
import { fromSpreadsheetText } from '../../../shared/engine/spreadsheetText.ts'
import type { DatedValue } from '../../../shared/model/dates.ts'
import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { limits } from '../limits.ts'
import type { Hint, Hints, Reader, Reading } from '../reading.ts'
import { layOut, type NewBlock, stated } from './markup/layOut.ts'
import { statedDate } from './markup/statedDate.ts'
import { webAddress } from './markup/webAddress.ts'

type Row = Readonly<Record<string, string>>

/** Reads our own CSV manifest: each row is a piece with its facts and its text (rules M1–M3). */
export const manifestReader: Reader = ({ text }) => {
  const { rows: lines, unclosed } = readCsv(text)
  if (unclosed !== null)
    return {
      ok: false,
      refusal: {
        code: 'damaged',
        message: `A quotation mark in row ${unclosed} of this manifest is never closed, so nobody can tell where its text ends. Close it, or export the manifest again.`,
      },
    }
  const [head = [], ...rows] = lines
  if (rows.length > limits.archiveEntries)
    return {
      ok: false,
      refusal: {
        code: 'too-many-entries',
        message: `This manifest has ${rows.length} rows; the limit is ${limits.archiveEntries}. Split it.`,
      },
    }
  const readings = rows.flatMap((cells): Reading[] => {
    // M2: the apostrophe that keeps a spreadsheet from running a cell is taken off again.
    const row = Object.fromEntries(
      head.map((name, i) => [name, fromSpreadsheetText(cells[i] ?? '')]),
    )
    const reading = readingOf(row)
    return reading.blocks.length > 0 ? [reading] : []
  })
  return readings.length > 0
    ? { ok: true, readings }
    : {
        ok: false,
        refusal: {
          code: 'no-text',
          message: 'No row of this manifest has a text. Export it again with its texts.',
        },
      }
}

/** M3: what a column says is believed; the text's blank lines part its paragraphs. */
function readingOf(row: Row): Reading {
  const body = (row['body'] ?? '')
    .split('\n\n')
    .filter((text) => text.trim() !== '')
    .map((text): NewBlock => ({
      text,
      role: 'paragraph',
      rule: 'M3',
      certainty: 0.97,
      evidence: 'Text column of the manifest',
    }))
  const laid = layOut([
    ...stated('headline', row['headline'], 'M3', 'Headline column of the manifest'),
    ...stated('standfirst', row['standfirst'], 'M3', 'Standfirst column of the manifest'),
    ...body,
  ])
  return { format: 'text/csv', ...laid, hints: hintsOf(row), warnings: [] }
}

function hintsOf(row: Row): Hints {
  const list = (name: string): string[] => (row[name] ?? '').split('; ').filter(Boolean)
  const hint = <T>(value: T | null): Hint<T> | null =>
    value === null ? null : { value, rule: 'M3', certainty: 0.98 }
  const date = (name: string): DatedValue | null => statedDate(row[name] ?? null)
  const places = list('dateline')
  const keywords = [...list('tags'), ...list('topics')]
  const bylines = list('byline').map((one): Byline => {
    const [name = '', role = '', affiliation = ''] = one.split(' | ')
    return { name, role: role || null, affiliation: affiliation || null }
  })
  const all = {
    bylines: hint(bylines.length > 0 ? bylines : null),
    dateline: hint(places.length > 0 ? { places, agency: row['agency'] || null } : null),
    original: hint(date('original_date')),
    published: hint(date('published_date')),
    updated: hint(date('updated_date')),
    firstPublisher: hint(row['first_publisher'] || null),
    republisher: hint(list('republishers').at(-1) ?? null),
    canonicalUrl: hint(webAddress(row['original_url'])),
    language: hint(row['language'] || null),
    licence: hint(row['licence'] || null),
    keywords: hint(keywords.length > 0 ? keywords.slice(0, 60) : null),
  }
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== null))
}
