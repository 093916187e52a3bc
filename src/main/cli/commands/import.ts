import { resolve } from 'node:path'
import type { ImportOutcome, ImportReport } from '../../../shared/model/importReport.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { importWalk } from '../../desk/imports/importWalk.ts'
import { importRun } from '../../desk/imports/importRun.ts'
import { createPool } from '../../intake/pool.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions, openLibrary } from '../openLibrary.ts'
import { readArguments, readCount } from '../readArguments.ts'
import { orShut } from '../withLibrary.ts'

/** `import PATH…`: files and folders into the library, with a report in which each is named once. */
export const importCommand: Command = {
  name: 'import',
  usage: 'PATH… [--recursive] [--jobs N] [--encoding E] [--separate --by NAME] [--json]',
  summary: 'Imports files into the library and reports what became of each.',
  details: [
    '  --recursive    also open folders, with everything in them',
    '  --jobs N       import processes side by side (1 to 16; 1)',
    '  --encoding E   read the bytes of text files in this encoding (windows-1256, macintosh …)',
    '  --separate     also import what is here already, as pieces of their own (decided by NAME)',
    '  --json         print the report as NDJSON, one line a file',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      recursive: { type: 'boolean' },
      jobs: { type: 'string' },
      json: { type: 'boolean' },
      encoding: { type: 'string' },
      separate: { type: 'boolean' },
    })
    if (positionals.length === 0) throw new UsageError('import needs at least one path.')
    if (values.separate === true && !values.by?.trim())
      throw new UsageError('--separate is a decision: say whose it is with --by NAME.')
    const jobs = readCount('jobs', values.jobs, { least: 1, most: 16, otherwise: 1 })
    const desk = await orShut(io, () => openLibrary(io, values, 'write'))
    if (desk === null) return exitStatus.libraryShut
    const pool = createPool({ spawn: io.runtime.startImport, jobs })
    try {
      const found = await importWalk(
        positionals.map((path) => ({ kind: 'path', path, at: resolve(io.cwd, path) })),
        { recursive: values.recursive === true, signal: io.signal },
      )
      const wish = {
        ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
        ...(values.separate === true ? { separate: true } : {}),
      }
      const report = await importRun({
        inputs: found.map((input) => ('source' in input ? { ...input, wish } : input)),
        recursive: values.recursive === true,
        pool,
        commit: (pieces) => desk.call('intake.commit', { pieces }),
        onProgress: ({ done, total, refused, perSecond }) => {
          if (total > 1) io.say(`${done} of ${total}, ${refused} refused, ${perSecond} a second`)
        },
        signal: io.signal,
      })
      for (const outcome of report.outcomes)
        await io.out(`${values.json === true ? JSON.stringify(outcome) : inWords(outcome)}\n`)
      io.say(summary(report))
      desk.settle()
      return report.outcomes.every((one) => one.state === 'imported' || one.state === 'duplicate')
        ? exitStatus.done
        : exitStatus.someRefused
    } finally {
      pool.close()
      desk.close()
    }
  },
}

function inWords(outcome: ImportOutcome): string {
  switch (outcome.state) {
    case 'imported':
      return [
        `imported   ${outcome.file}  ${outcome.articleIds.join(' ')}  ${outcome.headline ?? '(no headline)'}`,
        ...(outcome.undecided === undefined
          ? []
          : [`           waits: ${outcome.undecided} tracked changes are undecided`]),
        ...(outcome.likenesses ?? []).map(
          ({ kind, share, other }) =>
            `           ${kind === 'version' ? 'perhaps another version of' : 'perhaps the same story as'} ${other.id}  ${other.headline ?? '(no headline)'}  ${Math.round(share * 100)} %`,
        ),
      ].join('\n')
    case 'duplicate':
      return `duplicate  ${outcome.file}  ${outcome.articleIds.join(' ')}  ${outcome.how === 'same-text' ? 'the same text' : 'the same bytes'}`
    case 'unsure':
      return `unsure     ${outcome.file}  perhaps ${outcome.encoding}`
    case 'refused':
      return `refused    ${outcome.file}  ${outcome.refusal.message}`
    case 'cancelled':
      return `cancelled  ${outcome.file}`
    default:
      return assertNever(outcome)
  }
}

function summary({ outcomes, cancelled }: ImportReport): string {
  const count = (state: ImportOutcome['state']): number =>
    outcomes.filter((one) => one.state === state).length
  return `${count('imported')} imported, ${count('duplicate')} there already, ${count('refused')} refused${cancelled ? `, ${count('cancelled')} cancelled` : ''}.`
}
