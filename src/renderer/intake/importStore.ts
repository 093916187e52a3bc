import { useSyncExternalStore } from 'react'
import type { Fault } from '../../shared/fault.ts'
import type { ImportProgress, ImportReport } from '../../shared/model/importReport.ts'
import { ask } from '../desk.ts'
import { go } from '../shell/route.ts'
import { showToast } from '../ui/toast.ts'
import { onlyPiece, withoutRetried } from './reportLines.ts'

/** What is to be imported: dropped files, a handle of a dialog, or the text of the clipboard. */
export type Wanted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'text'; readonly text: string }

type Job =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ImportProgress; readonly stopping: boolean }
  | { readonly state: 'done'; readonly report: ImportReport }
  | { readonly state: 'failed'; readonly fault: Fault }

export interface ImportState {
  readonly job: Job
  readonly isOpen: boolean
  readonly tab: 'files' | 'paste'
  /** Kept while the sheet is closed: what was typed is never lost. */
  readonly pasted: string
}

const begin: ImportProgress = { total: 0, done: 0, refused: 0, current: null, perSecond: 0 }
let state: ImportState = { job: { state: 'idle' }, isOpen: false, tab: 'files', pasted: '' }
let last: Wanted | null = null
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
  last = wanted
  abort = new AbortController()
  set({ isOpen: true, job: { state: 'running', progress: begin, stopping: false } })
  const reply = await ask('intake.run', inputOf(wanted), {
    ...(wanted.kind === 'files' ? { files: wanted.files } : {}),
    signal: abort.signal,
    onProgress: (progress) => {
      const stopping = state.job.state === 'running' && state.job.stopping
      set({ job: { state: 'running', progress, stopping } })
    },
  })
  abort = null
  if (!reply.ok) set({ job: { state: 'failed', fault: reply.fault }, isOpen: true })
  else finish(before ? withoutRetried(before, reply.value) : reply.value, wanted)
  const [next, ...rest] = waiting
  waiting = rest
  if (next) await startImport(next, state.job.state === 'done' ? state.job.report : undefined)
}

function inputOf(wanted: Wanted): { handle?: string; text?: string } {
  if (wanted.kind === 'handle') return { handle: wanted.handle }
  return wanted.kind === 'text' ? { text: wanted.text } : {}
}

function finish(report: ImportReport, wanted: Wanted): void {
  const piece = waiting.length === 0 && state.isOpen ? onlyPiece(report) : null
  if (wanted.kind === 'text' && report.outcomes.some((one) => one.state === 'imported'))
    set({ pasted: '' })
  if (piece) {
    // One clean piece needs no report: its reader wants to see it.
    set({ job: { state: 'idle' }, isOpen: false })
    go({ place: 'piece', id: piece })
    return
  }
  set({ job: { state: 'done', report } })
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

/** Tries again what was refused or cancelled: dropped files alone, a dialog's choice as a whole. */
export function retryImport(report: ImportReport): void {
  if (!last) return
  const failed = new Set(
    report.outcomes
      .filter((one) => one.state === 'refused' || one.state === 'cancelled')
      .map((one) => one.file.split(/[\\/]/u).at(-1)),
  )
  const files = last.kind === 'files' ? last.files.filter((file) => failed.has(file.name)) : []
  // Files out of a dropped folder are not known singly here: then the folder is read again, and
  // what is already in the library is recognised.
  const wanted: Wanted = files.length > 0 ? { kind: 'files', files } : last
  void startImport(wanted, report)
}

/** Files opened from outside of the window. */
export async function importFromHandle(handle: string, _names: readonly string[]): Promise<void> {
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
