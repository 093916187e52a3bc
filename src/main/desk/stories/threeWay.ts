import type { ThreeWayRow } from '../../../shared/calls/storyCalls.ts'
import type { Output } from '../../../shared/contract.ts'
import { alignBlocks } from '../../../shared/engine/alignBlocks.ts'
import { type ArticleDocument, bodyBlocks } from '../../../shared/model/document.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { keepBlockIds } from '../arrivals/keepBlockIds.ts'
import { closeVersion, moveReading } from '../arrivals/takeVersion.ts'
import { refuseConflict } from '../articles/articleSave.ts'
import { type ArticleRecord, articleKey, readArticle } from '../articles/articleRecord.ts'
import { insertAfter, replaceBlock, replaceText } from '../articles/documentEdit.ts'
import { blockIds } from '../articles/pieceDocument.ts'
import { firstVersionFields } from '../articles/versions.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { baselineBlocks } from '../gate/baseline.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { readAgain } from '../statements/readStatements.ts'
import { storyPiece } from './storyPieces.ts'

/** A row with where it stands in the piece: its block, and the block it would come after. */
interface PlacedRow extends ThreeWayRow {
  readonly blockId: string | null
  readonly after: string | null
}

/** Theirs before, theirs now, ours: paragraph by paragraph. */
export function threeWay(
  db: ReadableDb,
  input: Parsed<'stories.threeWay'>,
): Output<'stories.threeWay'> {
  const newer = articleKey(db, input.newerId)
  const { document, key } = readArticle(db, input.id)
  return {
    rows: placedRows(baselineBlocks(db, key), baselineBlocks(db, newer), document).map(
      ({ before, now, ours, kind }) => ({ before, now, ours, kind }),
    ),
    headline: firstVersionFields(db, newer)?.headline ?? null,
  }
}

/** Takes the chosen rows as they are now; the newer version becomes what counts as received, and its own piece is closed. */
export function acceptNewer(
  db: WritableDb,
  input: Parsed<'stories.accept'>,
  context: DeskContext,
): Output<'stories.accept'> {
  requireActor(context)
  return db.transaction(() => {
    const into = readArticle(db, input.id)
    refuseConflict(into, input.baseRevision)
    const from = readArticle(db, input.newerId)
    const rows = placedRows(
      baselineBlocks(db, into.key),
      baselineBlocks(db, from.key),
      into.document,
    )
    const chosen = new Set(input.rows)
    let { document } = into
    const newId = blockIds()
    // From the end, so that what a row comes after is still where it was.
    for (const [index, row] of [...rows.entries()].toReversed())
      if (chosen.has(index)) document = taken(document, row, newId)
    const changed = rows.filter((row) => row.kind === 'theirs' || row.kind === 'both').length
    const { record, signOffVoided } = moveReading(
      db,
      { from, into },
      {
        document,
        idOf: idsByRow(from.document, document, rows),
        fields: headerOf(db, from, into),
        why: (file) =>
          `Newer version from the outlet (${file}): ${chosen.size} of ${changed} changed paragraphs taken; it is now what was received`,
      },
      context,
    )
    // The words may stand as they stood; what they are compared with has moved.
    readAgain(db, record)
    if (storyPiece(db, into.key, from.key)?.relation === 'version')
      closeVersion(db, { from, into }, context)
    refreshGateFacts(db, into.id, context)
    return { revision: record.revision, savedAt: context.now, signOffVoided }
  })
}

/** The piece's own header as it came, with the newer version's headline and embargo: rights and origin are never taken over. */
function headerOf(db: WritableDb, newer: ArticleRecord, into: ArticleRecord): ArticleFields {
  const came = firstVersionFields(db, into.key) ?? into.fields
  const theirs = firstVersionFields(db, newer.key)
  // Their words may not leave before their embargo ends, as it stands on their piece now.
  const own = { ...came, embargoUntil: newer.fields.embargoUntil ?? came.embargoUntil }
  if (theirs === null || theirs.headline === null) return own
  return { ...own, headline: theirs.headline, headlineProvenance: theirs.headlineProvenance }
}

/** Blocks of the newer piece by the block that stands for them now: by equal words, else by their row. */
function idsByRow(
  newer: ArticleDocument,
  document: ArticleDocument,
  rows: readonly PlacedRow[],
): (id: string) => string {
  const { idOf } = keepBlockIds(newer, document)
  const standing = new Set(bodyBlocks(document).map((block) => block.blockId))
  const byRow = new Map<string, string>()
  for (const block of bodyBlocks(newer)) {
    const row = rows.find((one) => one.now === block.text && one.blockId !== null)
    if (row?.blockId && standing.has(row.blockId)) byRow.set(block.blockId, row.blockId)
  }
  return (id) => {
    const same = idOf(id)
    return same === id ? (byRow.get(id) ?? id) : same
  }
}

function taken(document: ArticleDocument, row: PlacedRow, newId: () => string): ArticleDocument {
  const { now, blockId } = row
  if (blockId !== null && now === null) return replaceBlock(document, blockId, [], newId)
  if (now === null) return document
  if (blockId !== null) return replaceText(document, blockId, 0, row.ours?.length ?? 0, now)
  return insertAfter(document, row.after, {
    type: 'paragraph',
    attrs: { blockId: newId() },
    content: [{ type: 'text', text: now }],
  })
}

function placedRows(
  before: readonly string[],
  now: readonly string[],
  document: ArticleDocument,
): PlacedRow[] {
  const blocks = bodyBlocks(document)
  const ours = blocks.map((block) => block.text)
  const oursOf = new Map(
    alignBlocks(before, ours).flatMap((row) =>
      row.before === null || row.after === null ? [] : [[row.before, row.after] as const],
    ),
  )
  const directly = new Map(
    alignBlocks(now, ours).flatMap((row) =>
      row.before === null || row.after === null ? [] : [[row.before, row.after] as const],
    ),
  )
  const out: PlacedRow[] = []
  const used = new Set<number>()
  let last: string | null = null
  for (const row of alignBlocks(before, now)) {
    const at =
      (row.before === null ? undefined : oursOf.get(row.before)) ??
      (row.before === null && row.after !== null ? directly.get(row.after) : undefined)
    const block = at === undefined || used.has(at) ? undefined : blocks[at]
    if (at !== undefined) used.add(at)
    const texts = {
      before: row.before === null ? null : (before[row.before] ?? null),
      now: row.after === null ? null : (now[row.after] ?? null),
      ours: block?.text ?? null,
    }
    out.push({ ...texts, kind: kindOf(texts), blockId: block?.blockId ?? null, after: last })
    if (block) last = block.blockId
  }
  return out
}

function kindOf({
  before,
  now,
  ours,
}: Pick<ThreeWayRow, 'before' | 'now' | 'ours'>): ThreeWayRow['kind'] {
  if (now === ours) return before === now ? 'same' : 'taken'
  if (before === now) return 'ours'
  return before === ours ? 'theirs' : 'both'
}
