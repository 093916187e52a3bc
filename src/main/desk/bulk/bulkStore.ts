import { FaultError } from '../../../shared/fault.ts'
import type { BulkAct } from '../../../shared/model/bulkAct.ts'
import { type Packed, packText, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import { requireActor } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import type { BulkUndo } from './undoData.ts'

/** Acts whose way back is kept; older ones stay in the history of each piece. */
const kept = 200

interface ActRow {
  id: string
  at: string
  by: string
  kind: string
  summary: string
  pieces: number
  packing: Packed['packing']
  undo: Uint8Array
  undone_at: string | null
  undone_by: string | null
}

/** Keeps what undoes an act, or adds it to an earlier one of the same kind (`joins`); the act's id. */
export function keepAct(
  db: WritableDb,
  act: {
    readonly summary: (pieces: number) => string
    readonly undo: BulkUndo
    readonly joins: string | undefined
  },
  context: DeskContext,
): string {
  const known = act.joins === undefined ? undefined : rowOf(db, act.joins)
  if (act.joins !== undefined && (known === undefined || known.undone_at !== null))
    throw new FaultError('not-found', 'The act this belongs to is no longer open.')
  const before = known === undefined ? null : undoOf(known)
  if (before !== null && before.type !== act.undo.type)
    throw new FaultError('bad-input', 'Only a change of the same kind joins an earlier one.')
  const undo = {
    ...act.undo,
    pieces: [...(before?.pieces ?? []), ...act.undo.pieces],
  } as BulkUndo
  const packed = packText(JSON.stringify(undo), 1)
  const id = known?.id ?? idSequence()()
  db.run(
    `insert or replace into bulk_act (id, at, by, kind, summary, pieces, packing, undo)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    known?.at ?? context.now,
    known?.by ?? requireActor(context),
    undo.type,
    act.summary(undo.pieces.length),
    undo.pieces.length,
    packed.packing,
    packed.bytes,
  )
  db.run(
    `delete from bulk_act where id not in (select id from bulk_act order by at desc, id desc limit ${kept})`,
  )
  context.changed('bulk', id)
  return id
}

function rowOf(db: ReadableDb, id: string): ActRow | undefined {
  return db.get<ActRow>('select * from bulk_act where id = ?', id)
}

function undoOf(row: ActRow): BulkUndo {
  return JSON.parse(unpackText({ packing: row.packing, bytes: row.undo })) as BulkUndo
}

/** What undoes an act; throws FaultError where it is gone or was undone already. */
export function readUndo(db: ReadableDb, id: string): BulkUndo {
  const row = rowOf(db, id)
  if (row === undefined)
    throw new FaultError('not-found', 'The way back of this is no longer kept; see each History.')
  if (row.undone_at !== null) throw new FaultError('conflict', 'This has been undone already.')
  return undoOf(row)
}

/** Notes that an act was undone. */
export function markUndone(db: WritableDb, id: string, context: DeskContext): void {
  db.run(
    'update bulk_act set undone_at = ?, undone_by = ? where id = ?',
    context.now,
    requireActor(context),
    id,
  )
  context.changed('bulk', id)
}

/** The acts over many pieces, newest first. */
export function listActs(db: ReadableDb): BulkAct[] {
  return db
    .all<Omit<ActRow, 'undo'>>(
      'select id, at, by, summary, pieces, undone_at, undone_by from bulk_act order by at desc, id desc',
    )
    .map((row) => ({
      id: row.id,
      at: row.at,
      by: row.by,
      summary: row.summary,
      pieces: row.pieces,
      undoneAt: row.undone_at,
      undoneBy: row.undone_by,
    }))
}
