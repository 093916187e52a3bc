import { FaultError } from '../../../shared/fault.ts'
import type { StatementsDecided } from '../../../shared/model/attribution.ts'
import { type AttributionId, newId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { addedStatement } from './correctedStatement.ts'
import { inShort } from './decideStatements.ts'
import { pieceTexts } from './pieceTexts.ts'
import { settleDecision } from './settleDecision.ts'
import { makeSpeakerRecord } from './speakerRecord.ts'

/** Adds a statement from selected words; it is confirmed by whoever adds it. Throws FaultError. */
export function addStatement(
  db: WritableDb,
  input: Parsed<'statements.add'>,
  context: DeskContext,
): StatementsDecided {
  const by = requireActor(context)
  if (input.kind === 'not-attribution')
    throw new FaultError('bad-input', 'What nobody says is not added to the statements.')
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const blocks = new Map(
      pieceTexts(record.document, record.fields).map((block) => [block.id, block]),
    )
    const id = newId() as AttributionId
    const statement = addedStatement(id, input, blocks)
    const after = {
      id,
      state: 'confirmed' as const,
      by,
      at: context.now,
      note: input.note ?? null,
      byHand: true,
      statement,
    }
    const made = makeSpeakerRecord(db, input.speaker, context)
    return settleDecision(
      db,
      record,
      [{ id, before: null, after }],
      {
        said: `Added: ${inShort(statement)}`,
        payload: { act: 'add' },
        record: made && { entity: made, is: 'made' },
      },
      context,
    )
  })
}
