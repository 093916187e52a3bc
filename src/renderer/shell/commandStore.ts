import { useEffect, useRef, useSyncExternalStore } from 'react'
import { commands, isAvailable } from '../../shared/commands.ts'
import type { Command, CommandId } from '../../shared/commands.ts'
import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { currentRoute } from './route.ts'

interface Handler {
  readonly run: () => void
}

// The last one that registered answers: a sheet over a screen goes before the screen.
const handlers = new Map<CommandId, readonly Handler[]>()
const listeners = new Set<() => void>()
let version = 0

function changed(): void {
  version++
  for (const listener of listeners) listener()
}

/** Answers a command of the table for as long as the component is there and `enabled`. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return undefined
    const handler: Handler = { run: () => latest.current() }
    handlers.set(id, [...(handlers.get(id) ?? []), handler])
    changed()
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((one) => one !== handler),
      )
      changed()
    }
  }, [id, enabled])
}

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]))

/** Whether a command can be given now: it belongs here and something answers it. */
export function isOffered(command: Command): boolean {
  if (!isAvailable(command, currentRoute().place) || command.role !== undefined) return false
  return command.inMain === true || (handlers.get(command.id as CommandId)?.length ?? 0) > 0
}

async function runInMain(id: CommandId): Promise<void> {
  const reply = await ask('commands.run', { id })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
}

let arrival: Promise<void> | null = null

/** So long, in milliseconds, a command waits for an arrival. */
const patience = 3000

/** Commands of the review that are given before somebody is where `going` takes them wait for that: they are meant for what is there. */
export function holdCommands(going: Promise<unknown>): void {
  const own = arriving(going).finally(() => {
    if (arrival === own) arrival = null
  })
  arrival = own
}

async function arriving(going: Promise<unknown>): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([going.catch(() => undefined), late])
}

/** Gives a command, at once or on arrival; false where nothing answers it here. */
export function runCommand(id: CommandId): boolean {
  const command = byId.get(id)
  if (!command || !isOffered(command)) return false
  if (arrival !== null && id.startsWith('review.')) {
    void arrival.then(() => runCommand(id))
    return true
  }
  if (command.inMain) {
    void runInMain(id)
    return true
  }
  handlers.get(id)?.at(-1)?.run()
  return true
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The commands that can be given now, in menu order. */
export function useOffered(): readonly Command[] {
  useSyncExternalStore(subscribe, () => version)
  return commands.filter((command) => isOffered(command))
}
