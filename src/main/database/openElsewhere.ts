import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** Says beside the library that it is open here until the function that comes back is called. */
export function sayOpen(folder: string, holder: LockHolder): () => void {
  const beat = (): void => {
    try {
      writeFileSync(`${signIn(folder)}.new`, JSON.stringify(holder))
      renameSync(`${signIn(folder)}.new`, signIn(folder))
    } catch {
      // A full disk is told by the next save; this sign only grows old.
    }
  }
  beat()
  const timer = setInterval(beat, beatMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    rmSync(signIn(folder), { force: true })
  }
}
