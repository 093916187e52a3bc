import { limits, memoryRefusal, timeRefusal } from './limits.ts'
import type { ImportProcessMessage, InputSource, ReadOutcome, ReadRequest } from './messages.ts'
import type { ReadChoice } from './reading.ts'
import type { Refusal } from '../../shared/model/refusal.ts'

/** One import process as its parent sees it: forked by the CLI, a utilityProcess in the app. */
export interface ImportChild {
  readonly send: (request: ReadRequest) => void
  readonly onMessage: (listener: (message: ImportProcessMessage) => void) => void
  readonly onExit: (
    listener: (how: { readonly code: number | null; readonly signal: string | null }) => void,
  ) => void
  /** At once, without asking. */
  readonly kill: () => void
  /** Memory it holds now, in bytes; null where nobody can say. */
  readonly residentBytes: () => number | null
}

export interface PoolOptions {
  readonly spawn: () => ImportChild
  /** Import processes at work side by side. */
  readonly jobs?: number
  /** Wall clock for one file, in milliseconds. */
  readonly milliseconds?: number
  readonly residentBytes?: number
  /** How often the watchdog looks, in milliseconds. */
  readonly watchEvery?: number
}

/** Reads files in import processes that are killed at their limits and started anew. */
export interface ImportPool {
  /** Answers for every input exactly once; rejects only after `close`. */
  readonly read: (
    name: string,
    source: InputSource,
    choice?: ReadChoice,
    /** How long the input is, where that is known. */
    bytes?: number,
  ) => Promise<ReadOutcome>
  readonly close: () => void
}

/** Requests a child holds: the one it reads and the next, so that it never waits for its parent. */
const depth = 2
/** The same of small files, which are read while the parent is busy with something else. */
const smallDepth = 64

interface Job {
  readonly bytes: number
  readonly request: ReadRequest
  readonly answer: (outcome: ReadOutcome) => void
  readonly fail: (error: Error) => void
}

interface Worker {
  readonly child: ImportChild
  readonly jobs: Map<number, Job>
  reading: { readonly id: number; readonly since: number } | null
  /** The file about which it asks other readers of pages. */
  asking: number | null
  /** Why the watchdog killed it. */
  verdict: Refusal | null
}

/** Makes a pool; its processes start with the first file and end with `close`. */
export function createPool(options: PoolOptions): ImportPool {
  const { spawn, jobs = 1, watchEvery = 100 } = options
  const milliseconds = options.milliseconds ?? limits.milliseconds
  const residentLimit = options.residentBytes ?? limits.residentBytes
  const waiting: Job[] = []
  const workers = new Set<Worker>()
  let nextId = 1
  let closed = false
  let watch: ReturnType<typeof setInterval> | null = null

  function start(): Worker {
    const worker: Worker = {
      child: spawn(),
      jobs: new Map(),
      reading: null,
      asking: null,
      verdict: null,
    }
    workers.add(worker)
    worker.child.onMessage((message) => hear(worker, message))
    worker.child.onExit((how) => bury(worker, how))
    watch ??= setInterval(lookAround, watchEvery)
    return worker
  }

  function hear(worker: Worker, message: ImportProcessMessage): void {
    if (message.type === 'started') worker.reading = { id: message.id, since: performance.now() }
    if (message.type === 'asking') worker.asking = message.id
    if (message.type !== 'outcome') return
    const job = worker.jobs.get(message.id)
    worker.jobs.delete(message.id)
    worker.reading = null
    job?.answer(message.outcome)
    feed()
  }

  /**
   * The file it was reading is refused; what only waited in it goes to another process. A file about which others were
   * asked is none of their victims: it is read again by ours alone.
   */
  function bury(
    worker: Worker,
    how: { readonly code: number | null; readonly signal: string | null },
  ): void {
    if (!workers.delete(worker)) return
    // A process that dies before it reads anything takes its first file with it, or this would never end.
    const guilty = worker.reading?.id ?? worker.jobs.keys().next().value
    for (const [id, job] of worker.jobs) {
      const { request } = job
      if (id === guilty && id === worker.asking && request.alone !== true && !closed)
        waiting.unshift({ ...job, request: { ...request, alone: true } })
      else if (id === guilty)
        job.answer({ ok: false, refusal: worker.verdict ?? deathRefusal(how) })
      else if (closed) job.fail(new Error('The import has been closed.'))
      else waiting.unshift(job)
    }
    stopWatchingIfIdle()
    feed()
  }

  function lookAround(): void {
    for (const worker of workers) {
      if (worker.verdict !== null || worker.reading === null) continue
      const resident = worker.child.residentBytes()
      if (resident !== null && resident > residentLimit) worker.verdict = memoryRefusal()
      else if (performance.now() - worker.reading.since > milliseconds)
        worker.verdict = timeRefusal()
      else continue
      worker.child.kill()
    }
  }

  function stopWatchingIfIdle(): void {
    if (workers.size > 0 || watch === null) return
    clearInterval(watch)
    watch = null
  }

  function feed(): void {
    while (waiting.length > 0) {
      const job = waiting[0]
      if (job === undefined) return
      const free = leastBusy(job.bytes)
      if (free === null) return
      waiting.shift()
      free.jobs.set(job.request.id, job)
      free.child.send(job.request)
    }
  }

  function leastBusy(bytes: number): Worker | null {
    let best: Worker | null = null
    for (const worker of workers)
      if (
        worker.verdict === null &&
        mayTake(worker, bytes) &&
        (best === null || worker.jobs.size < best.jobs.size)
      )
        best = worker
    if ((best === null || best.jobs.size > 0) && workers.size < jobs) return start()
    return best
  }

  return {
    read: (name, source, choice, bytes = limits.fileBytes) =>
      new Promise((answer, fail) => {
        if (closed) return fail(new Error('The import has been closed.'))
        const request = { id: nextId++, name, source, ...(choice === undefined ? {} : { choice }) }
        waiting.push({ request, bytes, answer, fail })
        feed()
      }),
    close: () => {
      closed = true
      for (const job of waiting.splice(0)) job.fail(new Error('The import has been closed.'))
      for (const worker of workers) {
        worker.reading = null
        for (const job of worker.jobs.values()) job.fail(new Error('The import has been closed.'))
        worker.jobs.clear()
        worker.child.kill()
      }
      if (watch !== null) clearInterval(watch)
      watch = null
    },
  }
}

function mayTake({ jobs }: Worker, bytes: number): boolean {
  if (jobs.size < depth) return true
  let held = bytes
  for (const job of jobs.values()) held += job.bytes
  return jobs.size < smallDepth && held <= limits.smallBytes
}

/** V8 out of heap aborts; anything else is a crash of the reader. */
function deathRefusal(how: {
  readonly code: number | null
  readonly signal: string | null
}): Refusal {
  if (how.signal === 'SIGABRT' || how.code === 134 || how.signal === 'SIGTRAP')
    return memoryRefusal()
  const end = how.signal ?? `status ${how.code ?? 'unknown'}`
  return {
    code: 'reader-crashed',
    message: `The reader stopped on this file (${end}). Its bytes are untouched.`,
  }
}
