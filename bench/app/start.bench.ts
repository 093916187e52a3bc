import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appFolder, readRuntime } from '../../e2e/runtime.ts'
import { openDesk } from '../../src/main/desk/openDesk.ts'
import type { Bench } from '../bench.ts'
import { benchDesk, fill } from '../library/benchDesk.ts'
import { round, spread } from '../statistics.ts'

const here = import.meta.dirname

interface Held {
  readonly type: string
  readonly kilobytes: number
}
interface Started {
  /** Milliseconds from the start of the process to the painted row. */
  readonly painted: number
  readonly processes: readonly Held[]
}

/** Starts an app with painted.cjs and waits for its end. */
function startOnce(folder: string, words: readonly string[], idle: boolean): Promise<Started> {
  const { electronPath, args, env } = readRuntime()
  const { ELECTRON_RUN_AS_NODE: _asNode, ...own } = process.env
  const began = Date.now()
  const child = spawn(electronPath, [...args, '-r', join(here, 'painted.cjs'), folder, ...words], {
    env: { ...own, ...env, ...(idle ? { IDLE: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      const lines = said.split('\n').filter((line) => line.startsWith('{'))
      const { painted, processes = [] } = Object.assign(
        {},
        ...lines.map((line) => JSON.parse(line)),
      ) as {
        painted?: number
        processes?: Held[]
      }
      if (painted === undefined) reject(new Error(`no row was painted (exit ${code})`))
      else resolve({ painted: painted - began, processes })
    })
  })
}

const megabytes = (held: readonly Held[]) =>
  round(held.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024)

interface SomeLibrary {
  readonly folder: string
  readonly pieces: number
  readonly remove: () => void
}

/** A library of generated pieces. A desk's pieces have been read; what a fresh import still owes is another question. */
async function filled(pieces: number, say: (line: string) => void): Promise<SomeLibrary> {
  const { desk, folder, remove } = await benchDesk()
  say(`start: filling a library with ${pieces} pieces`)
  fill(desk, 0, pieces)
  say('start: reading the pieces')
  desk.settle()
  desk.close()
  return { folder, pieces, remove }
}

async function made(folder: string): Promise<SomeLibrary> {
  const desk = await openDesk({ folder, mode: 'read', program: 'bench', actor: 'Bench' })
  const { articles } = desk.info()
  desk.close()
  return { folder, pieces: articles, remove: () => undefined }
}

/**
 * From the start of the process to the painted list, beside an empty Electron window, turn by turn; and the
 * memory of all processes after five idle seconds (Pss on Linux). `--large`: 100,000 pieces, 15 turns; `--at=FOLDER`:
 * a settled library that bench/library/makeLibrary.ts has made.
 */
export const bench: Bench = async ({ flags, say }) => {
  const at = [...flags].find((flag) => flag.startsWith('at='))?.slice('at='.length)
  const turns = flags.has('large') || at !== undefined ? 15 : 9
  const home = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
  const { folder, pieces, remove } =
    at === undefined ? await filled(flags.has('large') ? 100_000 : 10_000, say) : await made(at)
  try {
    const profile = (name: string) => `--user-data-dir=${join(home, name)}`
    const app = (idle = false) => startOnce(appFolder, [profile('app'), '--library', folder], idle)
    const empty = (idle = false) => startOnce(join(here, 'emptyWindow'), [profile('empty')], idle)

    // The first start of each writes its profile and fills caches of compiled code; it does not count.
    await app()
    await empty()
    const ours: number[] = []
    const theirs: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      ours.push((await app()).painted)
      theirs.push((await empty()).painted)
      say(`start: turn ${turn + 1} of ${turns}: ${ours.at(-1)} ms, empty ${theirs.at(-1)} ms`)
    }
    const [idleApp, idleEmpty] = [await app(true), await empty(true)]
    const own = spread(ours)
    const rival = spread(theirs)
    return {
      pieces,
      startToPaintedListMs: own,
      emptyWindowMs: rival,
      differenceOfMediansMs: round(own.p50 - rival.p50),
      idleMemoryMb: megabytes(idleApp.processes),
      idleMemoryEmptyWindowMb: megabytes(idleEmpty.processes),
      processes: idleApp.processes.map(({ type, kilobytes }) => ({
        type,
        mb: round(kilobytes / 1024),
      })),
    }
  } finally {
    remove()
    rmSync(home, { recursive: true, force: true })
  }
}
