import { useEffect, useRef } from 'react'
import { ask, onDeskEvent } from '../desk.ts'

export interface Flushed {
  readonly saved: boolean
  /** In words, where it could not be saved. */
  readonly why?: string
}

const flushes = new Set<() => Promise<Flushed>>()

/** Saves what is pending when the window is about to close; one of these for each thing being edited. */
export function useFlush(flush: () => Promise<Flushed>): void {
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => {
    const run = () => latest.current()
    flushes.add(run)
    return () => {
      flushes.delete(run)
    }
  }, [])
}

async function answer(): Promise<void> {
  const all = await Promise.all(
    [...flushes].map((flush) =>
      flush().catch((): Flushed => ({ saved: false, why: 'The text could not be saved.' })),
    ),
  )
  const failed = all.find((one) => !one.saved)
  await ask(
    'window.flushed',
    failed ? { saved: false, why: failed.why ?? 'Not everything is saved.' } : { saved: true },
  )
}

/** Answers main's `closing` once everything pending is saved; returns the way to stop. */
export function answerClosing(): () => void {
  return onDeskEvent((event) => {
    if (event.type === 'closing') void answer()
  })
}
