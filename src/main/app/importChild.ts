import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { ImportProcessMessage } from '../intake/messages.ts'
import type { ImportChild } from '../intake/pool.ts'

/**
 * Starts an import process. `utilityProcess` takes no heap limit (ARCHITECTURE §5), so its memory is
 * watched from here: the pool asks every 100 ms and kills it above its cap.
 */
export function startImportChild(): ImportChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'importProcess.js'), [], {
    serviceName: 'Copydesk import',
    stdio: 'ignore',
  })
  let ranOut = false
  child.on('error', () => (ranOut = true))
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) =>
      void child.on('message', (message: ImportProcessMessage) => listener(message)),
    onExit: (listener) =>
      void child.once('exit', (code) => listener({ code, signal: ranOut ? 'SIGABRT' : null })),
    kill: () => {
      // kill() asks with SIGTERM; a process that swaps or spins need not hear it.
      if (child.pid !== undefined) endNow(child.pid)
      child.kill()
    },
    residentBytes: () => residentBytes(child.pid),
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function residentBytes(pid: number | undefined): number | null {
  const metric = app.getAppMetrics().find((each) => each.pid === pid)
  return metric === undefined ? null : metric.memory.workingSetSize * 1024
}
