import type { Recipient } from '../../shared/model/recipient.ts'
import type { Source } from '../../shared/model/source.ts'
import { foldName } from '../desk/sources/foldName.ts'
import type { Desk } from '../desk/openDesk.ts'
import { UsageError } from './command.ts'

/** The source of that name, alias or id; undefined where there is none. */
export function findSource(desk: Desk, name: string): Source | undefined {
  const folded = foldName(name)
  return desk
    .call('sources.list', {})
    .find(
      (one) => one.id === name || [one.name, ...one.aliases].some((n) => foldName(n) === folded),
    )
}

/** The recipient of that name or id; undefined where none was named, UsageError where there is none. */
export function findRecipient(desk: Desk, name: string | undefined): Recipient | undefined {
  if (name === undefined) return undefined
  const folded = foldName(name)
  const found = desk
    .call('recipients.list', {})
    .find((one) => one.id === name || foldName(one.name) === folded)
  if (found) return found
  throw new UsageError(`There is no recipient named “${name}” (desk recipient list).`)
}
