import type { Saved } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle, writeArticle } from './articleRecord.ts'
import { refuseUndecided } from '../changes/refuseUndecided.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { applyPatch, type DocumentPatch, documentPatch, patchWords } from './documentPatch.ts'
import { addEvent, lastEvent } from '../events.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { saveStepStates } from './stepStates.ts'
import type { Parsed } from '../host/parsed.ts'

/** Minutes within which one person's autosaves are one line of the history. */
const typingRunMinutes = 10

/** Throws FaultError conflict where the piece has moved on since the caller read it. */
export function refuseConflict(record: ArticleRecord, baseRevision: number): void {
  if (record.revision !== baseRevision)
    throw new FaultError(
      'conflict',
      'This piece was changed elsewhere since it was opened here. Nothing was overwritten.',
      { revision: record.revision, baseRevision },
    )
}

/** Autosave: the text and the states of its steps in one transaction; durable when it returns. */
export function saveArticle(
  db: WritableDb,
  input: Parsed<'articles.save'>,
  context: DeskContext,
): Saved {
  return db.transaction(() => {
    const before = readArticle(db, input.id)
    refuseConflict(before, input.baseRevision)
    const { document } = input
    const decided = saveStepStates(db, before.key, input.steps, document, context)
    const patch = documentPatch(document, before.document)
    if (patch !== null) refuseUndecided(db, before.key)
    if (patch === null && !decided) return unchanged(before)
    const words = patch === null ? null : patchWords(document, patch)
    const wordCount = before.wordCount + (words === null ? 0 : words.removed - words.inserted)
    const edited = writeArticle(
      db,
      before,
      // The first edit of a new piece is what moves it on (DOMAIN §8).
      { document, wordCount, ...(before.status === 'new' ? { status: 'editing' as const } : {}) },
      context.now,
    )
    if (patch !== null) noteEdit(db, before, edited, patch, context)
    const signOffVoided = settleSignOff(db, before, edited, context)
    context.changed('articles', before.id)
    return { revision: edited.revision, savedAt: context.now, signOffVoided }
  })
}

function unchanged(record: ArticleRecord): Saved {
  return { revision: record.revision, savedAt: record.changedAt, signOffVoided: false }
}

/** Writes the edit into the history; a run of typing by one person grows its last line. */
function noteEdit(
  db: WritableDb,
  before: ArticleRecord,
  after: ArticleRecord,
  inverse: DocumentPatch,
  context: DeskContext,
): void {
  const actor = actorOrDesk(context)
  const last = lastEvent(db, before.key)
  const begun = last === undefined ? null : typingRun(last, actor, context.now)
  if (last === undefined || begun === null) {
    addEvent(db, before.key, {
      actor,
      at: context.now,
      kind: 'text-edited',
      ...editWords(before.wordCount, after, inverse, context.now),
    })
    return
  }
  const origin = applyPatch(before.document, begun.inverse)
  const whole = documentPatch(after.document, origin) ?? { start: 0, remove: 0, insert: [] }
  const words = editWords(begun.payload.wordsBefore, after, whole, begun.payload.since)
  db.run(
    'update event set at = ?, summary = ?, payload = ?, inverse = ? where article = ? and seq = ?',
    context.now,
    words.summary,
    JSON.stringify(words.payload),
    JSON.stringify(words.inverse),
    before.key,
    last.seq,
  )
}

interface EditPayload {
  since: string
  blocks: number
  wordsBefore: number
  revision: number
}

function typingRun(
  last: NonNullable<ReturnType<typeof lastEvent>>,
  actor: string,
  now: string,
): { inverse: DocumentPatch; payload: EditPayload } | null {
  if (last.kind !== 'text-edited' || last.actor !== actor || last.inverse === null) return null
  const payload = JSON.parse(last.payload) as EditPayload
  if (Date.parse(now) - Date.parse(payload.since) > typingRunMinutes * 60_000) return null
  return { inverse: (JSON.parse(last.inverse) as { patch: DocumentPatch }).patch, payload }
}

/** Paragraphs that are other, new or gone; those between them that stand as they did are none. */
function changedBlocks({ start, remove, insert }: DocumentPatch, after: ArticleRecord): number {
  const now = after.document.content
    .slice(start, start + remove)
    .map((node) => JSON.stringify(node))
  const before = insert.map((node) => JSON.stringify(node))
  const standing = new Set(now)
  const stood = new Set(before)
  return Math.max(
    now.filter((node) => !stood.has(node)).length,
    before.filter((node) => !standing.has(node)).length,
    1,
  )
}

function editWords(
  wordsBefore: number,
  after: ArticleRecord,
  inverse: DocumentPatch,
  since: string,
) {
  const words = after.wordCount - wordsBefore
  const blocks = changedBlocks(inverse, after)
  const change = words === 0 ? '' : `, ${words > 0 ? '+' : '−'}${Math.abs(words)} words`
  const payload: EditPayload = { since, blocks, wordsBefore, revision: after.revision }
  return {
    summary: `Text edited: ${blocks} ${blocks === 1 ? 'paragraph' : 'paragraphs'}${change}`,
    payload: { ...payload } as DeskEvent['payload'],
    inverse: { patch: inverse } as unknown as DeskEvent['payload'],
  }
}
