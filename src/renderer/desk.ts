import type { BridgeReply, DeskBridge } from '../shared/bridge.ts'
import type { DeskEventMessage, Input, Method, Output, Progress } from '../shared/contract.ts'
import type { Fault, FaultCode, Reply } from '../shared/fault.ts'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}

export interface CallOptions<M extends Method> {
  /** Dropped files; the preload turns them into paths. */
  readonly files?: readonly File[]
  readonly onProgress?: (progress: Progress<M>) => void
  /** Aborting asks main to stop between two items; what was done until then is answered. */
  readonly signal?: AbortSignal
}

/** A refusal of the desk where a value was expected; `fault.message` is written for the reader. */
export class DeskFault extends Error {
  readonly fault: Fault
  readonly code: FaultCode
  constructor(fault: Fault) {
    super(fault.message)
    this.name = 'DeskFault'
    this.fault = fault
    this.code = fault.code
  }
}

const prefix = Math.random().toString(36).slice(2, 8)
let calls = 0
const progressOf = new Map<string, (progress: unknown) => void>()
const listeners = new Set<(event: DeskEventMessage) => void>()
let heard: DeskBridge | null = null

// One subscription for the whole window, made with the first call (a story or a test may bring another
// desk): progress goes to its caller.
function listen(): void {
  if (heard === window.desk) return
  heard = window.desk
  heard.onEvent((event) => {
    if (event.type === 'progress') progressOf.get(event.id)?.(event.progress)
    for (const listener of listeners) listener(event)
  })
}

/** Hears every event of main; returns the way to stop. */
export function onDeskEvent(listener: (event: DeskEventMessage) => void): () => void {
  listen()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type NameAsker = () => Promise<boolean>
let askName: NameAsker | null = null

/** The shell tells how to ask "Who is working?" when a deciding call finds no name. */
export function setNameAsker(asker: NameAsker | null): void {
  askName = asker
}

/**
 * Calls the desk; a refusal comes back as a value. A deciding call without a name asks for it once and
 * goes on; where the person gives none, the refusal stands.
 */
export async function ask<M extends Method>(
  method: M,
  input: Input<M>,
  options: CallOptions<M> = {},
): Promise<Reply<Output<M>>> {
  const reply = await once(method, input, options)
  if (reply.ok || reply.fault.code !== 'name-missing' || !askName) return reply
  if (await askName()) return once(method, input, options)
  const message = 'Nothing was done: a decision carries a name, and nobody has said who is working.'
  return { ok: false, fault: { ...reply.fault, message } }
}

async function once<M extends Method>(
  method: M,
  input: Input<M>,
  { files, onProgress, signal }: CallOptions<M>,
): Promise<Reply<Output<M>>> {
  listen()
  const id = `${prefix}${++calls}`
  const stop = () => window.desk.cancel(id)
  const reports = countReports()
  progressOf.set(id, (progress) => {
    onProgress?.(progress as Progress<M>)
    reports.heard()
  })
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const answering = window.desk.call(id, method, input, files)
    if (signal?.aborted) stop()
    const { reports: sent = 0, ...reply }: BridgeReply = await answering
    await reports.allOf(sent)
    // Main answers what the contract says; its outputs are parsed there in tests and development.
    return reply as Reply<Output<M>>
  } catch {
    const message = 'The desk did not answer. What you typed is still here; try again in a moment.'
    return { ok: false, fault: { code: 'internal', message } }
  } finally {
    progressOf.delete(id)
    signal?.removeEventListener('abort', stop)
  }
}

/** Counts the reports of one call as they are heard, and waits until there are as many as were sent. */
function countReports() {
  let missing = 0
  let wake = (): void => undefined
  return {
    heard: () => {
      missing--
      if (missing === 0) wake()
    },
    allOf: (sent: number): Promise<void> => {
      missing += sent
      return missing > 0 ? new Promise((resolve) => (wake = resolve)) : Promise.resolve()
    },
  }
}

/** As `ask`, but a refusal is thrown as `DeskFault`: for queries, whose error state shows it. */
export async function call<M extends Method>(
  method: M,
  input: Input<M>,
  options: CallOptions<M> = {},
): Promise<Output<M>> {
  const reply = await ask(method, input, options)
  if (!reply.ok) throw new DeskFault(reply.fault)
  return reply.value
}

/** The fault in a thrown thing; a bug of the window is said in words too. */
export function faultOf(error: unknown): Fault {
  if (error instanceof DeskFault) return error.fault
  return { code: 'internal', message: 'Something in the window went wrong. Try again.' }
}
