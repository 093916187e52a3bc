import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { round } from '../statistics.ts'

/** What the main process's own thread did while it was watched. */
export interface MainTasks {
  readonly tasks: number
  readonly over50Ms: number
  readonly longestMs: number
  /** Of that thread's processor time: says more than the clock where others use the machine too. */
  readonly longestCpuMs: number | null
  /** The longest by the clock: when they began after the first, how long they took, and where they came from. */
  readonly worst: readonly {
    readonly at: number
    readonly ms: number
    readonly cpuMs: number | null
    readonly from: string
  }[]
}

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, as the others. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly src_func?: string }
}

/** Starts to note every task of the main process's thread, as Chromium runs them; returns the way to end. */
export async function watchMainTasks(app: ElectronApplication): Promise<() => Promise<MainTasks>> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel'],
      excluded_categories: ['*'],
      included_process_ids: [process.pid],
      recording_mode: 'record-as-much-as-possible',
      trace_buffer_size_in_kb: 400_000,
    }),
  )
  return async () => {
    const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
    return tasksIn(file)
  }
}

function tasksIn(file: string): MainTasks {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  const main = traceEvents.find(
    (one) => one.ph === 'M' && one.name === 'thread_name' && one.args?.name === 'CrBrowserMain',
  )
  if (!main) throw new Error('the trace names no main thread')
  const tasks = traceEvents.filter(
    (one) => one.ph === 'X' && one.pid === main.pid && one.tid === main.tid,
  )
  const longest = (of: readonly number[]) =>
    round(of.reduce((most, each) => Math.max(most, each), 0) / 1000)
  const began = tasks.reduce((first, one) => Math.min(first, one.ts), Infinity)
  const cpu = tasks.flatMap((one) => one.tdur ?? [])
  return {
    tasks: tasks.length,
    over50Ms: tasks.filter((one) => (one.dur ?? 0) > 50_000).length,
    longestMs: longest(tasks.map((one) => one.dur ?? 0)),
    longestCpuMs: cpu.length > 0 ? longest(cpu) : null,
    worst: tasks
      .toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
      .slice(0, 3)
      .map((one) => ({
        at: Math.round((one.ts - began) / 1000),
        ms: round((one.dur ?? 0) / 1000),
        cpuMs: one.tdur === undefined ? null : round(one.tdur / 1000),
        from: one.args?.src_func ?? one.name,
      })),
  }
}
