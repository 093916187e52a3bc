import { exportFormats } from '../../../shared/model/exportRecord.ts'
import { channels } from '../../../shared/model/licence.ts'
import type { Recipient, RecipientDraft } from '../../../shared/model/recipient.ts'
import { foldName } from '../../desk/sources/foldName.ts'
import {
  type Command,
  type CommandIo,
  exitStatus,
  type ExitStatus,
  UsageError,
} from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readChoice } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

const options = {
  ...libraryOptions,
  json: { type: 'boolean' },
  channel: { type: 'string' },
  format: { type: 'string', multiple: true },
  pattern: { type: 'string' },
  contact: { type: 'string' },
  paywalled: { type: 'string' },
  commercial: { type: 'string' },
} as const
type Values = ReturnType<typeof readArguments<typeof options>>['values']

/** `recipient list|set`: who receives exports, over which channel, under which file names. */
export const recipientCommand: Command = {
  name: 'recipient',
  usage: 'list | set NAME --by NAME [--channel C] [--format F …] [--pattern P] […]',
  summary: 'Lists and sets who receives exports.',
  details: [
    `  --channel C    ${channels.join(' ')}`,
    `  --format F     ${exportFormats.join(' ')}; may be given more than once`,
    '  --pattern P    file names: {slug} {headline} {date} {source} {id}',
    '  --contact C, --paywalled yes|no, --commercial yes|no',
    '  --json         NDJSON, one object a recipient',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, options)
    const [act, ...names] = positionals
    const name = names.join(' ').trim()
    if (act === 'list' && name === '') return listRecipients(io, values)
    if (act === 'set' && name !== '') return setRecipient(io, values, name)
    throw new UsageError('recipient takes list or set NAME.')
  },
}

function listRecipients(io: CommandIo, values: Values): Promise<ExitStatus> {
  return withLibrary(io, values, 'read', async (desk) => {
    for (const one of desk.call('recipients.list', {})) await tell(io, values, one)
    return exitStatus.done
  })
}

function setRecipient(io: CommandIo, values: Values, name: string): Promise<ExitStatus> {
  const channel = readChoice('channel', values.channel, channels)
  const formats = values.format?.map((one) => readChoice('format', one, exportFormats) ?? 'text')
  const paywalled = readYesNo('paywalled', values.paywalled)
  const commercial = readYesNo('commercial', values.commercial)
  return withLibrary(io, values, 'write', async (desk) => {
    const known = desk
      .call('recipients.list', {})
      .find((one) => one.id === name || foldName(one.name) === foldName(name))
    const draft: RecipientDraft = {
      name: known?.name ?? name,
      channel: channel ?? known?.channel ?? 'web',
      formats: formats ?? known?.formats ?? ['html'],
      filenamePattern: values.pattern ?? known?.filenamePattern ?? '{slug}',
      contact: values.contact ?? known?.contact ?? '',
      paywalled: paywalled ?? known?.paywalled ?? false,
      commercial: commercial ?? known?.commercial ?? false,
    }
    await tell(io, values, desk.call('recipients.save', { id: known?.id, draft }))
    return exitStatus.done
  })
}

function readYesNo(option: string, text: string | undefined): boolean | undefined {
  const answer = readChoice(option, text, ['yes', 'no'])
  return answer === undefined ? undefined : answer === 'yes'
}

async function tell(io: CommandIo, values: Values, one: Recipient): Promise<void> {
  const facts = [one.channel, one.formats.join(' '), one.filenamePattern]
  if (one.paywalled) facts.push('paywall')
  if (one.commercial) facts.push('commercial')
  await io.out(
    `${values.json === true ? JSON.stringify(one) : `${one.id}  ${one.name}  ${facts.join(' · ')}`}\n`,
  )
}
