import type { Input } from '../../../shared/contract.ts'
import type { GateResult } from '../../../shared/model/gate.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { runGate } from '../../rights/gate.ts'
import type { DeskContext } from '../context.ts'
import { gatherGateFacts } from './gatherGateFacts.ts'

/** Gathers a piece's facts and judges them by rights/RULES.md. Throws FaultError not-found. */
export function checkGate(
  db: ReadableDb,
  input: Input<'gate.check'>,
  context: Pick<DeskContext, 'now'>,
): GateResult {
  return runGate(gatherGateFacts(db, input, context.now))
}
