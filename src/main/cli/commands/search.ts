import { type Command, exitStatus, UsageError } from '../command.ts'
import { readArguments, readCount } from '../readArguments.ts'
import { withLibrary } from '../withLibrary.ts'
import { filterDetails, filterOptions, printRows, readFilter } from './list.ts'

/** `search QUERY`: pieces whose text, headline, names or tags hold the words, best first. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--tag T] [--source NAME] [--from DATE] [--to DATE] [--json]',
  summary: 'Finds pieces by their words.',
  details: filterDetails,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, filterOptions)
    const text = positionals.join(' ').trim()
    if (text === '') throw new UsageError('search needs words to look for.')
    if (text.length > 400) throw new UsageError('A query has at most 400 characters.')
    const limit = readCount('limit', values.limit, { least: 1, most: 1_000_000, otherwise: 50 })
    return withLibrary(io, values, 'read', async (desk) => {
      const filter = { ...readFilter(desk, values), text }
      await printRows(io, desk, { filter, sort: 'relevance', limit, json: values.json === true })
      return exitStatus.done
    })
  },
}
