import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { dayInWords } from '../../../shared/model/dayInWords.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { localDay } from '../../rights/deskDate.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { foldName } from '../sources/foldName.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readSettings } from '../settings.ts'
import { recheckSignOffsIn } from '../signing/signOffCheck.ts'
import { insertSource, readSource, rowOf, writeNames } from '../sources/sourceRecord.ts'
import {
  giveBackHouse,
  type Moved,
  movedBy,
  type MovedPiece,
  moveHouse,
  movePieces,
} from './mergeMoves.ts'

interface MergeRow {
  id: string
  kept: string
  gone: string
  before: string
  moved: string
  at: string
  by: string
  undone_at: string | null
}

/**
 * Makes two records one: the pieces, names and house lines of `gone` go to `keep`, whose own terms stand.
 * Throws FaultError not-found naming the merge where one of them went into another before.
 */
export function mergeOutlets(
  db: WritableDb,
  input: Parsed<'outlets.merge'>,
  context: DeskContext,
): Output<'outlets.merge'> {
  const actor = requireActor(context)
  if (input.keep === input.gone)
    throw new FaultError('bad-input', 'An outlet cannot be merged into itself.')
  return db.transaction(() => {
    const keep = needed(db, input.keep)
    const gone = needed(db, input.gone)
    const moved = movePieces(db, gone.id, keep.id, null)
    const house = moveHouse(db, gone.id, keep.id)
    db.run('delete from source where id = ?', gone.id)
    const after = save(db, {
      ...keep,
      aliases: distinctNames(keep.name, [...keep.aliases, gone.name, ...gone.aliases]),
      domains: [...new Set([...keep.domains, ...gone.domains])],
      contacts: bothTexts(keep.contacts, gone.contacts),
      notes: bothTexts(keep.notes, gone.notes),
    })
    db.run(
      'insert into source_merge (id, kept, gone, before, moved, at, by) values (?, ?, ?, ?, ?, ?, ?)',
      idSequence()(),
      keep.id,
      JSON.stringify(gone),
      JSON.stringify(keep),
      JSON.stringify({ pieces: moved, ...house } satisfies Moved),
      context.now,
      actor,
    )
    note(
      db,
      `${gone.name} merged into ${keep.name}: ${moved.length} pieces moved`,
      keep,
      after,
      context,
    )
    settle(db, moved, context)
    return after
  })
}

/** Parts two records again as they were; what the kept one gained since stays with it. */
export function undoMerge(
  db: WritableDb,
  input: Parsed<'outlets.undoMerge'>,
  context: DeskContext,
): Output<'outlets.undoMerge'> {
  requireActor(context)
  return db.transaction(() => {
    const row = db.get<MergeRow>('select * from source_merge where id = ?', input.id)
    if (row === undefined) throw new FaultError('not-found', 'There is no such merge.')
    if (row.undone_at !== null) throw new FaultError('conflict', 'This merge was undone already.')
    const gone = JSON.parse(row.gone) as Source
    const before = JSON.parse(row.before) as Source
    const kept = needed(db, row.kept as SourceId)
    const goneNames = new Set([gone.name, ...gone.aliases].map(foldName))
    const ownNames = new Set([before.name, ...before.aliases].map(foldName))
    const after = save(db, {
      ...kept,
      aliases: kept.aliases.filter(
        (name) => ownNames.has(foldName(name)) || !goneNames.has(foldName(name)),
      ),
      domains: kept.domains.filter(
        (one) => before.domains.includes(one) || !gone.domains.includes(one),
      ),
      contacts: withoutText(kept.contacts, before.contacts, gone.contacts),
      notes: withoutText(kept.notes, before.notes, gone.notes),
    })
    insertSource(db, gone)
    const was = movedBy(row)
    const moved = movePieces(db, kept.id, gone.id, was.pieces)
    giveBackHouse(db, kept.id, was)
    db.run('update source_merge set undone_at = ? where id = ?', context.now, row.id)
    note(db, `${gone.name} parted from ${kept.name} again`, kept, after, context)
    settle(db, moved, context)
    return gone
  })
}

/** Merges into this outlet that can still be undone, newest first. */
export function mergesInto(db: ReadableDb, id: SourceId) {
  return db
    .all<MergeRow>(
      'select * from source_merge where kept = ? and undone_at is null order by at desc, id desc',
      id,
    )
    .map((row) => ({
      id: row.id,
      goneName: (JSON.parse(row.gone) as Source).name,
      at: row.at,
      by: row.by,
      pieces: movedBy(row).pieces.length,
    }))
}

function needed(db: ReadableDb, id: SourceId): Source {
  const source = readSource(db, id)
  if (source !== null) return source
  const merged = db.get<MergeRow>(
    `select * from source_merge where json_extract(gone, '$.id') = ? and undone_at is null`,
    id,
  )
  if (merged === undefined)
    throw new FaultError('not-found', 'This outlet is no longer in the library.')
  const gone = (JSON.parse(merged.gone) as Source).name
  const into = readSource(db, merged.kept as SourceId)?.name ?? 'another outlet'
  throw new FaultError(
    'conflict',
    `${gone} was merged into ${into} on ${dayInWords(localDay(merged.at, readSettings(db).timeZone))} by ${merged.by}. Undo that merge first.`,
    { mergeId: merged.id },
  )
}

function bothTexts(keep: string, gone: string): string {
  return [keep, gone].filter((one) => one.trim() !== '').join('\n')
}

/** The text of before the merge, unless somebody has written in it since. */
function withoutText(now: string, before: string, gone: string): string {
  return now === bothTexts(before, gone) ? before : now
}

function save(db: WritableDb, source: Source): Source {
  db.run(
    `update source set name = :name, aliases = :aliases, domains = :domains, contacts = :contacts,
       notes = :notes where id = :id`,
    pickRow(rowOf(source)),
  )
  writeNames(db, source)
  return source
}

function pickRow({ id, name, aliases, domains, contacts, notes }: ReturnType<typeof rowOf>) {
  return { id, name, aliases, domains, contacts, notes }
}

function distinctNames(own: string, names: readonly string[]): string[] {
  const seen = new Set([foldName(own)])
  return names.filter((name) => {
    const folded = foldName(name)
    return !seen.has(folded) && seen.add(folded)
  })
}

function note(
  db: WritableDb,
  summary: string,
  before: Source,
  after: Source,
  context: DeskContext,
): void {
  addRecordEvent(db, {
    noun: 'source',
    recordId: after.id,
    actor: context.actor.trim(),
    at: context.now,
    summary,
    before,
    after,
  })
}

function settle(db: WritableDb, moved: readonly MovedPiece[], context: DeskContext): void {
  // Where a piece is from is signed too, of a republisher as well.
  const keys = moved.map((piece) => piece.key)
  recheckSignOffsIn(db, keys, context)
  context.changed('sources', null)
  context.changed('articles', null)
}
