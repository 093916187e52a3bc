import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { WritableDb } from '../../database/sql.ts'
import { fingerprint } from '../../intake/housePattern/fingerprint.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { learnOutlet } from './houseLines.ts'
import { pagesOf } from './piecesOf.ts'

/** A person's word on a line of an outlet. "This is content" reopens what the line had set aside. */
export function judgeLine(
  db: WritableDb,
  input: Parsed<'outlets.judgeLine'>,
  context: DeskContext,
): Output<'outlets.judgeLine'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const source = readSource(db, input.id)
    if (source === null)
      throw new FaultError('not-found', 'This outlet is no longer in the library.')
    const print = fingerprint(input.text)
    if (print === '') throw new FaultError('bad-input', 'A line needs words to be known again by.')
    if (input.verdict === null)
      db.run('delete from house_line where source_id = ? and fingerprint = ?', input.id, print)
    else
      db.run(
        `insert or replace into house_line
           (source_id, fingerprint, content, support, verdict, decided_by, decided_at)
         values (?, ?, ?, 0, ?, ?, ?)`,
        input.id,
        print,
        input.text,
        input.verdict,
        actor,
        context.now,
      )
    const words = input.text.length > 60 ? `${input.text.slice(0, 60)}…` : input.text
    addRecordEvent(db, {
      noun: 'source',
      recordId: input.id,
      actor,
      at: context.now,
      summary:
        input.verdict === null
          ? `Verdict taken back: “${words}”`
          : input.verdict === 'content'
            ? `Article text, whatever recurs: “${words}”`
            : `Never article text: “${words}”`,
      before: null,
      after: null,
    })
    const reopened = input.verdict === 'content' ? reopen(db, input.id, print, context.now) : 0
    context.changed('sources', input.id)
    return { reopened }
  })
}

/** Trusts the house pattern as it is shown now, or no longer. */
export function trustPattern(
  db: WritableDb,
  input: Parsed<'outlets.trustPattern'>,
  context: DeskContext,
): Output<'outlets.trustPattern'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const pattern = learnOutlet(db, input.id)
    if (input.trusted)
      db.run(
        `insert or replace into house_pattern (source_id, pattern, trusted_by, trusted_at)
         values (?, ?, ?, ?)`,
        input.id,
        JSON.stringify(pattern),
        actor,
        context.now,
      )
    else db.run('delete from house_pattern where source_id = ?', input.id)
    addRecordEvent(db, {
      noun: 'source',
      recordId: input.id,
      actor,
      at: context.now,
      summary: input.trusted
        ? `House pattern trusted: ${pattern.lines.length} lines from ${pattern.groups} stories`
        : 'House pattern no longer trusted',
      before: null,
      after: null,
    })
    // By-line and credit of its pieces follow its own forms from now on.
    db.run('update article set gate_fresh = 0 where rights_source_id = ?', input.id)
    context.changed('sources', input.id)
    context.changed('articles', null)
    return { trusted: input.trusted }
  })
}

/** Parts that U1 set aside for this line become proposals: a person puts each back or leaves it. */
function reopen(db: WritableDb, id: SourceId, print: string, now: string): number {
  let count = 0
  for (const key of pagesOf(db, id)) {
    const parts = db.all<{ id: string; start_at: number; end_at: number }>(
      `select id, start_at, end_at from part
       where article = ? and rule = 'U1' and role = 'boilerplate'`,
      key,
    )
    if (parts.length === 0) continue
    const row = db.get<Pick<Packed, 'packing'> & { text: Uint8Array }>(
      'select packing, text from received where article = ?',
      key,
    )
    if (row === undefined) continue
    const text = unpackText({ packing: row.packing, bytes: row.text })
    for (const part of parts) {
      if (fingerprint(text.slice(part.start_at, part.end_at)) !== print) continue
      db.run(
        'insert or ignore into house_reopened (article, part_id, source_id, at) values (?, ?, ?, ?)',
        key,
        part.id,
        id,
        now,
      )
      count++
    }
  }
  return count
}
