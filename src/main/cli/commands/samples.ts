import { importSamples } from '../../desk/samples/sampleImport.ts'
import { samplesActor } from '../../desk/samples/samplesActor.ts'
import { createPool } from '../../intake/pool.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { withLibrary } from '../withLibrary.ts'

/** `samples`: adds the sample library or takes it out again; without either, says whether it is there. */
export const samplesCommand: Command = {
  name: 'samples',
  usage: '[--add | --remove] --by NAME [--json]',
  summary: 'Adds or removes the sample pieces a new library of the window begins with.',
  details: [
    '  --add, --remove  without either: how many there are',
    '  --json           one JSON object',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      add: { type: 'boolean' },
      remove: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const { add = false, remove = false } = values
    if (positionals.length > 0 || (add && remove))
      throw new UsageError('samples takes --add or --remove.')
    if ((add || remove) && !values.by?.trim())
      throw new UsageError('A decision carries a name: --by NAME.')
    return withLibrary(io, values, add || remove ? 'write' : 'read', async (desk) => {
      const tell = (answer: object, words: string) =>
        io.out(`${values.json === true ? JSON.stringify(answer) : words}\n`)
      if (remove) {
        const gone = desk.call('library.removeSamples', {})
        const stay = gone.kept === 0 ? '' : `, ${gone.kept} exported and therefore kept`
        await tell(gone, `${gone.removed} samples removed${stay}.`)
        return exitStatus.done
      }
      if (add) {
        const pool = createPool({ spawn: io.runtime.startImport })
        await importSamples({
          folder: io.runtime.samplesFolder,
          pool,
          call: (method, input) => desk.call(method, input, { actor: samplesActor }),
        }).finally(() => pool.close())
      }
      const info = desk.call('library.samples', {})
      await tell(info, info.present ? `${info.count} samples.` : 'No samples.')
      return exitStatus.done
    })
  },
}
