import { join } from 'node:path'
import { app } from 'electron'

/**
 * The SQLite compiled for the fallback runtime (ARCHITECTURE §10); undefined where better-sqlite3's own fits.
 * It is native code, so the installed app takes no path that somebody names: only what was packaged with it,
 * which on an Electron too old for the prebuilt binding stands in its place.
 */
export function ownBinding(): string | undefined {
  if (!app.isPackaged) return process.env['COPYDESK_NATIVE_BINDING'] || undefined
  if (Number(process.versions['napi']) >= 10) return undefined
  const prebuilds = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds'
  return join(process.resourcesPath, prebuilds, `${process.platform}-${process.arch}.node`)
}
