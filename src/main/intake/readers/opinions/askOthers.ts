import { Worker } from 'node:worker_threads'
import type { Asked, Opinion } from './opinion.ts'

/**
 * How long both readers together may take over one page, in milliseconds, and what they may fill. A heap that overflows
 * ends the thread, now and then the process with it: the pool then has the file read by ours alone.
 */
const limits = { milliseconds: 3000, characters: 2_000_000, heapMegabytes: 256, readers: 2 }

// The bundle carries the thread as a file beside the programs.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './opinionWorker.ts' : './pageOpinions.js',
  import.meta.url,
)

/** Which thread is asked, and how long it may take, in milliseconds. */
export interface Asking {
  readonly file?: URL
  readonly milliseconds?: number
}

// Kept between pages: the two libraries take longer to load than to read.
let thread: { readonly worker: Worker; readonly file: URL } | null = null
let asked = 0

/**
 * Asks Readability and defuddle what they take for the article of a page. Never throws: who fails has no lines, who
 * takes too long or brings its thread down has no opinion; a page of more than 2,000,000 characters is not asked about.
 */
export function askOthers(
  html: string,
  { file = workerFile, milliseconds = limits.milliseconds }: Asking = {},
): Promise<Opinion[]> {
  if (html.length > limits.characters) return Promise.resolve([])
  const id = ++asked
  const opinions: Opinion[] = []
  let worker: Worker
  try {
    if (thread?.file.href !== file.href) thread = { worker: started(file), file }
    ;({ worker } = thread)
  } catch {
    // No thread can be had, for want of memory perhaps.
    return Promise.resolve([])
  }
  return new Promise((resolve) => {
    const done = (keep: boolean): void => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onEnd)
      worker.off('exit', onEnd)
      worker.unref()
      if (!keep) {
        if (worker === thread?.worker) thread = null
        void worker.terminate()
      }
      resolve(opinions)
    }
    const onMessage = (opinion: Opinion): void => {
      if (opinion.id !== id) return
      opinions.push(opinion)
      if (opinions.length === limits.readers) done(true)
    }
    const onEnd = (): void => done(false)
    const timer = setTimeout(() => done(false), milliseconds)
    worker.on('message', onMessage)
    worker.on('error', onEnd)
    worker.on('exit', onEnd)
    worker.ref()
    worker.postMessage({ id, html } satisfies Asked)
  })
}

function started(file: URL): Worker {
  const worker = new Worker(file, {
    name: 'second opinions on a page',
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  // An idle thread keeps no program running, and its end is nobody's error.
  worker.unref()
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (worker === thread?.worker) thread = null
  })
  return worker
}
