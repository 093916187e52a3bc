import { type ExportRecord, isCopy } from '../../../shared/model/exportRecord.ts'
import { allExports } from '../../desk/exports/allExports.ts'
import { licenceFor } from '../../../shared/model/licence.ts'
import type { Desk } from '../../desk/openDesk.ts'
import { lastDay } from '../../rights/licenceInForce.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readArticleId } from '../readArticleId.ts'
import { withLibrary } from '../withLibrary.ts'
import { readDay } from './list.ts'

/** `register`: every file ever written: what, when, for whom, past which checks. */
export const registerCommand: Command = {
  name: 'register',
  usage: '[--article ID] [--expiring DATE] [--json]',
  summary: 'Lists every file ever written, newest first.',
  details: [
    '  --article ID    of this piece only',
    '  --expiring DATE only files whose licence ends on or before that day',
    '  --json          NDJSON, one object a file',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      article: { type: 'string' },
      expiring: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0)
      throw new UsageError('register takes no names; --article ID asks for one piece.')
    const articleId = values.article === undefined ? undefined : readArticleId(values.article)
    const day = values.expiring === undefined ? undefined : readDay('expiring', values.expiring)
    return withLibrary(io, values, 'read', async (desk) => {
      const records = allExports(desk, articleId)
      const shown = day === undefined ? records : expiring(desk, records, day)
      for (const record of shown)
        await io.out(`${values.json === true ? JSON.stringify(record) : inWords(record)}\n`)
      return exitStatus.done
    })
  },
}

/** The records whose piece's licence, as it stands now, ends on or before the day. */
function expiring(desk: Desk, records: readonly ExportRecord[], day: string): ExportRecord[] {
  const { timeZone } = desk.call('settings.get', {})
  const licences = new Map(desk.call('sources.list', {}).map((one) => [one.id, one.licence]))
  const ends = new Map<string, string | null>()
  const endOf = (record: ExportRecord): string | null => {
    const key = `${record.articleId} ${record.channel}`
    const known = ends.get(key)
    if (known !== undefined) return known
    const { article } = desk.call('articles.open', { id: record.articleId })
    const outlet = article.rightsSourceId ? licences.get(article.rightsSourceId) : null
    const licence = licenceFor(article.fields.licenceOverride ?? outlet ?? null, record.channel)
    const first =
      records.findLast((one) => one.articleId === record.articleId && isCopy(one.format))?.at ??
      null
    const end = licence ? lastDay(licence, first, timeZone) : null
    ends.set(key, end)
    return end
  }
  return records.filter((record) => {
    if (!isCopy(record.format)) return false
    const end = endOf(record)
    return end !== null && end <= day
  })
}

function inWords(record: ExportRecord): string {
  const past = record.overrides.map((one) => `${one.check} (${one.by}: ${one.reason})`)
  const facts = [
    record.format,
    record.channel,
    record.recipientName ?? 'no recipient',
    record.licence ?? 'no licence',
    record.signOffHash ? 'signed' : 'not signed',
    past.length > 0 ? `past ${past.join(', ')}` : '',
    record.supersededBy ? 'superseded' : '',
  ]
  return [
    `${record.at}  ${record.by ?? 'nobody named'}  ${record.articleId}  ${record.headline ?? '(no headline)'}`,
    `  ${record.path}`,
    `  ${facts.filter(Boolean).join(' · ')}`,
  ].join('\n')
}
