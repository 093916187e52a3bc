import { attributeText } from '../../../shared/engine/attribution/attribute.ts'
import { printAttributions } from '../../../shared/engine/attribution/printAttributions.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { readAhead } from '../readAhead.ts'
import { readArguments, readCount } from '../readArguments.ts'

/** `attribute FILE…`: takes each file as plain article text as it is and prints who says what, one NDJSON line a piece. */
export const attributeCommand: Command = {
  name: 'attribute',
  usage: 'FILE… [--language TAG] [--jobs N]',
  summary: 'Takes files as plain article text (decoded, nothing cleaned) and prints who says what.',
  details: [
    '  --language TAG  language of the texts (en, ar …); without it, each text tells its own',
    '  --jobs N        import processes side by side (1 to 16; 1)',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      language: { type: 'string' },
      jobs: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('attribute needs at least one file.')
    const jobs = readCount('jobs', values.jobs, { least: 1, most: 16, otherwise: 1 })
    let refused = 0
    for await (const { file, outcome } of readAhead(positionals, io, jobs)) {
      if (outcome.ok)
        for (const { item, itemCount, text, article } of outcome.pieces) {
          const found = attributeText(text, values.language ?? article.language ?? 'und')
          const line = { file, ok: true, item, itemCount, ...printAttributions(found) }
          await io.out(`${JSON.stringify(line)}\n`)
        }
      else {
        refused++
        await io.out(`${JSON.stringify({ file, ok: false, refusal: outcome.refusal })}\n`)
      }
    }
    return refused > 0 ? exitStatus.someRefused : exitStatus.done
  },
}
