import { join } from 'node:path'
import { dialog, utilityProcess } from 'electron'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import type { Fault } from '../../shared/fault.ts'
import { FaultError } from '../../shared/fault.ts'
import { backupsOf } from '../desk/host/backupsOf.ts'
import type { SalvageReply } from '../desk/host/salvageProcess.ts'
import { verifyInProcess } from './verifyInProcess.ts'

/** Where a person is asked about a library that cannot be opened. */
export interface TroubleOptions {
  readonly window: BrowserWindow | null
  readonly nativeBinding: string | undefined
}

/** What a person may do then; each gives the folder to try next, or null to quit. */
interface Choice {
  readonly label: string
  readonly take: () => Promise<string | null>
}

/** Says why `folder` cannot be opened and what can be done; the folder to try next, null to quit. */
export async function askWhatNow(
  folder: string,
  fault: Fault,
  options: TroubleOptions,
): Promise<string | null> {
  const choices = choicesFor(folder, fault, options)
  const response = await show(options.window, {
    type: 'error',
    title: 'Copydesk',
    message: fault.message,
    detail: 'The library is left as it is, whatever you choose here.',
    buttons: choices.map(({ label }) => label),
    defaultId: 0,
    cancelId: choices.length - 1,
    noLink: true,
  })
  const choice = choices[response]
  if (choice === undefined) return null
  try {
    return await choice.take()
  } catch (error) {
    // What was tried failed too: say so, and ask again about the library as it now is.
    const message = error instanceof FaultError ? error.message : 'That did not work.'
    return askWhatNow(folder, { ...fault, message: `${message}\n\n${fault.message}` }, options)
  }
}

function choicesFor(folder: string, fault: Fault, options: TroubleOptions): Choice[] {
  const newest = fault.code === 'damaged-library' ? backupsOf(folder)[0] : undefined
  const restore: Choice[] =
    newest === undefined
      ? []
      : [
          {
            label: `Restore the Backup of ${new Date(newest.at).toLocaleString()}`,
            take: () => restoreNewest(folder, newest.name, options),
          },
        ]
  const first: Choice[] =
    fault.code === 'damaged-library'
      ? [...restore, { label: 'Save What Can Be Read…', take: () => salvageInto(folder, options) }]
      : [{ label: 'Try Again', take: () => Promise.resolve(folder) }]
  return [
    ...first,
    { label: 'Choose Another Library…', take: () => chooseLibrary(folder, options.window) },
    { label: 'Quit', take: () => Promise.resolve(null) },
  ]
}

async function restoreNewest(
  folder: string,
  name: string,
  { nativeBinding }: TroubleOptions,
): Promise<string> {
  // Loaded only now: it brings SQLite into this process, which never opens a library otherwise.
  const { restoreLibrary } = await import('../desk/host/restoreLibrary.ts')
  const verify = verifyInProcess(nativeBinding)
  await restoreLibrary({ folder, program: 'Copydesk', nativeBinding }, name, verify)
  return folder
}

async function salvageInto(folder: string, options: TroubleOptions): Promise<string> {
  const into = await chooseLibrary(folder, options.window)
  if (into === folder) return folder
  const reply = await salvage(folder, into, options.nativeBinding)
  if (!reply.ok) throw new FaultError('damaged-library', reply.message)
  await show(options.window, {
    type: 'info',
    title: 'Copydesk',
    message: `${reply.articles} pieces were saved into a new library.`,
    detail: `${reply.textsOnly} more could be saved as plain text only; they lie in ${join(into, 'texts')}.\n\nThe damaged file is still where it was: ${folder}`,
    buttons: ['Open the New Library'],
  })
  return into
}

/** Saves what can be read of the library in `folder` into an empty one, in a process of its own. */
export function salvage(
  folder: string,
  into: string,
  nativeBinding: string | undefined,
): Promise<SalvageReply> {
  return new Promise((resolve) => {
    const entry = join(import.meta.dirname, 'salvageProcess.js')
    const child = utilityProcess.fork(entry, [folder, into, nativeBinding ?? ''], {
      serviceName: 'Copydesk salvage',
      stdio: 'ignore',
    })
    let reply: SalvageReply = { ok: false, message: 'Saving what can be read was cut short.' }
    child.on('message', (message: SalvageReply) => (reply = message))
    child.on('exit', () => resolve(reply))
  })
}

async function chooseLibrary(folder: string, window: BrowserWindow | null): Promise<string> {
  const options = {
    title: 'Choose a library folder',
    message: 'Choose a library folder, or an empty one for a new library',
    defaultPath: folder,
    properties: ['openDirectory' as const, 'createDirectory' as const],
  }
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? folder
}

async function show(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response
}
