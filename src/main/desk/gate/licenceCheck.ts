import { FaultError } from '../../../shared/fault.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { licenceFaults } from '../../../shared/model/licenceFaults.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { localDay } from '../../rights/deskDate.ts'
import type { DeskContext } from '../context.ts'
import { readSettings } from '../settings.ts'

/** Throws FaultError bad-input with the field named where a licence contradicts itself or lacks what it needs. */
export function refuseFaulty(
  db: ReadableDb,
  licence: LicenceProfile | null,
  context: Pick<DeskContext, 'now'>,
): void {
  if (licence === null) return
  const faults = licenceFaults(licence, localDay(context.now, readSettings(db).timeZone))
  if (faults.length === 0) return
  throw new FaultError(
    'bad-input',
    faults.map((one) => `Licence, ${one.field}: ${one.message}`).join('\n'),
    { fields: faults.map((one) => ({ ...one })) },
  )
}
