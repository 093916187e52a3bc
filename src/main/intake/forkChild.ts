import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { limits } from './limits.ts'
import type { ImportProcessMessage } from './messages.ts'
import type { ImportChild } from './pool.ts'

/** Where the import process begins: beside this file in the checkout, beside the bundle once built. */
export function importProcessFile(from: string = import.meta.url): string {
  const name = from.endsWith('.ts') ? './process.ts' : './importProcess.js'
  return fileURLToPath(new URL(name, from))
}

/** Starts an import process under plain Node (CLI, tests), its heap held to 512 MB. */
export function forkChild(file: string = importProcessFile()): ImportChild {
  const child = fork(file, {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    // What a dying V8 prints is no message for people; how it died is in the exit.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // A send to a child that has just died fails here; its exit is told apart.
  child.on('error', () => undefined)
  return {
    send: (request) => void child.send(request, () => undefined),
    onMessage: (listener) =>
      void child.on('message', (message) => listener(message as ImportProcessMessage)),
    onExit: (listener) => void child.once('exit', (code, signal) => listener({ code, signal })),
    kill: () => void child.kill('SIGKILL'),
    residentBytes: () => residentBytes(child.pid),
  }
}

/** Resident memory of a process; null where the system does not tell it in a file (then the heap limit stands alone). */
function residentBytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
