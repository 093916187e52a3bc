import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './say.mjs'

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM' // somebody else's process: alive
  }
}

/** A link to a finished file appears at once and whole, so a lock is never without its holder. */
function take(file) {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** A holder that was killed leaves its lock behind. */
function isAbandoned(file) {
  try {
    return !isAlive(Number(readFileSync(file, 'utf8')))
  } catch {
    return false // given back in the meantime
  }
}

/** Does `work` while no other process holds `file`; the others wait for their turn. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waits = 0; !take(file); waits += 1) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    if (waits === 10) say('waiting for another process that is setting up …')
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
