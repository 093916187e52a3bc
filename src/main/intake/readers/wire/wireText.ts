import type { DatedValue } from '../../../../shared/model/dates.ts'
import { escapeText } from '../xml/toHtml.ts'
import { emptyWire, type WireFacts } from './wireReading.ts'

/** The three parts of a wire between its control characters. */
export interface WireText {
  readonly header: string
  readonly text: string
  readonly trailer: string
}

/** P1: "eca100 3 s 586 ccccb dpa 099" and the slug; then headline lines, by-line, an empty line, the text. */
export function iptc7901Facts({ header, text }: WireText): WireFacts {
  const [first = '', ...rest] = plain(header)
    .split('\n')
    .map((line) => line.trim())
  const found =
    /^([a-z]{3,4}\d{3,5})\s+(\d)\s+(\S+)\s+\d+(?:\s+\S+)??(?:\s+([A-Za-z]{2,})\s+\d{2,4})?$/i.exec(
      first,
    ) ?? /^([A-Z]{3}\d{4}) (\d) (\S+) \d+ +[A-Z]{2,4} ?\/([A-Z]{2,8})-/.exec(first)
  const paragraphs = plain(text)
    .split(/\n[ \t]*\n/)
    .map((one) => one.replace(/^\n+|\s+$/g, ''))
    .filter((one) => one.trim() !== '')
    .flatMap(indented)
  const end = paragraphs.findIndex((one, index) => index > 0 && notPublished.test(one))
  const closing =
    end > 0
      ? paragraphs.splice(end)
      : signOff.test(paragraphs.at(-1) ?? '')
        ? paragraphs.splice(-1)
        : []
  const top = headLines(paragraphs)
  return {
    ...base,
    rule: 'P1',
    headline: top.headline,
    byline: top.byline,
    html: paragraphs.slice(top.used).map(paragraphHtml).join(''),
    provider: found?.[4] ?? null,
    published: null,
    wire: {
      ...emptyWire,
      id: found?.[1] ?? null,
      priority: found?.[2] ?? null,
      category: found?.[3] ?? null,
      slug: rest.find((line) => line !== '') ?? null,
    },
    notes: [...top.notes, ...closing.map((line) => line.trim())],
  }
}

// P8: what follows is for editors ("# Notizblock", "not for publication").
const notPublished =
  /^\s*(?:#{0,3}\s*(?:\S+[- ])?notizblock\b|#{0,3}\s*not(?:es?)? (?:to|for) (?:editors|publication)\b|(?:(?:\* ?){3,5}\s*)?die folgenden informationen sind nicht zur veröffentlichung)/i

// The desk's initials ("am/tq"), or a word that says nothing follows.
const signOff = /^\s*(?:ends?|-30-|###|[a-z]{2,4}(?:\/[a-z]{2,4}){1,4})\s*$/i

/** Lines that begin with two spaces and more begin a paragraph, where not all do; columns stay together. */
function indented(paragraph: string): string[] {
  if (isTable(rowsOf(paragraph))) return [paragraph]
  const lines = paragraph.split('\n')
  const begins = lines.filter((line) => /^(?: {2,6}|\t)\S/.test(line)).length
  return begins === 0 ? [paragraph] : paragraph.split(/\n(?=(?: {2,6}|\t)\S)/)
}

/** Lines before the text: labels in capitals (1ST LEAD), the headline, "By NAME, agency =" (P2). */
function headLines(paragraphs: readonly string[]): {
  headline: string | null
  byline: string | null
  notes: string[]
  used: number
} {
  const lines = (paragraphs[0] ?? '').split('\n').map((line) => line.trim())
  const byline =
    lines.find((line) => /^(?:by|von|par|por)\s.+$/i.test(line) && line.length < 100) ?? null
  const notes = lines.filter(
    (line) =>
      line !== byline &&
      (/^[\p{Lu}\d ()-]{3,30}$/u.test(line) || /^\([^()]{3,60}\)$/.test(line)) &&
      lines.length > 1,
  )
  const title = lines.filter((line) => line !== byline && !notes.includes(line)).join(' ')
  const isTitle =
    title !== '' && title.length <= 200 && paragraphs.length > 1 && !/[.!?]["”]?$/.test(title)
  return isTitle
    ? { headline: bare(title), byline: byline === null ? null : bare(byline), notes, used: 1 }
    : { headline: null, byline: null, notes: [], used: 0 }
}

// "u s", control characters, slug, day and words: the second line of an ANPA header.
const anpaHeader = /^\s*(\w) (\w)\s*(\S.*?)\s{2,}(\d\d-\d\d)\s+(\d+)/

/** Whether a wire is ANPA: by its set lines, or by its header where an agency sends none. */
export function isAnpa({ header, text }: WireText): boolean {
  return (
    /^\s*\^/m.test(text) ||
    plain(header)
      .split('\n')
      .some((line) => anpaHeader.test(line))
  )
}

/** P3: lines that begin with ^ are set apart (slug, headline, by-line, notes), indented ones are paragraphs. */
export function anpaFacts({ header, text, trailer }: WireText): WireFacts {
  const lines = plain(header).split('\n')
  const head = anpaHeader.exec(lines.find((line) => /^\s*\w \w\b/.test(line)) ?? '')
  const marked = /^\s*\^/m.test(text)
  const set: string[] = []
  const paragraphs: string[] = []
  let signature: string | null = null
  for (const line of plain(text).split('\n')) {
    const words = bare(line.replace(/^\s*\^+(?:\*\d+<\s*\^)?/, ''))
    if (words === '') continue
    if (/^[A-Z]{2,4}-[A-Z]{2,3}-\d\d-\d\d-\d\d \d{4}(?:GMT|[ECMP][DS]T)$/.test(words))
      signature = words
    else if ((marked ? /^\s*\^/ : /^\S/).test(line) && paragraphs.length === 0) set.push(words)
    else if (/^\s/.test(line) || /^\s*\^/.test(line) || paragraphs.length === 0)
      paragraphs.push(line.replace(/^[\s^]+/, '').trimEnd())
    else paragraphs[paragraphs.length - 1] += `\n${line.trimEnd()}`
  }
  const slugLine = set.findIndex(
    (line) => /,\s*\d{1,5}$/.test(line) || (!marked && line === head?.[3]),
  )
  const after = set.slice(slugLine + 1)
  const byAt = after.findIndex((line) => /^by\s/i.test(line))
  const isNote = (line: string): boolean =>
    /^(?:AP Photo|Eds:|\d+ Eds:|Photo|With AP|Graphic)/i.test(line)
  const titles = after.filter((line, at) => !isNote(line) && (byAt < 0 || at < byAt))
  const title = titles[0] ?? null
  const desk = byAt < 0 ? undefined : after[byAt + 1]
  const standfirst = titles[1] ?? null
  return {
    ...base,
    rule: 'P3',
    // A list that is all set lines (headlines of the hour) has its text there.
    headline: title,
    standfirst:
      standfirst !== null && standfirst.length > 40 && paragraphs.length > 0 ? standfirst : null,
    byline:
      byAt < 0
        ? null
        : [after[byAt], desk].filter((one) => one !== undefined && !isNote(one)).join(', '),
    html: (paragraphs.length > 0 ? paragraphs : titles.slice(1)).map(paragraphHtml).join(''),
    provider: signature?.split('-')[0] ?? /\((AP|AFP|Reuters|dpa|Kyodo)\)/.exec(text)?.[1] ?? null,
    published: signatureDate(signature ?? plain(trailer).trim()),
    wire: {
      ...emptyWire,
      id: /[A-Za-z]+\d{3,5}/.exec(lines[0] ?? '')?.[0] ?? null,
      priority: head?.[1] ?? null,
      category: head?.[2] ?? null,
      slug: set[slugLine]?.replace(/,\s*\d{1,5}$/, '') ?? head?.[3] ?? null,
    },
    notes: after.filter(isNote),
  }
}

const base = {
  format: 'application/vnd.iptc.7901',
  headline: null,
  standfirst: null,
  byline: null,
  dateline: null,
  pictures: [],
  updated: null,
  canonicalUrl: null,
  language: null,
  keywords: [],
} as const

/** P4: "AP-WF-02-10-16 0423GMT": month, day, year of the wire's own close; American zones as they are set. */
function signatureDate(text: string): DatedValue | null {
  const found = /(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)(GMT|[ECMP][DS]T)/.exec(text)
  if (found === null) return null
  const [, month = '', day = '', year = '', hour, minute, zone = ''] = found
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  const century = Number(year) < 70 ? '20' : '19'
  return {
    value: `${century}${year}-${month}-${day}T${hour}:${minute}:00${offsetOf(zone)}`,
    text: found[0],
    certain: true,
  }
}

function offsetOf(zone: string): string {
  if (zone === 'GMT') return 'Z'
  const hours = 'ECMP'.indexOf(zone.charAt(0)) + (zone.charAt(1) === 'D' ? 4 : 5)
  return `-${String(hours).padStart(2, '0')}:00`
}

/** Without the signs that only the typesetter obeys. */
function bare(line: string): string {
  return line.replace(/[\s<=+]+$/, '').trim()
}

function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replace(/\u007f/g, '')
}

/** P5: lines of columns (two and more gaps of two and more spaces each) are a table, everything else a paragraph. */
function paragraphHtml(paragraph: string): string {
  const rows = rowsOf(paragraph)
  if (isTable(rows))
    return `<table>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`)
      .join('')}</table>`
  return `<p>${escapeText(paragraph)}</p>`
}

function rowsOf(paragraph: string): string[][] {
  return paragraph.split('\n').map((line) =>
    line
      .trim()
      .split(/\t+| {2,}|\.{3,} */)
      .map((cell) => cell.trim()),
  )
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.filter((row) => row.length > 1).length >= rows.length * 0.8
}
