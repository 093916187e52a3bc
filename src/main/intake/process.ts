// The import process: reads hostile files, one after the other, writes nothing, may be killed at any time.
import { setImmediate } from 'node:timers/promises'
import type { ImportProcessMessage, ReadRequest } from './messages.ts'
import { limits } from './limits.ts'
import { readInput } from './readInput.ts'

/** Electron's utilityProcess has a parentPort, child_process.fork a send. */
interface ParentPort {
  postMessage(message: ImportProcessMessage): void
  on(event: 'message', listener: (event: { readonly data: ReadRequest }) => void): void
}

const port = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort

function send(message: ImportProcessMessage): void {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

let last: Promise<void> = Promise.resolve()
function take(request: ReadRequest): void {
  // A turn of the event loop after each file: what the pipe did not take at once goes on its way only then.
  last = last.then(() => read(request)).then(() => setImmediate())
}

async function read({ id, name, source, choice, alone }: ReadRequest): Promise<void> {
  send({ type: 'started', id })
  let asked = 0
  // Said before: should this process die of it, the file is read again without. An archive has one file's time.
  const mayAsk = (): boolean => {
    if (alone === true || ++asked > limits.opinionsPerFile) return false
    send({ type: 'asking', id })
    return true
  }
  try {
    send({ type: 'outcome', id, outcome: await readInput(name, source, choice, mayAsk) })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The reader failed on this file (${reason}). Its bytes are untouched.`
    send({
      type: 'outcome',
      id,
      outcome: { ok: false, refusal: { code: 'reader-crashed', message } },
    })
  }
}

if (port) port.on('message', (event) => take(event.data))
else {
  process.on('message', (message) => take(message as ReadRequest))
  // The parent is gone: nobody waits for an answer.
  process.on('disconnect', () => process.exit(0))
}
send({ type: 'ready' })
