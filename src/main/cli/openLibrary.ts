import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Desk, openDesk } from '../desk/openDesk.ts'
import type { CommandIo } from './command.ts'

/** The options of every command that opens a library. */
export const libraryOptions = {
  library: { type: 'string' },
  by: { type: 'string' },
} as const

/** Their lines for `--help`. */
export const libraryDetails = [
  '  --library DIR  the library folder; without it, the one the window opens',
  '  --by NAME      who decides',
] as const

/** The library folder a command works on: `--library`, or the one the window opens by default. */
export function libraryFolder(io: CommandIo, given: string | undefined): string {
  return given === undefined ? join(userData(io), 'Library') : resolve(io.cwd, given)
}

/** Where Electron keeps the app's data on each system (app.getPath('userData')). */
function userData({ env }: CommandIo): string {
  switch (process.platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'copydesk')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'copydesk')
    default:
      return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'copydesk')
  }
}

/** Opens the library in this process; throws FaultError where it cannot be opened. */
export function openLibrary(
  io: CommandIo,
  values: { readonly library?: string | undefined; readonly by?: string | undefined },
  mode: 'read' | 'write',
): Promise<Desk> {
  return openDesk({
    folder: libraryFolder(io, values.library),
    mode,
    program: 'the desk command',
    actor: values.by ?? '',
    nativeBinding: io.runtime.nativeBinding,
    verify: io.runtime.verify,
  })
}
