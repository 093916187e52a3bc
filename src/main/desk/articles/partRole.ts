import type { KeptPart, Saved } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import { type ArticleDocument, blockIdOf, nodeText } from '../../../shared/model/document.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle, writeArticle } from './articleRecord.ts'
import { refuseUndecided } from '../changes/refuseUndecided.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { findBlock, insertAfter, replaceBlock } from './documentEdit.ts'
import { documentPatch } from './documentPatch.ts'
import { addEvent } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { nodeForRole, takeMedia } from './partNode.ts'
import { blockIds } from './pieceDocument.ts'
import { readParts, readReceived, readSteps } from './received.ts'
import { saidNotArticle } from '../signing/isCut.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { applySteps, blockTexts } from './stepAnchors.ts'
import { saveStepStates } from './stepStates.ts'

interface KeptBlock {
  readonly ordinal: number
  readonly block_id: string | null
}

const titles: Partial<Record<PartRole, string>> = {
  boilerplate: 'not article text',
  'list-item': 'list item',
  'image-note': 'picture note',
}

/** Says anew what a part is: its block changes, leaves the text or comes into it; headline and standfirst follow. */
export function setPartRole(
  db: WritableDb,
  input: Parsed<'articles.setPartRole'>,
  context: DeskContext,
): Saved {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readArticle(db, input.id)
    const parts = readParts(db, before.key)
    const part = parts.find((one) => one.id === input.partId)
    if (part === undefined) throw new FaultError('not-found', 'This part is not of this piece.')
    refuseRole(part.role, input.role)
    if (part.role === input.role)
      return { revision: before.revision, savedAt: before.changedAt, signOffVoided: false }
    refuseUndecided(db, before.key)
    const blocks = db.all<KeptBlock>(
      'select ordinal, block_id from part where article = ? order by ordinal',
      before.key,
    )
    const moved = movePart(db, before, parts, blocks, part, input.role)
    db.run(
      // What somebody said about an earlier setting aside does not hold for this one.
      `update part set role = ?, block_id = ?, changed_by = ?, changed_at = ?,
         reason = nullif(reason, '${saidNotArticle}') where article = ? and id = ?`,
      input.role,
      moved.blockId,
      actor,
      context.now,
      before.key,
      part.id,
    )
    const status = before.status === 'new' ? { status: 'editing' as const } : {}
    const { document, fields } = moved
    const after = writeArticle(db, before, { document, fields, ...status }, context.now)
    saveStepStates(db, before.key, [], document, context)
    addEvent(db, before.key, {
      actor,
      at: context.now,
      kind: 'part-changed',
      summary: `“${moved.words}”: ${titles[part.role] ?? part.role} → ${titles[input.role] ?? input.role}`,
      payload: { partId: part.id, from: part.role, to: input.role },
      inverse: {
        partId: part.id,
        role: part.role,
        patch: documentPatch(document, before.document),
        headline: before.fields.headline,
        standfirst: before.fields.standfirst,
      } as unknown as DeskEvent['payload'],
    })
    const signOffVoided = settleSignOff(db, before, after, context)
    context.changed('articles', before.id)
    return { revision: after.revision, savedAt: context.now, signOffVoided }
  })
}

function refuseRole(from: PartRole, to: PartRole): void {
  if (to === 'separator' || from === 'separator')
    throw new FaultError('bad-input', 'What stands between two parts has no words to be anything.')
  if (to === 'table')
    throw new FaultError('bad-input', 'A table cannot be made out of a paragraph here.')
}

interface Moved {
  readonly document: ArticleDocument
  readonly fields: ArticleFields
  readonly blockId: string | null
  /** First words of the part, for the history. */
  readonly words: string
}

function movePart(
  db: WritableDb,
  before: {
    readonly key: number
    readonly document: ArticleDocument
    readonly fields: ArticleFields
  },
  parts: readonly KeptPart[],
  blocks: readonly KeptBlock[],
  part: KeptPart,
  role: PartRole,
): Moved {
  const ordinal = parts.indexOf(part)
  const newBlockId = blockIds()
  const received = partText(db, before.key, part)
  const ownId = blocks[ordinal]?.block_id ?? null
  const standing = ownId === null ? null : findBlock(before.document, ownId)
  const text = standing === null ? received : nodeText(standing)
  const blockId = standing === null ? newBlockId() : blockIdOf(standing)

  let { document, fields } = before
  if (part.role === 'caption' || part.role === 'image-note')
    ({ document, fields } = takeMedia(document, fields, standing))
  fields = headAfter(fields, part.role, role, received)
  const made = nodeForRole(role, blockId, text, standing, fields, newBlockId)
  if (made !== null) fields = made.fields
  if (standing !== null)
    document = replaceBlock(document, blockId, made === null ? [] : [made.node], newBlockId)
  else if (made !== null)
    document = insertAfter(document, blockBefore(document, blocks, ordinal), made.node)
  return {
    document,
    fields,
    blockId: made === null ? null : blockId,
    words: text.replace(/\s+/g, ' ').trim().slice(0, 60),
  }
}

/** The words of a part with its applied steps, without the space at its ends. */
function partText(db: WritableDb, key: number, part: KeptPart): string {
  const { text } = readReceived(db, key)
  const [start, end] = part.range
  const steps = readSteps(db, key).filter((step) => step.range[0] >= start && step.range[1] <= end)
  return applySteps(text.slice(start, end), start, steps).trim()
}

/** A part that becomes the headline gives it where none is; one that no longer is takes its words back. */
function headAfter(
  fields: ArticleFields,
  from: PartRole,
  to: PartRole,
  text: string,
): ArticleFields {
  let out = fields
  if (from === 'headline' && out.headline === text)
    out = { ...out, headline: null, headlineProvenance: 'missing' }
  if (from === 'standfirst' && out.standfirst === text) out = { ...out, standfirst: null }
  if (to === 'headline' && out.headline === null)
    out = { ...out, headline: text, headlineProvenance: 'received' }
  if (to === 'standfirst' && out.standfirst === null) out = { ...out, standfirst: text }
  return out
}

/** The nearest part before this one that still stands in the document. */
function blockBefore(
  document: ArticleDocument,
  blocks: readonly KeptBlock[],
  ordinal: number,
): string | null {
  const standing = blockTexts(document)
  for (let at = ordinal - 1; at >= 0; at--) {
    const id = blocks[at]?.block_id ?? null
    if (id !== null && standing.has(id)) return id
  }
  return null
}
