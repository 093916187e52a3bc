import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Statement, StatementDecision } from '../../../shared/model/attribution.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Desk } from '../../desk/openDesk.ts'
import { type Command, type CommandIo, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { withLibrary } from '../withLibrary.ts'

const many = { type: 'string', multiple: true } as const

/** `review ID`: lists the statements of a piece by number, and decides them in somebody's name. */
export const reviewCommand: Command = {
  name: 'review',
  usage:
    'ID [--list] [--confirm N …] [--reject N …] [--query N …] [--waive N=REASON …] [--speaker N=NAME …] [--note N=TEXT …] [--reset N …] [--undo] --by NAME [--report FILE [--notes]] [--json]',
  summary: 'Lists who says what, with what blocks; confirms, corrects, rejects and waives it.',
  details: [
    '  N                a number of the list (in reading order, of the text as it is now), 2,5-7 for several',
    '  --confirm N      stands as published, clearly attributed',
    '  --reject N       not an attribution',
    '  --query N        waits for an answer',
    '  --waive N=REASON let it stand, for a reason',
    '  --speaker N=NAME names who says it',
    '  --note N=TEXT    a note beside the confirmation',
    '  --reset N        as if nobody had decided',
    '  --undo           takes back the last decision',
    '  --report FILE    writes every statement, its speaker, its state and who decided it, as .html or .md',
    '  --notes          with notes and reasons, which otherwise stay inside',
    '  --json           NDJSON, one object a statement',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      list: { type: 'boolean' },
      confirm: many,
      reject: many,
      query: many,
      waive: many,
      speaker: many,
      note: many,
      reset: many,
      undo: { type: 'boolean' },
      report: { type: 'string' },
      notes: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const id = readOneArticleId(positionals)
    const notes = new Map((values.note ?? []).flatMap((text) => pairs('note', text)))
    const asked: Asked[] = [
      ...(values.reset ?? []).flatMap(numbers).map((n) => ask(n, { act: 'reset' })),
      ...(values.speaker ?? [])
        .flatMap((text) => pairs('speaker', text))
        .map(([n, name]): Asked => ({ n, decide: (one) => named(one, name) })),
      ...(values.reject ?? []).flatMap(numbers).map((n) => ask(n, { act: 'reject' })),
      ...(values.query ?? []).flatMap(numbers).map((n) => ask(n, { act: 'query' })),
      ...(values.waive ?? [])
        .flatMap((text) => pairs('waive', text))
        .map(([n, reason]) => ask(n, { act: 'waive', reason })),
      ...(values.confirm ?? []).flatMap(numbers).map((n) => ask(n, { act: 'confirm' })),
    ]
    for (const n of notes.keys())
      if (!asked.some((one) => one.n === n)) asked.push(ask(n, { act: 'confirm' }))
    const decides = asked.length > 0 || values.undo === true
    if (decides && !values.by?.trim()) throw new UsageError('A decision carries a name: --by NAME.')
    const report = values.report === undefined ? null : reportFile(io, values.report)
    if (values.notes === true && report === null)
      throw new UsageError('--notes belongs to --report FILE.')
    const lists = values.list === true || (!decides && report === null)
    return withLibrary(io, values, decides ? 'write' : 'read', async (desk) => {
      if (decides) desk.settle()
      const statements = inReadingOrder(desk, id)
      // All numbers are looked up before the first decision, so that a wrong one decides nothing.
      const work = asked.map(({ n, decide }) => {
        const one = statements[n - 1]
        if (one === undefined)
          throw new UsageError(`There is no statement ${n}; the list has ${statements.length}.`)
        return { statementId: one.id, decision: decide(one), note: notes.get(n) }
      })
      if (values.undo === true)
        await tell(io, values.json, desk.call('statements.undo', { id }).said)
      for (const { statementId, decision, note } of work) {
        const done = desk.call('statements.decide', {
          id,
          statementIds: [statementId],
          decision,
          ...(note === undefined ? {} : { note }),
        })
        await tell(io, values.json, done.said)
      }
      if (report !== null) writeReport(io, desk, id, report, values.notes === true)
      if (lists) await printList(io, desk, id, values.json === true)
      return exitStatus.done
    })
  },
}

interface ReportFile {
  readonly path: string
  readonly format: 'html' | 'markdown'
}

function reportFile(io: CommandIo, name: string): ReportFile {
  const path = resolve(io.cwd, name)
  if (/\.html?$/iu.test(name)) return { path, format: 'html' }
  if (/\.(md|markdown)$/iu.test(name)) return { path, format: 'markdown' }
  throw new UsageError('--report writes .html or .md; the ending says which.')
}

function writeReport(
  io: CommandIo,
  desk: Desk,
  id: ArticleId,
  { path, format }: ReportFile,
  notes: boolean,
): void {
  const { text } = desk.call('statements.report', { id, format, notes })
  try {
    // Nothing is written over: a report is a record.
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      code === 'EEXIST'
        ? `${path} is there already; nothing was written over it.`
        : `${path} cannot be written (${code ?? 'unknown'}).`,
    )
  }
  io.say(`Written: ${path}`)
}

interface Asked {
  readonly n: number
  readonly decide: (one: Statement) => StatementDecision
}

function ask(n: number, decision: StatementDecision): Asked {
  return { n, decide: () => decision }
}

/** A name given to whoever speaks; what kind of speaker it is stays, where that was known. */
function named(one: Statement, name: string): StatementDecision {
  const type = one.speaker?.type
  return {
    act: 'correct',
    speaker: {
      name,
      type: type === undefined || type === 'unresolved' ? 'named-person' : type,
    },
  }
}

function numbers(text: string): number[] {
  return text.split(',').flatMap((piece) => {
    const found = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(piece)
    const from = Number(found?.[1])
    const to = found?.[2] === undefined ? from : Number(found[2])
    if (found === null || from < 1 || to < from)
      throw new UsageError(`“${text}” is no number of the list (2 or 2,5-7).`)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

function pairs(option: string, text: string): [number, string][] {
  const at = text.indexOf('=')
  const words = text.slice(at + 1).trim()
  if (at < 1 || words === '') throw new UsageError(`--${option} takes N=WORDS, not “${text}”.`)
  return numbers(text.slice(0, at)).map((n) => [n, words])
}

function inReadingOrder(desk: Desk, id: ArticleId): Statement[] {
  return [...desk.call('statements.list', { id }).statements].sort((a, b) => a.ordinal - b.ordinal)
}

async function printList(io: CommandIo, desk: Desk, id: ArticleId, json: boolean): Promise<void> {
  const { summary } = desk.call('statements.list', { id })
  if (summary.pending) io.say('Statements have not been looked for in the newest text yet.')
  for (const [index, one] of inReadingOrder(desk, id).entries())
    await io.out(
      json ? `${JSON.stringify({ n: index + 1, ...one })}\n` : `${line(index + 1, one)}\n`,
    )
  if (!json)
    await io.out(
      `${summary.total - summary.open} of ${summary.total} decided, ${summary.blocking} block\n`,
    )
}

/** DOMAIN §9: Clear, Check, Maybe. */
const tierWords = { sure: 'clear', likely: 'check', hint: 'maybe' } as const

function line(n: number, one: Statement): string {
  const who = one.speaker?.name ?? one.speaker?.text ?? 'nobody named'
  const words = one.content.map((span) => span.exact).join(' … ')
  const state = one.stale ? 'changed since checked' : one.broken ? 'quote altered' : one.state
  const blocks = one.blocks.length > 0 ? `  [${one.blocks.join(' ')}]` : ''
  return `${String(n).padStart(3)}  ${one.kind}, ${tierWords[one.tier]}, ${state}${blocks}\n     ${who}${one.cue ? ` (${one.cue.exact})` : ''}: ${words}`
}

async function tell(io: CommandIo, json: boolean | undefined, said: string): Promise<void> {
  if (json === true) io.say(said)
  else await io.out(`${said}\n`)
}
