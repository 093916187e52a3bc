import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startLibraryHost } from '../../src/main/desk/host/libraryHost.ts'
import { openDesk } from '../../src/main/desk/openDesk.ts'
import type { ExportOutcome, Progress } from '../../src/shared/contract.ts'
import type { Bench } from '../bench.ts'
import { fill } from '../library/benchDesk.ts'
import { round } from '../statistics.ts'

/** Pieces of the batch; `--pieces=NUMBER` for another size. */
const whole = 10_000

/** A batch to Markdown and ninjs through the library's worker threads, as the window asks for it: files a second, and how long main was ever busy. */
export const bench: Bench = async ({ flags, say }) => {
  const asked = [...flags].find((flag) => flag.startsWith('pieces='))
  const pieces = asked === undefined ? whole : Number(asked.slice('pieces='.length))
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const library = join(folder, 'library')
  const out = join(folder, 'out')
  mkdirSync(out)
  say(`filling a library with ${pieces} pieces`)
  const desk = await openDesk({ folder: library, mode: 'write', program: 'bench', actor: 'Bench' })
  const filling = performance.now()
  fill(desk, 0, pieces)
  say(`filled after ${Math.round((performance.now() - filling) / 1000)} s; settling`)
  desk.settle()
  say(`settled after ${Math.round((performance.now() - filling) / 1000)} s`)
  const ids = Array.from({ length: Math.ceil(pieces / 500) }, (_, page) =>
    desk
      .call('articles.list', { filter: {}, sort: 'oldest', offset: page * 500, limit: 500 })
      .rows.map((row) => row.id),
  ).flat()
  desk.close()
  const host = await startLibraryHost({
    folder: library,
    program: 'bench',
    facts: { appVersion: '', runtime: {} },
    log: () => undefined,
    onChanged: () => undefined,
  })
  await host.call('settings.set', { actor: 'Bench' })
  say('exporting')
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const outcomes: ExportOutcome[] = []
  let reports = 0
  const working = longestWork()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const reply = await host.call(
    'exports.write',
    {
      articleIds: ids,
      formats: ['markdown', 'ninjs'],
      channel: 'web',
      folder: out,
      overrides: [{ check: 'all', reason: 'measurement' }],
    },
    {
      report: (progress) => {
        reports++
        outcomes.push(...(progress as Progress<'exports.write'>).outcomes)
      },
    },
  )
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  loop.disable()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
  if (!reply.ok) throw new Error(reply.fault.message)
  const written = outcomes.filter((one) => one.state === 'written').length
  return {
    pieces,
    files: written,
    notWritten: outcomes.length - written,
    seconds: round(seconds),
    filesPerSecond: round(written / seconds),
    // Of all threads: says more than the clock where others use the machine too.
    cpuSeconds: round((user + system) / 1e6),
    mainLongestTaskMs: round(loop.max / 1e6),
    // What main itself computed between two looks 5 ms apart: the loop's delay counts waiting for a processor too.
    mainLongestWorkMs: round(working()),
    mainP99Ms: round(loop.percentile(99) / 1e6),
    progressReports: reports,
  }
}

/** Milliseconds of processor time that this thread spent at most between two timers 5 ms apart, once it is asked. */
function longestWork(): () => number {
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let last = spent()
  let longest = 0
  const look = (): void => {
    const now = spent()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 5)
  return () => {
    look()
    clearInterval(timer)
    return longest
  }
}
