import type { ArticleFilter, ArticleRow } from '../../../shared/model/articleRow.ts'
import { snippetRuns } from '../../../shared/model/snippet.ts'
import { statuses } from '../../../shared/model/status.ts'
import type { Desk } from '../../desk/openDesk.ts'
import { type Command, type CommandIo, exitStatus, UsageError } from '../command.ts'
import { findSource } from '../findRecord.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments, readCount } from '../readArguments.ts'
import { readChoice } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

/** Filters that `list` and `search` share. */
export const filterOptions = {
  ...libraryOptions,
  status: { type: 'string' },
  source: { type: 'string' },
  tag: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const filterDetails = [
  '  --status S, --source NAME, --tag T, --from DATE, --to DATE  narrow it down',
  '  --limit N      at most so many pieces',
  '  --json         NDJSON, one object a piece',
  ...libraryDetails,
] as const

/** `list`: the pieces of the library, newest first. */
export const listCommand: Command = {
  name: 'list',
  usage: '[--status S] [--source NAME] [--tag T] [--from DATE] [--to DATE] [--limit N] [--json]',
  summary: 'Lists the pieces of the library, newest first.',
  details: filterDetails,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, filterOptions)
    if (positionals.length > 0) throw new UsageError('list takes no names; search does.')
    const limit = readCount('limit', values.limit, {
      least: 1,
      most: 1_000_000,
      otherwise: 1_000_000,
    })
    return withLibrary(io, values, 'read', async (desk) => {
      const filter = readFilter(desk, values)
      await printRows(io, desk, { filter, sort: 'newest', limit, json: values.json === true })
      return exitStatus.done
    })
  },
}

/** The filter that the options name; throws UsageError for a source that is not there or a date that is none. */
export function readFilter(
  desk: Desk,
  values: Readonly<Partial<Record<'status' | 'source' | 'tag' | 'from' | 'to', string>>>,
): ArticleFilter {
  const source = values.source === undefined ? undefined : findSource(desk, values.source)
  if (values.source !== undefined && !source)
    throw new UsageError(`There is no outlet named “${values.source}” (desk source list).`)
  const status = readChoice('status', values.status, statuses)
  return {
    ...(status ? { status } : {}),
    ...(source ? { sourceId: source.id } : {}),
    ...(values.tag === undefined ? {} : { tag: values.tag }),
    ...(values.from === undefined ? {} : { from: readDay('from', values.from) }),
    ...(values.to === undefined ? {} : { to: readDay('to', values.to) }),
  }
}

/** A calendar day (YYYY-MM-DD) from an option; throws UsageError otherwise. */
export function readDay(option: string, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new UsageError(`--${option} takes a date such as 2026-09-03, not “${text}”.`)
}

/** Prints rows page by page as they are read. */
export async function printRows(
  io: CommandIo,
  desk: Desk,
  asked: {
    readonly filter: ArticleFilter
    readonly sort: 'newest' | 'relevance'
    readonly limit: number
    readonly json: boolean
  },
): Promise<void> {
  let printed = 0
  for (;;) {
    const page = desk.call('articles.list', {
      filter: asked.filter,
      sort: asked.sort,
      offset: printed,
      limit: Math.min(500, asked.limit - printed),
    })
    for (const row of page.rows)
      await io.out(`${asked.json ? JSON.stringify(row) : rowWords(row)}\n`)
    printed += page.rows.length
    if (page.rows.length === 0 || printed >= Math.min(asked.limit, page.total)) {
      if (!asked.json) io.say(`${printed} of ${page.total} pieces`)
      return
    }
  }
}

function rowWords(row: ArticleRow): string {
  const title = row.headline ?? `(no headline) ${row.opening.slice(0, 60)}`
  const facts = [
    row.held ?? row.status,
    `${row.wordCount} words`,
    row.author ?? 'no author',
    row.sourceName ?? 'no source',
    row.published ?? 'no date',
    row.mayWeRunIt,
  ]
  const snippet = row.snippet
    ? `\n  ${snippetRuns(row.snippet)
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' ')}`
    : ''
  return `${row.id}  ${title}\n  ${facts.join(' · ')}${snippet}`
}
