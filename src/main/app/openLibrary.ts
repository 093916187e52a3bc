import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindow } from 'electron'
import { app } from 'electron'
import type { Fault } from '../../shared/fault.ts'
import { FaultError } from '../../shared/fault.ts'
import { libraryFile } from '../database/libraryFile.ts'
import type { LibraryHost } from '../desk/host/libraryHost.ts'
import { startLibraryHost } from '../desk/host/libraryHost.ts'
import type { Change } from '../desk/host/runCall.ts'
import { askWhatNow } from './libraryTrouble.ts'
import type { Log } from './log.ts'
import { ownBinding } from './ownBinding.ts'
import { verifyInProcess } from './verifyInProcess.ts'

export interface OpenLibraryOptions {
  readonly log: Log
  readonly onChanged: (changes: readonly Change[]) => void
  /** Where a person is asked; null before there is a window. */
  readonly window: () => BrowserWindow | null
}

/** A library as the app holds it. */
export interface OpenedLibrary {
  readonly host: LibraryHost
  readonly folder: string
  /** Made by this start. */
  readonly isNew: boolean
}

/** The user's own library, where `--library` names no other. */
export function defaultLibrary(): string {
  return join(app.getPath('userData'), 'Library')
}

/**
 * Opens the library in `folder`. Where it cannot be opened the reason is told in words with what can be
 * done about it; null if the person then chooses to quit.
 */
export async function openLibrary(
  folder: string,
  options: OpenLibraryOptions,
): Promise<OpenedLibrary | null> {
  let at = folder
  for (;;) {
    try {
      const isNew = !existsSync(libraryFile(at))
      return { host: await startHost(at, options), folder: at, isNew }
    } catch (error) {
      if (!(error instanceof FaultError)) options.log.bug('opening the library', error)
      await app.whenReady()
      const next = await askWhatNow(at, faultOf(error), {
        window: options.window(),
        nativeBinding: ownBinding(),
      })
      if (next === null) return null
      at = next
    }
  }
}

function startHost(folder: string, { log, onChanged }: OpenLibraryOptions): Promise<LibraryHost> {
  const nativeBinding = ownBinding()
  const { electron, chrome, node } = process.versions
  return startLibraryHost({
    folder,
    program: 'Copydesk',
    facts: {
      appVersion: app.getVersion(),
      runtime: { Electron: electron, Chromium: chrome, Node: node },
    },
    nativeBinding,
    workerFile: pathToFileURL(join(import.meta.dirname, 'libraryWorker.js')),
    verify: verifyInProcess(nativeBinding),
    log: log.note,
    onChanged,
  })
}

function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.toFault()
  return { code: 'internal', message: 'The library cannot be opened. Nothing in it was changed.' }
}
