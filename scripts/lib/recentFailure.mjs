import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './places.mjs'

const sixHours = 6 * 60 * 60 * 1000

/**
 * Tries `attempt` (answers true when it worked), unless it failed within the last six hours: a
 * machine that cannot reach a download site must not wait for it at each start.
 * COPYDESK_RETRY=1 tries all the same.
 */
export async function tryUnlessFailedLately(name, attempt) {
  const folder = join(cacheFolder(), 'failed')
  const mark = join(folder, name)
  const isRecent = existsSync(mark) && Date.now() - statSync(mark).mtimeMs < sixHours
  if (isRecent && process.env.COPYDESK_RETRY !== '1') return false
  const worked = await attempt()
  if (worked) {
    rmSync(mark, { force: true })
  } else {
    mkdirSync(folder, { recursive: true })
    writeFileSync(mark, '')
  }
  return worked
}
