import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { FaultError } from '../../shared/fault.ts'

// In a folder that several machines share, the system's locks may not reach from one to the other (many network
// drives and every synchronised folder), and SQLite's log is never shared between machines. So whoever writes also
// says so in a small file beside the library, again and again; another machine believes that as long as it is young.

/** Who has the library open for writing; `since` is an ISO instant. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly program: string
}

/** Milliseconds between two signs of life, and after which one is too old to be believed. */
const beatMs = 20_000
const believedMs = 180_000

function signIn(folder: string): string {
  return join(folder, 'open.json')
}

/** Throws FaultError locked-library where a program on another machine has this library open, as far as can be told. */
export function refuseOpenElsewhere(folder: string): void {
  const sign = signOf(folder)
  if (sign === null || sign.holder.host === hostname() || sign.age > believedMs) return
  const { program, host, since } = sign.holder
  throw new FaultError(
    'locked-library',
    `The library in ${folder} is open in ${program} on another machine, ${host}, since ${since}. Two machines must not use one library at once: close it there first. If that machine is switched off, try again in three minutes.`,
    { holder: { ...sign.holder } },
  )
}

function signOf(folder: string): { readonly holder: LockHolder; readonly age: number } | null {
  try {
    const { mtimeMs } = statSync(signIn(folder))
    const holder: unknown = JSON.parse(readFileSync(signIn(folder), 'utf8'))
    return isHolder(holder) ? { holder, age: Math.abs(Date.now() - mtimeMs) } : null
  } catch {
    // None there, or half of one: then the locks alone decide, as they do on one machine.
    return null
  }
}

// The folder is shared: anybody may have written this file.
function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false
  const { pid, host, since, program } = value as Record<keyof LockHolder, unknown>
  return typeof pid === 'number' && [host, since, program].every((one) => typeof one === 'string')
}

/** The sign beside a library that is open here. */
export interface OpenSign {
  /** Whether it is still this program that may write; once it is not, never again. */
  isOurs(): boolean
  /** Throws FaultError locked-library where another machine has opened the library meanwhile. */
  requireOurs(): void
  /** Takes the sign away, unless it is another's. */
  remove(): void
}

/** Says beside the library that it is open here, until the sign is removed or another machine has opened the library. */
export function sayOpen(folder: string, holder: LockHolder): OpenSign {
  let lost: FaultError | null = null
  let saidAt = 0
  let lookedAt = 0
  const say = (): void => {
    try {
      writeFileSync(`${signIn(folder)}.new`, JSON.stringify(holder))
      renameSync(`${signIn(folder)}.new`, signIn(folder))
      saidAt = Date.now()
    } catch {
      // A full disk is told by the next save; this sign only grows old.
    }
  }
  const beat = (): void => {
    if (lost !== null) return
    lookedAt = Date.now()
    const sign = signOf(folder)
    if (!isSame(sign?.holder, holder)) {
      // A machine that sleeps gives no sign, and after a while another may rightly have come, written and gone.
      const wasAway = lookedAt - saidAt > believedMs
      if (sign === null ? wasAway && isThere(folder) : wasAway || sign.age <= believedMs) {
        lost = lostTo(folder, sign?.holder ?? null)
        return
      }
    }
    say()
  }
  lookedAt = Date.now()
  say()
  const timer = setInterval(beat, beatMs)
  timer.unref()
  const isOurs = (): boolean => {
    // A machine that wakes may write before its timers go on.
    if (Date.now() - lookedAt > believedMs / 2) beat()
    return lost === null
  }
  return {
    isOurs,
    requireOurs: () => {
      if (!isOurs() && lost !== null) throw lost
    },
    remove: () => {
      clearInterval(timer)
      const there = signOf(folder)
      if (there === null || isSame(there.holder, holder)) rmSync(signIn(folder), { force: true })
    },
  }
}

function isSame(one: LockHolder | undefined, other: LockHolder): boolean {
  return one?.pid === other.pid && one.host === other.host && one.since === other.since
}

/** Whether the folder can be reached at all: a drive that is away has no signs either. */
function isThere(folder: string): boolean {
  return existsSync(join(folder, 'lock.db'))
}

function lostTo(folder: string, holder: LockHolder | null): FaultError {
  const who =
    holder === null
      ? 'on another machine'
      : `in ${holder.program} on another machine, ${holder.host}, since ${holder.since},`
  return new FaultError(
    'locked-library',
    `The library in ${folder} was opened ${who} while this one slept or could not reach it. Nothing more is written from here; what was saved before is kept. Close it there, then close Copydesk here and start it again.`,
    { holder: holder && { ...holder } },
  )
}
