import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Call } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
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

/** Opens the library in this process; what it is asked is checked as the window's calls are. Throws FaultError. */
export async function openLibrary(
  io: CommandIo,
  values: { readonly library?: string | undefined; readonly by?: string | undefined },
  mode: 'read' | 'write',
): Promise<Desk> {
  const desk = await openDesk({
    folder: libraryFolder(io, values.library),
    mode,
    program: 'the desk command',
    actor: values.by ?? '',
    nativeBinding: io.runtime.nativeBinding,
    verify: io.runtime.verify,
  })
  // The shapes of all calls are loaded only here: what opens no library starts without them.
  const { contract } = await import('../../shared/contract.ts')
  const shapes: Readonly<Record<string, Call>> = contract
  return {
    ...desk,
    call: (method, input, setting) => desk.call(method, checked(shapes[method], input), setting),
  }
}

/** The input as its shape has it (trimmed, in one Unicode form); throws FaultError bad-input where it is none of that shape. */
function checked<T>(shape: Call | undefined, input: T): T {
  if (shape === undefined) return input
  const parsed = shape.input.safeParse(input)
  if (parsed.success) return parsed.data as T
  const [issue] = parsed.error.issues
  const where = issue?.path.at(-1)
  throw new FaultError(
    'bad-input',
    `${where === undefined ? '' : `${String(where)}: `}${issue?.message ?? 'This cannot be taken.'}`,
  )
}
