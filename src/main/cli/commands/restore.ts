import { backupsOf } from '../../desk/host/backupsOf.ts'
import { restoreLibrary } from '../../desk/host/restoreLibrary.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { libraryPlace } from '../withLibrary.ts'
import { backupWords } from './backup.ts'

/** `restore NAME`: puts a verified backup in the library's place; what stood there is kept. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'NAME | --newest',
  summary: 'Puts a backup in the place of the library; what stood there is kept beside it.',
  details: [
    '  NAME           a backup as desk backup --list names it',
    '  --newest       the newest backup',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      newest: { type: 'boolean' },
    })
    const { options, verify } = libraryPlace(io, values)
    const backups = backupsOf(options.folder)
    const name = values.newest === true ? backups[0]?.name : positionals[0]
    if (positionals.length > 1 || name === undefined)
      throw new UsageError(
        backups.length === 0
          ? `There is no backup in ${options.folder}.`
          : `Name one backup:\n${backups.map(backupWords).join('\n')}`,
      )
    await restoreLibrary(options, name, verify)
    await io.out(`Restored ${name}. What stood there before is kept in the folder “replaced”.\n`)
    return exitStatus.done
  },
}
