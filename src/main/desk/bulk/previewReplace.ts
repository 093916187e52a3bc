import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { fromWholeWord, toWholeWord } from '../../../shared/engine/wholeWords.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { findText } from './findText.ts'

/** Places shown in all, and of one piece; UTF-16 units shown round each. */
const shownPlaces = 200
const shownOfPiece = 5
const reach = 40

/** Pieces read between two looks at what else is asked. */
const piecesOfStep = 50

/** What a replacement would change in each piece, in words; nothing is written. Throws FaultError cancelled. */
export function* previewReplace(
  db: ReadableDb,
  input: Parsed<'bulk.preview'>,
  context: Pick<DeskContext, 'isCancelled'>,
): Generator<undefined, Output<'bulk.preview'>> {
  const { change } = input
  const pieces: Output<'bulk.preview'>['pieces'] = []
  let places = 0
  let inQuotations = 0
  let changedPieces = 0
  let shown = 0
  let read = 0
  for (const id of new Set(input.ids)) {
    if (++read % piecesOfStep === 0) {
      yield
      if (context.isCancelled())
        throw new FaultError('cancelled', 'The preview was given up for another one.')
    }
    const record = readArticle(db, id)
    const hits = bodyBlocks(record.document).flatMap((block) =>
      block.type === 'table'
        ? []
        : findText(block.text, change).map((place) => ({
            before: before(block.text, place.start),
            found: block.text.slice(place.start, place.end),
            after: after(block.text, place.end),
            inQuotation: place.inQuotation,
          })),
    )
    const taken = change.inQuotations ? hits : hits.filter((hit) => !hit.inQuotation)
    places += taken.length
    inQuotations += hits.filter((hit) => hit.inQuotation).length
    if (taken.length > 0) changedPieces++
    if (hits.length === 0 || shown >= shownPlaces) continue
    const some = hits.slice(0, Math.min(shownOfPiece, shownPlaces - shown))
    shown += some.length
    pieces.push({
      id,
      headline: record.fields.headline,
      opening: bodyBlocks(record.document)[0]?.text.slice(0, 80) ?? '',
      hits: some,
      more: hits.length - some.length,
    })
  }
  return { pieces, places, inQuotations, changedPieces }
}

/** What stands before a place, within reach: its words whole. */
function before(text: string, start: number): string {
  const from = start - reach
  return from <= 0 ? text.slice(0, start) : fromWholeWord(text.slice(from, start))
}

function after(text: string, end: number): string {
  const to = end + reach
  return to >= text.length ? text.slice(end) : toWholeWord(text.slice(end, to))
}
