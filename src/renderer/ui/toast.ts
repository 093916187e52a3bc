import { useSyncExternalStore } from 'react'
import type { Fault } from '../../shared/fault.ts'

export interface Toast {
  readonly id: number
  readonly words: string
  readonly tone: 'done' | 'failed'
  /** The way back, offered for as long as the toast shows. */
  readonly undo?: () => void
  /** Another way on: "Show", "Try again". */
  readonly action?: { readonly label: string; readonly run: () => void }
}

const longest = 3
let shown: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Says that something was done, or failed, with a way back; read out politely by screen readers. */
export function showToast(
  toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] },
): number {
  const id = nextId++
  set([...shown, { tone: 'done' as const, ...toast, id }].slice(-longest))
  return id
}

/** Says why something was refused: a failure stays until it is closed, a note that there was nothing to do goes by itself. */
export function showFault({ code, message }: Fault): void {
  showToast({ words: message, tone: code === 'nothing-to-do' ? 'done' : 'failed' })
}

/** The id of the newest toast there has been; what is said later has a higher one. */
export function newestToast(): number {
  return nextId - 1
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  set(shown.filter((toast) => toast.id !== id))
}

/** Takes all toasts away. */
export function clearToasts(): void {
  set([])
}

/** Undoes what the newest toast offers to undo; false where there is none. */
export function undoLast(): boolean {
  const toast = shown.findLast((toast) => toast.undo)
  if (!toast?.undo) return false
  closeToast(toast.id)
  toast.undo()
  return true
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The toasts shown now, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => shown)
}
