import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import { checkGate } from './gateCheck.ts'

/** Works out the two columns of the listed row that the gate decides: blockers, and "May we run it?". */
export function refreshGateFacts(
  db: WritableDb,
  id: ArticleId,
  context: Pick<DeskContext, 'now'>,
): void {
  const gate = checkGate(db, { id }, context)
  const blockers = gate.checks.filter((check) => check.verdict === 'block').length
  db.run(
    'update article set blockers = ?, may_we_run_it = ?, gate_fresh = 1 where id = ?',
    blockers,
    gate.summary,
    id,
  )
}
