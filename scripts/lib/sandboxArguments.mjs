import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say } from './say.mjs'

/** Chromium's helper counts only as root's own program with the set-user-id bit. */
function hasHelper(electronPath) {
  try {
    const { uid, mode } = statSync(join(dirname(electronPath), 'chrome-sandbox'))
    return uid === 0 && (mode & 0o4001) === 0o4001
  } catch {
    return false
  }
}

const hasUserNamespaces = () =>
  spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0

/**
 * What Electron has to be told where Chromium's sandbox cannot work: as root, and on Linux without
 * user namespaces and without its set-user-id helper. The app itself always asks for the sandbox.
 */
export function sandboxArguments(electronPath) {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) return ['--no-sandbox']
  if (hasUserNamespaces() || hasHelper(electronPath)) return []
  say("Chromium's sandbox needs user namespaces, which are off here: running with --no-sandbox")
  return ['--no-sandbox']
}
