import type { Method } from '../../../shared/contract.ts'
import type { FaultCode, Reply } from '../../../shared/fault.ts'
import { forkVerify } from '../../database/forkVerify.ts'
import { callRoles } from '../callRoles.ts'
import type { DeskInput, DeskOutput, InsideCalls, LibraryMethod } from '../calls.ts'
import { backupsOf } from './backupsOf.ts'
import type { HostCall, HostOptions } from './hostOptions.ts'
import { laterReader } from './laterReader.ts'
import { libraryThread } from './libraryThread.ts'

/** Methods of the contract that the host answers; the others are app/'s own (dialogs, links, intake). */
export type HostMethod =
  | Extract<LibraryMethod, Method>
  | 'library.info'
  | 'library.backup'
  | 'library.backups'
  | 'library.restore'

/** The library in its two worker threads: one writes, one reads. */
export interface LibraryHost {
  /** Answers a contract call, or an inside one; input is taken as parsed. */
  call<M extends HostMethod | keyof InsideCalls>(
    method: M,
    input: DeskInput<M>,
    setting?: HostCall,
  ): Promise<Reply<DeskOutput<M>>>
  answers(method: Method): method is HostMethod
  /** Waits for calls under way, then closes both connections and gives the lock back. */
  close(): Promise<void>
}

const careMethods = [
  'library.info',
  'library.backup',
  'library.backups',
  'library.restore',
] as const

/**
 * Opens the library in `folder`; rejects with FaultError where it cannot be opened. The writing thread answers
 * everything until the reading one stands beside it, so that the first answers wait for one start only.
 */
export async function startLibraryHost(options: HostOptions): Promise<LibraryHost> {
  const verify = options.verify ?? forkVerify(options.nativeBinding)
  const all = { ...options, verify }
  const writer = await libraryThread('writer', all)
  const reader = laterReader(() => libraryThread('reader', all), options.log)
  reader.called()
  let closed = false
  /** The end of the last restore: whatever is asked while one is under way is answered from what it puts there. */
  let restored: Promise<unknown> = Promise.resolve()

  const restore = async (input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    // A reader would keep the replaced file open and go on answering from it.
    await reader.close()
    const reply = await writer.call('library.restore', input, setting)
    reader.open()
    return reply
  }
  const read = (method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    reader.called()
    return (reader.current() ?? writer).call(method, input, setting)
  }
  const write = (method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    reader.open()
    return writer.call(method, input, setting)
  }
  const run = (
    method: string,
    input: unknown,
    setting: HostCall,
  ): Promise<Reply<unknown>> | Reply<unknown> => {
    if (closed) return refusal('shutting-down', 'The library is being closed.')
    if (method === 'library.backups') return { ok: true, value: backupsOf(options.folder) }
    if (method === 'library.restore') return restore(input, setting)
    if (method === 'library.backup') return write(method, input, setting)
    if (method === 'library.info') return read(method, input, setting)
    if (!Object.hasOwn(callRoles, method))
      return refusal('unknown-method', `The library does not answer ${method}.`)
    return callRoles[method as LibraryMethod] === 'reader'
      ? read(method, input, setting)
      : write(method, input, setting)
  }
  const call = (method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    const reply = restored.then(() => run(method, input, setting))
    if (method === 'library.restore') restored = reply.catch(() => undefined)
    return reply
  }
  return {
    call: (method, input, setting = {}) =>
      call(method, input, setting) as Promise<Reply<DeskOutput<typeof method>>>,
    answers: (method): method is HostMethod =>
      Object.hasOwn(callRoles, method) || (careMethods as readonly string[]).includes(method),
    close: async () => {
      if (closed) return
      closed = true
      await restored
      await reader.close()
      await writer.close()
    },
  }
}

function refusal(code: FaultCode, message: string): Reply<never> {
  return { ok: false, fault: { code, message } }
}
