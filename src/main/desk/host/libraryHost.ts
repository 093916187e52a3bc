import type { Method } from '../../../shared/contract.ts'
import type { FaultCode, Reply } from '../../../shared/fault.ts'
import { forkVerify } from '../../database/forkVerify.ts'
import { callRoles } from '../callRoles.ts'
import type { DeskInput, DeskOutput, InsideCalls, LibraryMethod } from '../calls.ts'
import { backupsOf } from './backupsOf.ts'
import type { HostCall, HostOptions } from './hostOptions.ts'
import { libraryThread, type LibraryThread } from './libraryThread.ts'

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

/** Opens the library in `folder`; rejects with FaultError where it cannot be opened. */
export async function startLibraryHost(options: HostOptions): Promise<LibraryHost> {
  const verify = options.verify ?? forkVerify(options.nativeBinding)
  const all = { ...options, verify }
  // The writer makes and migrates what the reader opens; the reader loads its program meanwhile.
  const writing = libraryThread('writer', all)
  const reading = libraryThread('reader', all, writing)
  // Where the writer fails that is the reason, not the reader it takes with it.
  reading.catch(() => undefined)
  const writer = await writing
  let reader: LibraryThread
  try {
    reader = await reading
  } catch (error) {
    await writer.close()
    throw error
  }
  let closed = false

  const restore = async (input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    // A reader would keep the replaced file open and go on answering from it.
    await reader.close()
    const reply = await writer.call('library.restore', input, setting)
    reader = await libraryThread('reader', all)
    return reply
  }
  const run = (method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>> => {
    if (closed) return Promise.resolve(refusal('shutting-down', 'The library is being closed.'))
    if (method === 'library.backups')
      return Promise.resolve({ ok: true, value: backupsOf(options.folder) })
    if (method === 'library.restore') return restore(input, setting)
    if (method === 'library.backup') return writer.call(method, input, setting)
    if (method === 'library.info') return reader.call(method, input, setting)
    if (!Object.hasOwn(callRoles, method))
      return Promise.resolve(refusal('unknown-method', `The library does not answer ${method}.`))
    return (callRoles[method as LibraryMethod] === 'reader' ? reader : writer).call(
      method,
      input,
      setting,
    )
  }
  return {
    call: (method, input, setting = {}) =>
      run(method, input, setting) as Promise<Reply<DeskOutput<typeof method>>>,
    answers: (method): method is HostMethod =>
      Object.hasOwn(callRoles, method) || (careMethods as readonly string[]).includes(method),
    close: async () => {
      if (closed) return
      closed = true
      await reader.close()
      await writer.close()
    },
  }
}

function refusal(code: FaultCode, message: string): Reply<never> {
  return { ok: false, fault: { code, message } }
}
