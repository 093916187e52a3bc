import { Worker } from 'node:worker_threads'
import { assertNever } from '../../../shared/assertNever.ts'
import { FaultError, type Reply } from '../../../shared/fault.ts'
import type { VerifyCopy } from '../../database/backup.ts'
import type { HostCall, HostOptions } from './hostOptions.ts'
import type { FromWorker, ToWorker, WorkerStart } from './workerMessages.ts'

/** One worker thread with its library connection. */
export interface LibraryThread {
  call(method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>>
  /** Answers what was asked, then ends the thread. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (reply: Reply<unknown>) => void
  readonly report: ((progress: unknown) => void) | undefined
}

/** Starts a worker and waits until its library is open; rejects with the worker's FaultError. */
export function libraryThread(
  role: 'reader' | 'writer',
  options: HostOptions & { readonly verify: VerifyCopy },
): Promise<LibraryThread> {
  const start: WorkerStart = {
    role,
    folder: options.folder,
    program: options.program,
    nativeBinding: options.nativeBinding ?? null,
    facts: options.facts,
  }
  const worker = new Worker(options.workerFile ?? new URL('./worker.ts', import.meta.url), {
    workerData: start,
    name: `library ${role}`,
  })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let ended = false
  const send = (message: ToWorker): void => worker.postMessage(message)

  const call = (method: string, input: unknown, setting: HostCall): Promise<Reply<unknown>> =>
    new Promise((resolve) => {
      if (ended) {
        resolve(gone())
        return
      }
      const id = ++calls
      const { signal } = setting
      const cancel = signal === undefined ? null : new SharedArrayBuffer(1)
      const onAbort = () => {
        if (cancel !== null) Atomics.store(new Uint8Array(cancel), 0, 1)
      }
      if (signal?.aborted === true) onAbort()
      signal?.addEventListener('abort', onAbort, { once: true })
      waiting.set(id, {
        report: setting.report,
        resolve: (reply) => {
          signal?.removeEventListener('abort', onAbort)
          resolve(reply)
        },
      })
      send({ type: 'call', id, method, input, actor: setting.actor ?? null, cancel })
    })

  return new Promise((resolve, reject) => {
    const exited = new Promise<void>((done) => {
      worker.on('exit', () => {
        ended = true
        for (const one of waiting.values()) one.resolve(gone())
        waiting.clear()
        reject(new FaultError('internal', `The library's ${role} ended before it was open.`))
        done()
      })
    })
    worker.on('error', (error) => options.log(`library ${role}: ${error.stack ?? error.message}`))
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          resolve({
            call,
            close: async () => {
              if (!ended) send({ type: 'close' })
              await exited
            },
          })
          break
        case 'failed':
          reject(new FaultError(message.fault.code, message.fault.message, message.fault.detail))
          break
        case 'reply':
          waiting.get(message.id)?.resolve(message.reply)
          waiting.delete(message.id)
          break
        case 'progress':
          waiting.get(message.id)?.report?.(message.progress)
          break
        case 'changed':
          options.onChanged(message.changes)
          break
        case 'verify':
          void options
            .verify(message.file, message.as)
            .catch((error: unknown) => ({
              problems: [String(error)],
              articles: 0,
              schemaVersion: 0,
            }))
            .then((check) => send({ type: 'verified', id: message.id, check }))
          break
        case 'log':
          options.log(message.line)
          break
        case 'closed':
          break
        default:
          assertNever(message)
      }
    })
  })
}

function gone(): Reply<never> {
  return {
    ok: false,
    fault: {
      code: 'internal',
      message:
        'The part of Copydesk that keeps the library has stopped. What was saved is safe; start Copydesk again.',
    },
  }
}
