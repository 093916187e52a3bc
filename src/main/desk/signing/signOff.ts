import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { GateResult } from '../../../shared/model/gate.ts'
import { mayMove } from '../../../shared/model/status.ts'
import type { WritableDb } from '../../database/sql.ts'
import { blocking, examine, judge, overrideGate } from '../../rights/gate.ts'
import { overrideGrounds } from '../../rights/overrideGrounds.ts'
import { readArticle, writeArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import { gatherGateFacts } from '../gate/gatherGateFacts.ts'
import { namedOverrides } from '../exports/namedOverrides.ts'
import type { Parsed } from '../host/parsed.ts'
import { licenceName } from './sinceSignOff.ts'
import { signOffHash } from './signOffHash.ts'
import { statementsNow } from '../statements/readStatements.ts'
import { keepVersion } from '../articles/versions.ts'

/**
 * Signs a piece in the caller's name: refused while a B check blocks (unless passed over with a reason),
 * while it is held, or when it is no longer the revision that was read. Throws FaultError.
 */
export function signOff(
  db: WritableDb,
  input: Parsed<'articles.signOff'>,
  context: DeskContext,
): Output<'articles.signOff'> {
  const by = requireActor(context)
  return db.transaction(() => {
    // Nothing is signed on a reading older than the text.
    statementsNow(db, readArticle(db, input.id))
    const facts = gatherGateFacts(db, { id: input.id }, context.now)
    const { record } = facts
    if (record.revision !== input.revision)
      throw new FaultError(
        'conflict',
        'The piece has changed since you read it. Look at it again before signing.',
        { revision: record.revision },
      )
    const examined = examine(facts)
    const gate = judge(examined)
    // A signature whose override was for something else than stands there now is given again.
    if (
      gate.mayBeSigned &&
      facts.signOff?.valid &&
      (record.status === 'signed-off' || record.status === 'sent')
    )
      throw new FaultError('move-not-allowed', `Already signed off by ${facts.signOff.by}.`)
    if (record.status !== 'signed-off' && !mayMove(record.status, 'signed-off'))
      throw new FaultError(
        'move-not-allowed',
        'A piece that waits or is not used cannot be signed; take it back to Editing first.',
      )
    const overrides = namedOverrides(input.overrides ?? [], gate, context)
    const result = overrideGate(gate, overrides)
    if (!result.mayBeSigned) throw blocked(result)
    const passed = result.checks.flatMap((check) =>
      check.id.startsWith('B') && check.override
        ? [{ check: check.id, ...check.override, grounds: overrideGrounds(check.id, examined) }]
        : [],
    )
    const signed = {
      by,
      at: context.now,
      hash: signOffHash(db, record),
      ...(passed.length > 0 ? { overrides: passed } : {}),
    }
    keepVersion(db, record, { at: context.now, by, reason: 'sign-off' })
    writeArticle(db, record, { status: 'signed-off', signOff: signed, waiting: null }, context.now)
    addEvent(db, record.key, {
      actor: by,
      at: context.now,
      kind: 'signed-off',
      summary:
        passed.length > 0
          ? `Signed off by ${by}, past ${passed.map((one) => one.check).join(', ')}`
          : `Signed off by ${by}`,
      payload: {
        hash: signed.hash,
        revision: record.revision,
        overrides: passed,
        licence: licenceName(db, record),
      },
    })
    refreshGateFacts(db, record.id, context)
    context.changed('articles', record.id)
    return { ...signed, valid: true }
  })
}

function blocked(result: GateResult): FaultError {
  const open = blocking(result.checks).filter((one) => one.id.startsWith('B') || one.id === 'R1')
  return new FaultError(
    'gate-blocked',
    `Not signed: ${open.map((one) => `${one.id} ${one.reason}`).join(' ')}`,
    { checks: open.map((one) => ({ id: one.id, title: one.title, reason: one.reason })) },
  )
}
