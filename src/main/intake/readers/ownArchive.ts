import { createHash } from 'node:crypto'
import { ArchivedPiece, ArchiveHeader } from '../../../shared/model/archivedPiece.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { BodyItem, ParsedArticle } from '../../../shared/model/parsedPiece.ts'
import type { RestoredPiece } from '../../../shared/model/restoredPiece.ts'
import { refuseDepth, refuseEntries } from '../limits.ts'
import type { ParseResult } from '../parseResult.ts'

const beginning = '{"copydesk":"archive",'

/** The pieces of one of our archives (rules Q1–Q3); null where the file is none. */
export function readOwnArchive(bytes: Uint8Array): ParseResult | null {
  const start = new TextDecoder().decode(bytes.subarray(0, beginning.length))
  if (start !== beginning) return null
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return damaged('This archive is damaged: it is no UTF-8.')
  }
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '')
  if (!ArchiveHeader.safeParse(parsed(first)).success)
    return damaged('This archive was written by a Copydesk this one does not know.')
  const tooMany = refuseEntries(lines.length)
  if (tooMany !== null) return { ok: false, refusal: tooMany }
  const pieces: RestoredPiece[] = []
  for (const [index, line] of lines.entries()) {
    const tooDeep = refuseDepth(nesting(line))
    if (tooDeep !== null) return { ok: false, refusal: tooDeep }
    const found = ArchivedPiece.safeParse(parsed(line))
    if (!found.success || !isWhole(found.data))
      return damaged(
        `Line ${index + 2} of this archive is damaged; nothing of it was imported. Take the archive again from where it came.`,
      )
    pieces.push(pieceOf(found.data))
  }
  return pieces.length > 0
    ? { ok: true, pieces }
    : { ok: false, refusal: { code: 'no-text', message: 'This archive holds no piece.' } }
}

function damaged(message: string): ParseResult {
  return { ok: false, refusal: { code: 'damaged', message } }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** How deep the values of a line lie in each other, counted before anything walks them by recursion. */
function nesting(line: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth)
    else if (code === 0x5d || code === 0x7d) depth--
  }
  return most
}

/** Q2: the original must be the bytes its hash names, and parts must lie inside the text. */
function isWhole({ original, received, parts, steps }: ArchivedPiece): boolean {
  const bytes = Buffer.from(original.bytes, 'base64')
  if (createHash('sha256').update(bytes).digest('hex') !== original.sha256) return false
  return [...parts, ...steps].every(({ start, end }) => start <= end && end <= received.text.length)
}

/** Q3: what `parse` tells of any piece, taken from the archived one. */
function pieceOf(archived: ArchivedPiece): RestoredPiece {
  const { received, original } = archived
  return {
    item: received.item,
    itemCount: received.itemCount,
    format: received.format,
    encoding: received.encoding,
    sha256: original.sha256,
    decode: received.decode,
    text: received.text,
    parts: archived.parts.map((one) => ({
      range: [one.start, one.end],
      role: one.role,
      rule: one.rule,
      certainty: one.certainty,
      ...(one.evidence === null ? {} : { evidence: one.evidence }),
      ...(one.reason === null ? {} : { reason: one.reason }),
    })),
    article: articleOf(archived),
    steps: archived.steps.map((one) => ({
      rule: one.rule,
      range: [one.start, one.end],
      before: one.before,
      after: one.after,
      state: one.intakeState,
    })),
    cleanSha256: received.cleanSha256,
    warnings: received.warnings,
    wire: received.wire,
    archived,
  }
}

const bodyTypes: Readonly<Record<string, BodyItem['type']>> = {
  heading: 'heading',
  quotation: 'quotation',
  listItem: 'list-item',
  table: 'table',
}

function articleOf({ fields, document }: ArchivedPiece): ParsedArticle {
  return {
    headline: fields.headline,
    standfirst: fields.standfirst,
    bylines: fields.bylines,
    dateline: fields.dateline,
    dates: fields.dates,
    firstPublisher: fields.origin.firstPublisher?.name ?? null,
    republisher: fields.origin.republishers.at(-1)?.name ?? null,
    siteName: fields.siteName,
    canonicalUrl: fields.canonicalUrl,
    language: fields.language,
    direction: fields.direction,
    media: fields.media.map(({ caption, credit, date, uri }) => ({ caption, credit, date, uri })),
    body: bodyBlocks(document).map(({ type, text }) => ({
      type: bodyTypes[type] ?? 'paragraph',
      text,
    })),
    boilerplate: [],
  }
}
