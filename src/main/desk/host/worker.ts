// Entry of a library worker thread: opens the library as reader or writer and answers the host's calls.
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { CopyCheck, LookedAt } from '../../database/backup.ts'
import { FaultError, type Reply } from '../../../shared/fault.ts'
import type { DeskInput, LibraryMethod } from '../calls.ts'
import {
  type DeskSession,
  openReadingSession,
  openWritingSession,
  type WritingSession,
} from './deskSession.ts'
import { quietWork } from './quietWork.ts'
import { replyOfError } from './runCall.ts'
import type { FromWorker, ToWorker, WorkerStart } from './workerMessages.ts'

/** A check of a large backup takes 13 s; nobody waits that long for a window to close. */
const longestGoodbyeMs = 3000
const start = workerData as WorkerStart
const port = parentPort
if (port === null) throw new Error('worker.ts runs as a worker thread only')
const post = (message: FromWorker): void => port.postMessage(message)
const log = (line: string): void => post({ type: 'log', line })

let verifications = 0
const awaited = new Map<number, (check: CopyCheck) => void>()
const options = {
  folder: start.folder,
  program: start.program,
  nativeBinding: start.nativeBinding ?? undefined,
  facts: start.facts,
  log,
  announce: (changes: Extract<FromWorker, { type: 'changed' }>['changes']) =>
    post({ type: 'changed', changes }),
  verify: (file: string, as: LookedAt = 'copy') =>
    new Promise<CopyCheck>((resolve) => {
      const id = ++verifications
      awaited.set(id, resolve)
      post({ type: 'verify', id, file, as })
    }),
}

/** Long calls under way; `closing` stops them at their next step. */
const long = new Set<Promise<unknown>>()
let closing = false

/** Runs a call; between two steps of a long one the calls that came meanwhile are answered. */
async function stepByStep<T>(steps: Generator<undefined, T>): Promise<T> {
  const first = steps.next()
  if (first.done) return first.value
  const running = restOf(steps)
  long.add(running)
  try {
    return await running
  } finally {
    long.delete(running)
  }
}

async function restOf<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    await setImmediate()
    const step = steps.next()
    if (step.done) return step.value
  }
}

async function answer(
  session: DeskSession,
  writing: WritingSession | null,
  message: Extract<ToWorker, { type: 'call' }>,
): Promise<Reply<unknown>> {
  const { id, method, input, actor } = message
  const flag = message.cancel === null ? null : new Uint8Array(message.cancel)
  const isCancelled = () => closing || (flag !== null && Atomics.load(flag, 0) === 1)
  try {
    if (isCancelled()) throw new FaultError('cancelled', 'Cancelled before it began.')
    if (method === 'library.info') return { ok: true, value: session.info() }
    if (writing !== null && method === 'library.backup')
      return { ok: true, value: await writing.backup('by-hand') }
    // A long call goes on in the library it began in.
    if (method === 'library.restore') await Promise.allSettled(long)
    if (writing !== null && method === 'library.restore')
      return { ok: true, value: await writing.restore((input as { name: string }).name) }
    const steps = session.steps(method as LibraryMethod, input as DeskInput<LibraryMethod>, {
      actor,
      isCancelled,
      progress: (progress) => post({ type: 'progress', id, progress }),
    })
    return { ok: true, value: await stepByStep(steps) }
  } catch (error) {
    if (!(error instanceof FaultError) && error instanceof Error)
      log(`${method}: ${error.stack ?? error.message}`)
    return replyOfError(error)
  }
}

async function reply(
  session: DeskSession,
  writing: WritingSession | null,
  message: Extract<ToWorker, { type: 'call' }>,
): Promise<void> {
  post({ type: 'reply', id: message.id, reply: await answer(session, writing, message) })
}

async function close(session: DeskSession, writing: WritingSession | null): Promise<void> {
  closing = true
  await Promise.allSettled(long)
  await writing?.whenFree(longestGoodbyeMs)
  try {
    // What is still unindexed is found again at the next start; a second is not worth waiting for.
    session.idle(200)
  } catch (error) {
    log(`closing: ${String(error)}`)
  }
  session.close()
  post({ type: 'closed' })
  port?.close()
}

async function run(): Promise<void> {
  // Heard from the start: a migration asks for a verified backup before the library is open.
  port?.on('message', (message: ToWorker) => {
    if (message.type !== 'verified') return
    awaited.get(message.id)?.(message.check)
    awaited.delete(message.id)
  })
  const writing = start.role === 'writer' ? await openWritingSession(options) : null
  const session = writing ?? openReadingSession(options)
  const work = writing === null ? null : quietWork(writing, log)
  port?.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'call':
        work?.called()
        void reply(session, writing, message).then(() => work?.answered())
        break
      case 'verified':
        break
      case 'close':
        work?.stop()
        void close(session, writing)
        break
    }
  })
  post({ type: 'ready' })
}

run().catch((error: unknown) => {
  post({ type: 'failed', fault: replyOfError(error).fault })
  port.close()
})
