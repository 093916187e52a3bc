import type { Input, Method, Output } from '../../shared/contract.ts'
import { ask } from '../desk.ts'
import { showFault } from './toast.ts'

/** Asks the desk; a refusal is said over the window, for what has no place of its own: the Undo of a message. */
export async function askOrSay<M extends Method>(
  method: M,
  input: Input<M>,
): Promise<Output<M> | null> {
  const reply = await ask(method, input)
  if (reply.ok) return reply.value
  showFault(reply.fault)
  return null
}
