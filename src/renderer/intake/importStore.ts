import { useSyncExternalStore } from 'react'
import type { Input } from '../../shared/contract.ts'
import type { Fault } from '../../shared/fault.ts'
import type { ImportAgain, ImportProgress, ImportReport } from '../../shared/model/importReport.ts'
import { ask } from '../desk.ts'
import { go } from '../shell/route.ts'
import { unless } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { onlyPiece, withAgain, withMore } from './reportLines.ts'
import { firstLook } from './reportLook.ts'
import type { ReportLook } from './reportLook.ts'

/** What is to be imported: dropped files, a handle of a dialog, or the text of the clipboard. */
export type Wanted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Files of the report on screen, read again as was chosen for each. */
  | {
      readonly kind: 'again'
      readonly run: string
      /** Place of the run's first file in the report. */
      readonly from: number
      readonly files: readonly ImportAgain[]
    }

type Job =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ImportProgress; readonly stopping: boolean }
  /** `took`: the milliseconds of reading, without the hours between a first and a second try. */
  | { readonly state: 'done'; readonly report: ImportReport; readonly took: number }
  | { readonly state: 'failed'; readonly fault: Fault }

export interface ImportState {
  readonly job: Job
  readonly isOpen: boolean
  readonly tab: 'files' | 'paste'
  /** Kept while the sheet is closed: what was typed is never lost. */
  readonly pasted: string
  /** Kept while files of the report are read again: who goes through fifty of them stays among them. */
  readonly look: ReportLook
}

const begin: ImportProgress = { total: 0, done: 0, refused: 0, current: null, perSecond: 0 }
let state: ImportState = {
  job: { state: 'idle' },
  isOpen: false,
  tab: 'files',
  pasted: '',
  look: firstLook,
}
/** The runs whose lines the report on screen has, in order, each with the place of its first line. */
let runs: readonly { readonly run: string; readonly from: number }[] = []
let took = 0
let abort: AbortController | null = null
let waiting: readonly Wanted[] = []
const listeners = new Set<() => void>()

function set(change: Partial<ImportState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Opens the sheet; a finished import's report makes room for the next. */
export function openImport(tab?: ImportState['tab'], pasted?: string): void {
  const isOver = state.job.state === 'done' || state.job.state === 'failed'
  set({
    isOpen: true,
    ...(tab && isOver ? { job: { state: 'idle' } } : {}),
    ...(tab ? { tab } : {}),
    ...(pasted === undefined ? {} : { pasted }),
  })
}

/** Closes the sheet; an import that runs goes on and is seen in the status bar. */
export function closeImport(): void {
  const isOver = state.job.state === 'done' || state.job.state === 'failed'
  set({ isOpen: false, ...(isOver ? { job: { state: 'idle' } } : {}) })
}

/** Chooses between files and clipboard, or begins anew after a report. */
export function showImportTab(tab: ImportState['tab']): void {
  set({ tab, job: state.job.state === 'running' ? state.job : { state: 'idle' } })
}

/** Keeps what was pasted so far. */
export function setPasted(pasted: string): void {
  set({ pasted })
}

/** Imports; while another import runs, it waits its turn. */
export async function startImport(wanted: Wanted, before?: ImportReport): Promise<void> {
  if (state.job.state === 'running') {
    waiting = [...waiting, wanted]
    showToast({ words: 'These follow as soon as the running import has ended.' })
    return
  }
  abort = new AbortController()
  set({
    isOpen: true,
    job: { state: 'running', progress: begin, stopping: false },
    ...(before ? {} : { look: firstLook }),
  })
  const reply = await ask('intake.run', inputOf(wanted), {
    ...(wanted.kind === 'files' ? { files: wanted.files } : {}),
    signal: abort.signal,
    onProgress: (progress) => {
      const stopping = state.job.state === 'running' && state.job.stopping
      set({ job: { state: 'running', progress, stopping } })
    },
  })
  abort = null
  if (!reply.ok && before) {
    // What the first try brought is not lost because the second could not begin.
    showToast({ words: reply.fault.message, tone: 'failed' })
    set({ job: { state: 'done', report: before, took } })
  } else if (!reply.ok) set({ job: { state: 'failed', fault: reply.fault }, isOpen: true })
  else {
    const { startedAt, endedAt } = reply.value
    took = (before ? took : 0) + Date.parse(endedAt) - Date.parse(startedAt)
    if (wanted.kind !== 'again') noteRun(reply.value, before?.outcomes.length ?? 0)
    finish(before ? joined(before, wanted, reply.value) : reply.value, wanted)
  }
  const [next, ...rest] = waiting
  waiting = rest
  if (next) await startImport(next, state.job.state === 'done' ? state.job.report : undefined)
}

function noteRun({ run }: ImportReport, from: number): void {
  const known = from === 0 ? [] : runs
  runs = run === undefined ? known : [...known, { run, from }]
}

function joined(before: ImportReport, wanted: Wanted, after: ImportReport): ImportReport {
  if (wanted.kind !== 'again') return withMore(before, after)
  return withAgain(
    before,
    wanted.files.map((one) => wanted.from + one.at),
    after,
  )
}

function inputOf(wanted: Wanted): Input<'intake.run'> {
  if (wanted.kind === 'handle') return { handle: wanted.handle }
  if (wanted.kind === 'again') return { again: { run: wanted.run, files: [...wanted.files] } }
  return wanted.kind === 'text' ? { text: wanted.text } : {}
}

function finish(report: ImportReport, wanted: Wanted): void {
  const isNew = wanted.kind !== 'again'
  const piece = isNew && waiting.length === 0 && state.isOpen ? onlyPiece(report) : null
  if (wanted.kind === 'text' && report.outcomes.some((one) => one.state === 'imported'))
    set({ pasted: unless(wanted.text, '')(state.pasted) })
  if (piece) {
    // One clean piece needs no report: its reader wants to see it.
    set({ job: { state: 'idle' }, isOpen: false })
    go({ place: 'piece', id: piece })
    return
  }
  set({ job: { state: 'done', report, took } })
  const done = report.outcomes.filter((one) => one.state === 'imported').length
  if (!state.isOpen)
    showToast({
      words: `Imported ${done} of ${report.outcomes.length}.`,
      action: { label: 'Show the report', run: () => set({ isOpen: true }) },
    })
}

/** Stops between two files; what is already in the library stays there. */
export function cancelImport(): void {
  abort?.abort()
  if (state.job.state === 'running') set({ job: { ...state.job, stopping: true } })
}

/** The run and the place in it of a line of the report; null where it cannot be read again. */
export function placeInRun(at: number): { readonly run: string; readonly at: number } | null {
  const found = runs.findLast((one) => one.from <= at)
  return found ? { run: found.run, at: at - found.from } : null
}

/** Reads files of this report again, each as chosen; the others keep their lines. */
export function importAgain(report: ImportReport, files: readonly ImportAgain[]): void {
  const byRun = new Map<string, ImportAgain[]>()
  for (const file of files) {
    const place = placeInRun(file.at)
    if (place === null) continue
    byRun.set(place.run, [...(byRun.get(place.run) ?? []), { ...file, at: place.at }])
  }
  for (const { run, from } of runs) {
    const own = byRun.get(run)
    if (own) void startImport({ kind: 'again', run, from, files: own }, report)
  }
}

/** What a decision made outside of the import changes in the report on screen. */
export function setReport(report: ImportReport): void {
  if (state.job.state === 'done') set({ job: { ...state.job, report } })
}

/** Looks at the report in another way. */
export function setLook(look: ReportLook): void {
  set({ look })
}

/** Files opened from outside of the window. */
export async function importFromHandle(handle: string): Promise<void> {
  await startImport({ kind: 'handle', handle })
}

/** The state of importing. */
export function useImport(): ImportState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}
