import { exportFormats } from '../../../shared/model/exportRecord.ts'
import { channels } from '../../../shared/model/licence.ts'
import { type Command, exitStatus } from '../command.ts'
import { findRecipient } from '../findRecord.ts'
import { gateWords } from '../gateWords.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { readChoice } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

/** `gate ID`: every check with its verdict; exit status 3 when the piece may not go out. */
export const gateCommand: Command = {
  name: 'gate',
  usage: 'ID [--format F] [--recipient R] [--channel C] [--json]',
  summary: 'Tells what stands between a piece and its export; exit status 3 when it blocks.',
  details: [
    `  --format F     ${exportFormats.join(' ')}`,
    '  --recipient R  for this recipient and its channel',
    `  --channel C    ${channels.join(' ')}`,
    '  --json         one object a check, then one with the result',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      format: { type: 'string' },
      recipient: { type: 'string' },
      channel: { type: 'string' },
      json: { type: 'boolean' },
    })
    const id = readOneArticleId(positionals)
    const format = readChoice('format', values.format, exportFormats)
    const channel = readChoice('channel', values.channel, channels)
    return withLibrary(io, values, 'read', async (desk) => {
      const recipientId = findRecipient(desk, values.recipient)?.id
      const gate = desk.call('gate.check', { id, format, channel, recipientId })
      const { checks, ...result } = gate
      const lines =
        values.json === true
          ? [...checks, result].map((one) => JSON.stringify(one))
          : gateWords(gate)
      await io.out(`${lines.join('\n')}\n`)
      return gate.mayBeExported ? exitStatus.done : exitStatus.gateBlocks
    })
  },
}
