import type { Output } from '../../../shared/contract.ts'
import { backupsOf } from '../../desk/host/backupsOf.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryFolder, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { withLibrary } from '../withLibrary.ts'

/** `backup`: makes a verified backup in the library's folder, or lists those there are. */
export const backupCommand: Command = {
  name: 'backup',
  usage: '[--list] [--json]',
  summary: 'Makes a verified backup of the library, or lists the backups.',
  details: [
    '  --list         only list the backups there are, newest first',
    '  --json         NDJSON, one object a backup',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      list: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError('backup takes no names.')
    const tell = (one: Output<'library.backup'>) =>
      io.out(`${values.json === true ? JSON.stringify(one) : backupWords(one)}\n`)
    if (values.list === true) {
      for (const one of backupsOf(libraryFolder(io, values.library))) await tell(one)
      return exitStatus.done
    }
    return withLibrary(io, values, 'write', async (desk) => {
      await tell(await desk.backup())
      return exitStatus.done
    })
  },
}

/** "2026-…-by-hand.db  4.1 MB  by-hand, verified". */
export function backupWords(one: Output<'library.backup'>): string {
  const size = `${(one.size / 1_000_000).toFixed(1)} MB`
  return `${one.name}  ${one.at}  ${size}  ${one.kind}${one.verified ? ', verified' : ''}`
}
