import { type Command, exitStatus } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { readOverrides } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

/** `sign-off ID --by NAME`: signs the piece as it stands; exit status 3 while a check blocks. */
export const signOffCommand: Command = {
  name: 'sign-off',
  usage: 'ID --by NAME [--override CHECK=REASON …] [--json]',
  summary: 'Signs a piece off in your name; exit status 3 while a check blocks.',
  details: ['  --override CHECK=REASON  passes over one B check, in your name', ...libraryDetails],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      override: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    })
    const id = readOneArticleId(positionals)
    const overrides = readOverrides(values.override)
    return withLibrary(io, values, 'write', async (desk) => {
      const { revision } = desk.call('articles.open', { id }).article
      const signed = desk.call('articles.signOff', { id, revision, overrides })
      await io.out(
        values.json === true
          ? `${JSON.stringify({ id, ...signed })}\n`
          : `Signed off by ${signed.by}, ${signed.at}, ${signed.hash}\n`,
      )
      return exitStatus.done
    })
  },
}
