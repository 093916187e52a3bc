import { verifyLibrary } from '../../desk/host/verifyLibrary.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { libraryPlace, orShut } from '../withLibrary.ts'

/** `verify`: looks at every page of the library, every original and every exported file. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--json]',
  summary:
    'Checks the library, its originals and the exported files; exit status 4 when it is damaged.',
  details: [
    '  --json         one JSON object',
    '  Exported files that were moved or changed are named, with exit status 1.',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError('verify takes no names.')
    const { options, verify } = libraryPlace(io, values)
    const check = await orShut(io, () => verifyLibrary(options, verify))
    if (check === null) return exitStatus.libraryShut
    if (values.json === true) await io.out(`${JSON.stringify(check)}\n`)
    else {
      for (const problem of check.problems) await io.out(`damaged: ${problem}\n`)
      for (const name of check.damagedOriginals) await io.out(`original damaged: ${name}\n`)
      for (const one of check.exports)
        await io.out(
          `${one.state}: ${one.path}${one.foundAt === null ? '' : ` → ${one.foundAt}`}\n`,
        )
      const sound = check.problems.length === 0 && check.damagedOriginals.length === 0
      if (sound) await io.out(`The library is sound: ${check.articles} pieces.\n`)
    }
    if (check.problems.length > 0 || check.damagedOriginals.length > 0)
      return exitStatus.libraryShut
    return check.exports.length === 0 ? exitStatus.done : exitStatus.someRefused
  },
}
