import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder, without a slash at the end. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** What set-up found out about this checkout; goes away with node_modules. */
export const notesFolder = join(root, 'node_modules', '.cache', 'copydesk')

/** Where set-up writes down which Electron and which browser to use (see writeRuntime). */
export const runtimeFile = join(notesFolder, 'runtime.json')

/** Locks cannot live in node_modules: `npm ci` removes that folder while holding one. */
export const locksFolder = join(root, '.cache', 'locks')

/** Whether this folder can be made and written to. */
export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * What is kept between checkouts: the fallback runtime and the compiled SQLite binding.
 * The user's cache folder, or a folder of the checkout where there is no writable home.
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME: wanted } = process.env
  const base = wanted && isAbsolute(wanted) ? wanted : join(homedir(), '.cache')
  const folder = join(base, 'copydesk')
  if (isWritable(folder)) return folder
  const own = join(root, '.cache', 'copydesk')
  mkdirSync(own, { recursive: true })
  return own
}
