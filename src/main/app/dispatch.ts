import type { BridgeReply } from '../../shared/bridge.ts'
import type { DeskEventMessage, Method } from '../../shared/contract.ts'
import { contract } from '../../shared/contract.ts'
import type { Fault, Reply } from '../../shared/fault.ts'
import { FaultError } from '../../shared/fault.ts'
import type { Log } from './log.ts'
import { isOwnPage } from './pageOrigin.ts'
import { payloadFault } from './payload.ts'
import { throttleProgress } from './progressThrottle.ts'

/** Who speaks on the border, as Electron tells it (not as the message says). */
export interface Sender {
  /** One for each page that can call; calls of different senders know nothing of each other. */
  readonly id: number
  readonly isMainFrame: boolean
  readonly url: string
  send(event: DeskEventMessage): void
}

/** What a call is answered with beside its input. */
export interface CallContext {
  readonly signal: AbortSignal
  /** Absolute paths of dropped files, as the preload found them. */
  readonly paths: readonly string[]
  readonly report: (progress: unknown) => void
}

/** Carries out a call whose method and input have been checked. */
export type AnswerCall = (
  method: Method,
  input: unknown,
  context: CallContext,
) => Promise<Reply<unknown>>

export interface DispatchOptions {
  readonly answer: AnswerCall
  /** Short calls that keep what a person did: once asked for they are carried out, whatever becomes of the page. */
  readonly isAct: (method: Method) => boolean
  /** Outputs are parsed in development and tests, where a wrong one is a bug to be seen. */
  readonly checkOutputs: boolean
  readonly log: Log
}

/** The checks between the window and the desk, in the order of ARCHITECTURE §4. */
export interface Dispatch {
  call(
    sender: Sender,
    id: unknown,
    method: unknown,
    input: unknown,
    paths: unknown,
  ): Promise<BridgeReply>
  cancel(sender: Sender, id: unknown): void
  /** Cancels what a page that is gone had asked for; its acts go on. */
  drop(senderId: number): void
  /** The methods being carried out now. */
  readonly running: () => readonly Method[]
  /** Cancels everything but acts under way, and refuses every further call. */
  stop(): void
}

/** A call slower than this is noted in the log, by name and time only. */
const slow = 40
const mostPaths = 10_000

export function createDispatch({ answer, isAct, checkOutputs, log }: DispatchOptions): Dispatch {
  const calls = new Map<string, { readonly method: Method; readonly stop: AbortController }>()
  let stopped = false
  const keyOf = (senderId: number, id: string) => `${senderId} ${id}`
  const abandon = (isOf: (key: string) => boolean): void => {
    for (const [key, { method, stop }] of calls) if (isOf(key) && !isAct(method)) stop.abort()
  }

  return {
    call: async (sender, id, method, input, paths) => {
      if (!isTrusted(sender)) return refuse('foreign-frame', 'Only the window itself may call.')
      if (!isMethod(method)) return refuse('unknown-method', 'There is no such call.')
      if (stopped) return refuse('shutting-down', 'Copydesk is closing.')
      if (!isId(id) || calls.has(keyOf(sender.id, id)))
        return refuse('bad-input', 'A call needs a name of its own.')
      const tooMuch = payloadFault(input)
      if (tooMuch !== null) return { ok: false, fault: tooMuch }
      if (!arePaths(paths, 'files' in contract[method]))
        return refuse('bad-input', 'These files cannot be taken here.')
      const parsed = parse(contract[method].input, input)
      if (!parsed.ok) {
        log.note(`${method}: refused input at ${parsed.where}`)
        return refuse('bad-input', `${method} was asked wrongly at ${parsed.where}.`)
      }

      const key = keyOf(sender.id, id)
      const stop = new AbortController()
      calls.set(key, { method, stop })
      let reports = 0
      const send = (value: unknown): void => {
        reports++
        sender.send({ type: 'progress', id, progress: value })
      }
      const everyReport = 'everyReport' in contract[method]
      const counted = (reply: Reply<unknown>): BridgeReply =>
        everyReport ? { ...reply, reports } : reply
      const progress = throttleProgress(send)
      const began = performance.now()
      try {
        const reply = await answer(method, parsed.value, {
          signal: stop.signal,
          paths,
          report: everyReport ? send : progress.report,
        })
        return counted(checkOutputs ? checked(method, reply, log) : reply)
      } catch (error) {
        return counted({ ok: false, fault: faultOf(method, error, log) })
      } finally {
        calls.delete(key)
        progress.finish()
        const took = performance.now() - began
        if (took > slow) log.note(`${method}: ${Math.round(took)} ms`)
      }
    },
    cancel: (sender, id) => {
      if (isTrusted(sender) && isId(id)) calls.get(keyOf(sender.id, id))?.stop.abort()
    },
    drop: (senderId) => abandon((key) => key.startsWith(`${senderId} `)),
    running: () => [...calls.values()].map(({ method }) => method),
    stop: () => {
      stopped = true
      abandon(() => true)
    },
  }
}

function isTrusted(sender: Sender): boolean {
  return sender.isMainFrame && isOwnPage(sender.url)
}

/** Own properties only: `constructor` and `__proto__` are names of every object, not of a call. */
function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.hasOwn(contract, method)
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 64
}

function arePaths(paths: unknown, allowed: boolean): paths is readonly string[] {
  if (!Array.isArray(paths) || paths.length > (allowed ? mostPaths : 0)) return false
  return paths.every((path) => typeof path === 'string' && path !== '' && path.length <= 4096)
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: string }

function parse(shape: (typeof contract)[Method]['input' | 'output'], value: unknown): Parsed {
  const result = shape.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  // The place only: a message could quote what stands there.
  const where = result.error.issues[0]?.path.map(String).join('.') ?? ''
  return { ok: false, where: where === '' ? 'the top' : where.slice(0, 200) }
}

function checked(method: Method, reply: Reply<unknown>, log: Log): Reply<unknown> {
  if (!reply.ok) return reply
  const parsed = parse(contract[method].output, reply.value)
  if (parsed.ok) return reply
  log.note(`${method}: answered wrongly at ${parsed.where}`)
  return refuse('internal', `${method} answered in a wrong form at ${parsed.where}.`)
}

/** An expected failure in its own words; anything else as one sentence, with its frames in the log only. */
function faultOf(method: Method, error: unknown, log: Log): Fault {
  if (error instanceof FaultError) return error.toFault()
  log.bug(method, error)
  return {
    code: 'internal',
    message:
      'Something went wrong inside Copydesk; nothing was changed. The log file names the place.',
  }
}

function refuse(code: Fault['code'], message: string): Reply<never> {
  return { ok: false, fault: { code, message } }
}
