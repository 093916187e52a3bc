import { FaultError } from '../../shared/fault.ts'
import type { Desk } from '../desk/openDesk.ts'
import { type CommandIo, exitStatus, type ExitStatus } from './command.ts'
import { libraryFolder, openLibrary } from './openLibrary.ts'

interface LibraryValues {
  readonly library?: string | undefined
  readonly by?: string | undefined
}

/** Opens the library, runs `work` and closes it; exit status 4 with the reason in words where it cannot be opened. */
export async function withLibrary(
  io: CommandIo,
  values: LibraryValues,
  mode: 'read' | 'write',
  work: (desk: Desk) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const desk = await orShut(io, () => openLibrary(io, values, mode))
  if (desk === null) return exitStatus.libraryShut
  try {
    const status = await work(desk)
    if (mode === 'write') desk.settle()
    return status
  } finally {
    desk.close()
  }
}

/** What opening something gives, or null after telling why it could not be opened. */
export async function orShut<T>(io: CommandIo, open: () => Promise<T>): Promise<T | null> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    io.say(error.message)
    return null
  }
}

/** Where the library is and how it is opened, for commands that look after the file itself. */
export function libraryPlace(io: CommandIo, values: LibraryValues) {
  const { nativeBinding, verify } = io.runtime
  return {
    options: {
      folder: libraryFolder(io, values.library),
      program: 'the desk command',
      nativeBinding,
    },
    verify,
  }
}
