import type { ThreeWayRow } from '../../../shared/calls/storyCalls.ts'
import type { Output } from '../../../shared/contract.ts'
import { alignBlocks } from '../../../shared/engine/alignBlocks.ts'
import { type ArticleDocument, bodyBlocks } from '../../../shared/model/document.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { refuseConflict } from '../articles/articleSave.ts'
import { articleKey, readArticle, writeArticle } from '../articles/articleRecord.ts'
import { baselineBlocks } from '../gate/baseline.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { insertAfter, replaceBlock, replaceText } from '../articles/documentEdit.ts'
import { documentPatch } from '../articles/documentPatch.ts'
import { addEvent, type EventDraft } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { blockIds } from '../articles/pieceDocument.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { saveStepStates } from '../articles/stepStates.ts'
import { firstVersionFields, keepVersion } from '../articles/versions.ts'

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

/** Takes the chosen rows as they are now; the newer version becomes what counts as received. */
export function acceptNewer(
  db: WritableDb,
  input: Parsed<'stories.accept'>,
  context: DeskContext,
): Output<'stories.accept'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readArticle(db, input.id)
    refuseConflict(before, input.baseRevision)
    const newer = articleKey(db, input.newerId)
    const blocks = baselineBlocks(db, newer)
    const rows = placedRows(baselineBlocks(db, before.key), blocks, before.document)
    const chosen = new Set(input.rows)
    let { document } = before
    const newId = blockIds()
    // From the end, so that what a row comes after is still where it was.
    for (const [index, row] of [...rows.entries()].toReversed())
      if (chosen.has(index)) document = taken(document, row, newId)
    keepVersion(db, before, { at: context.now, by: actor, reason: 'restore' })
    const after = writeArticle(db, before, { document }, context.now)
    saveStepStates(db, before.key, [], document, context)
    db.run(
      `insert or replace into baseline (article, blocks, headline, taken_from, at, by)
       values (?, ?, ?, ?, ?, ?)`,
      before.key,
      JSON.stringify(blocks),
      firstVersionFields(db, newer)?.headline ?? null,
      newer,
      context.now,
      actor,
    )
    addEvent(db, before.key, {
      actor,
      at: context.now,
      kind: 'text-edited',
      summary: `Newer version from the outlet: ${chosen.size} of ${rows.filter((row) => row.kind === 'theirs' || row.kind === 'both').length} changed paragraphs taken; it is now what was received`,
      payload: { newerId: input.newerId, rows: [...chosen] },
      inverse: {
        patch: documentPatch(document, before.document),
      } as unknown as EventDraft['inverse'] & {},
    })
    const signOffVoided = settleSignOff(db, before, after, context)
    refreshGateFacts(db, before.id, context)
    context.changed('articles', before.id)
    return { revision: after.revision, savedAt: context.now, signOffVoided }
  })
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
