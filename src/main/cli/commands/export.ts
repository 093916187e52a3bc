import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { assertNever } from '../../../shared/assertNever.ts'
import type { ExportOutcome } from '../../../shared/contract.ts'
import { exportOutcomes } from '../../desk/exports/exportOutcomes.ts'
import { FaultError } from '../../../shared/fault.ts'
import { exportFormats } from '../../../shared/model/exportRecord.ts'
import { PlainTextForm } from '../../../shared/model/houseTemplate.ts'
import { textEncodings } from '../../../shared/model/houseTemplateKeys.ts'
import { channels } from '../../../shared/model/licence.ts'
import {
  type Command,
  type CommandIo,
  exitStatus,
  type ExitStatus,
  UsageError,
} from '../command.ts'
import { findRecipient } from '../findRecord.ts'
import { blockingWords } from '../gateWords.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readArticleId } from '../readArticleId.ts'
import { readChoice, readOverrides } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

/** `export ID…`: writes files past the gate, piece by piece, and records each. */
export const exportCommand: Command = {
  name: 'export',
  usage:
    'ID… --format F --out DIR [--recipient R] [--channel C] [--override CHECK=REASON … --by NAME] [--json]',
  summary: 'Writes pieces as files and records each; exit status 3 when the gate blocks one.',
  details: [
    `  --format F     ${exportFormats.join(' ')}; may be given more than once`,
    '  --out DIR      the folder; made when it is not there; no file in it is ever written over',
    '  --recipient R  for this recipient, its channel and its file names',
    `  --channel C    ${channels.join(' ')}; web without a recipient, always feed for rss and atom`,
    '  --override CHECK=REASON  passes over a check in your name; all=REASON for each that may be',
    '  --wrap N --encoding E --line-ends lf|crlf  plain text only: columns, encoding, line ends',
    '  --with-notes   archives and reports only: with review notes and reasons, an archive with the whole history',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      format: { type: 'string', multiple: true },
      out: { type: 'string' },
      recipient: { type: 'string' },
      channel: { type: 'string' },
      override: { type: 'string', multiple: true },
      wrap: { type: 'string' },
      encoding: { type: 'string' },
      'line-ends': { type: 'string' },
      'with-notes': { type: 'boolean' },
      json: { type: 'boolean' },
    })
    if (positionals.length === 0) throw new UsageError('export needs at least one piece.')
    if (values.out === undefined) throw new UsageError('--out says which folder to write to.')
    const articleIds = positionals.map(readArticleId)
    const formats = (values.format ?? []).map(
      (one) => readChoice('format', one, exportFormats) ?? 'text',
    )
    if (formats.length === 0) throw new UsageError('--format says what to write.')
    const channel = readChoice('channel', values.channel, channels)
    const overrides = readOverrides(values.override)
    const text = readTextForm(values)
    const folder = resolve(io.cwd, values.out)
    return withLibrary(io, values, 'write', async (desk) => {
      const recipient = findRecipient(desk, values.recipient)
      makeFolder(folder)
      const outcomes = exportOutcomes(
        desk,
        {
          articleIds,
          formats,
          recipientId: recipient?.id,
          channel: channel ?? recipient?.channel ?? 'web',
          folder,
          overrides,
          text,
          withNotes: values['with-notes'] === true,
        },
        { isCancelled: () => io.signal.aborted },
      )
      for (const outcome of outcomes) await tell(outcome, io, values.json === true)
      return statusOf(outcomes)
    })
  },
}

/** How plain text is laid out, where it is said. */
function readTextForm(values: {
  readonly wrap?: string | undefined
  readonly encoding?: string | undefined
  readonly 'line-ends'?: string | undefined
}): Partial<PlainTextForm> {
  const wrap = values.wrap === undefined ? undefined : Number(values.wrap)
  if (wrap !== undefined && !PlainTextForm.shape.wrap.safeParse(wrap).success)
    throw new UsageError(`--wrap takes a number of columns up to 400, not “${values.wrap ?? ''}”.`)
  const encoding = readChoice('encoding', values.encoding, textEncodings)
  const lineEnds = readChoice('line-ends', values['line-ends'], ['lf', 'crlf'] as const)
  return {
    ...(wrap === undefined ? {} : { wrap }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(lineEnds === undefined ? {} : { lineEnds }),
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new FaultError(
      'path-refused',
      `The folder ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function tell(outcome: ExportOutcome, io: CommandIo, json: boolean): Promise<void> {
  if (json) {
    await io.out(`${JSON.stringify(outcome)}\n`)
    return
  }
  switch (outcome.state) {
    case 'written':
      await io.out(`${outcome.record.path}\n`)
      for (const warning of outcome.warnings) io.say(`${outcome.articleId}: ${warning}`)
      return
    case 'blocked':
      io.say(`${outcome.articleId}: blocked`)
      for (const line of blockingWords(outcome.gate)) io.say(`  ${line}`)
      return
    case 'failed':
      io.say(`${outcome.articleId}: ${outcome.message}`)
      return
    case 'cancelled':
      io.say(`${outcome.articleId}: cancelled`)
      return
    default:
      assertNever(outcome)
  }
}

function statusOf(outcomes: readonly ExportOutcome[]): ExitStatus {
  if (outcomes.some((one) => one.state === 'blocked')) return exitStatus.gateBlocks
  return outcomes.every((one) => one.state === 'written') ? exitStatus.done : exitStatus.someRefused
}
