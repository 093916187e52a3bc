import { writeCsv } from '../../../shared/engine/csv.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import type { ImportReport, ReportFormat } from '../../../shared/model/importReport.ts'
import { outcomeNotes, outcomeSentence, outcomeWords } from '../../../shared/model/outcomeWords.ts'

/** The ending of a report's file name. */
export const reportEndings = {
  text: 'txt',
  csv: 'csv',
  json: 'json',
} as const satisfies Record<ReportFormat, string>

/** An import report as a file's text: every input once, in the order of the inputs. */
export function reportFile(report: ImportReport, format: ReportFormat): string {
  switch (format) {
    case 'text':
      return asText(report)
    case 'csv':
      return asCsv(report)
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    default:
      return assertNever(format)
  }
}

function asText({ startedAt, endedAt, cancelled, outcomes }: ImportReport): string {
  const lines = outcomes.flatMap((one) => [
    `${outcomeWords[one.state].padEnd(13)}${one.file}`,
    `             ${outcomeSentence(one)}`,
    ...outcomeNotes(one).map((note) => `             ${note}`),
  ])
  const done = outcomes.filter((one) => one.state === 'imported').length
  return [
    `Import of ${startedAt} to ${endedAt}${cancelled ? ', stopped' : ''}`,
    `${done} of ${outcomes.length} files imported`,
    '',
    ...lines,
    '',
  ].join('\n')
}

function asCsv({ outcomes }: ImportReport): string {
  const rows = outcomes.map((one) => [
    one.file,
    outcomeWords[one.state],
    outcomeSentence(one),
    outcomeNotes(one).join(' '),
    'articleIds' in one ? one.articleIds.join(' ') : '',
    one.state === 'refused' ? one.refusal.code : '',
  ])
  const head = ['File', 'What became of it', 'In words', 'Notes', 'Pieces', 'Code']
  // With the mark, spreadsheets read the letters right.
  return `\uFEFF${writeCsv([head, ...rows])}`
}
