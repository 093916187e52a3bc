import { contract, type Method } from '../../shared/contract.ts'
import { callRoles } from '../desk/callRoles.ts'

const roles: Readonly<Partial<Record<Method, 'reader' | 'writer'>>> = callRoles

/**
 * Whether a call keeps something in the library and is short: long work reports its progress, and is left where it
 * stands when nobody waits for it any more.
 */
export function isAct(method: Method): boolean {
  return (
    Object.hasOwn(roles, method) && roles[method] === 'writer' && !('progress' in contract[method])
  )
}
