import { join } from 'node:path'
import { app } from 'electron'

/** A file of resources/: packaged beside the program, or in the checkout. */
export function resourcePath(...names: readonly string[]): string {
  return app.isPackaged
    ? join(process.resourcesPath, ...names)
    : join(app.getAppPath(), 'resources', ...names)
}
