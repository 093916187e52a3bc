import { type Source, type SourceDraft, sourceRoles } from '../../../shared/model/source.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { runItSummary } from '../../rights/runItSummary.ts'
import {
  type Command,
  type CommandIo,
  exitStatus,
  type ExitStatus,
  UsageError,
} from '../command.ts'
import { findSource } from '../findRecord.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments, readCount } from '../readArguments.ts'
import { readChoice } from '../readChoice.ts'
import { readLicence } from '../readLicence.ts'
import { withLibrary } from '../withLibrary.ts'
import { readEvidenceFile, sourceFiles } from './sourceFiles.ts'
import { learnSources } from './sourceLearn.ts'
import { readDay } from './list.ts'

const options = {
  ...libraryOptions,
  json: { type: 'boolean' },
  role: { type: 'string' },
  alias: { type: 'string', multiple: true },
  domain: { type: 'string', multiple: true },
  licence: { type: 'string' },
  credit: { type: 'string' },
  expires: { type: 'string' },
  'evidence-text': { type: 'string' },
  'evidence-url': { type: 'string' },
  'read-on': { type: 'string' },
  contacts: { type: 'string' },
  language: { type: 'string' },
  notes: { type: 'string' },
  'evidence-file': { type: 'string' },
  into: { type: 'string' },
  out: { type: 'string' },
  outlet: { type: 'string' },
  jobs: { type: 'string' },
} as const
type Values = ReturnType<typeof readArguments<typeof options>>['values']

/** `source list|show|set`: outlets and what their licences allow. */
export const sourceCommand: Command = {
  name: 'source',
  usage:
    'list | show NAME | export --out FILE | import FILE | merge NAME --into NAME | learn PATH… --out FILE | set NAME --by NAME [--licence FILE.json|TEMPLATE|none] […]',
  summary: 'Lists, shows and sets outlets and their licences.',
  details: [
    '  --licence L      a JSON file (a whole profile), a template (cc-by, cc-by-nd, permission-by-email …) or none',
    '  --credit T       the licence’s credit template: By {author}. First published by {firstPublisher}, {url}.',
    '  --expires DATE   the licence’s last day',
    '  --evidence-text T, --evidence-url U, --read-on DATE  the words of the terms, kept as proof',
    '  --evidence-file F  the letter or saved page, known again by its hash',
    '  import FILE takes the JSON of export, or a CSV of newsrooms with their terms',
    `  --role R         ${sourceRoles.join(' ')}`,
    '  --alias A, --domain D   may be given more than once; they replace what was there',
    '  --contacts C, --language L, --notes N',
    '  learn: --out FILE where the house patterns go, --outlet NAME for all pieces, --jobs N',
    '  --json           NDJSON, one object an outlet',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, options)
    const [act, ...names] = positionals
    if (act === 'export' || act === 'import' || act === 'merge')
      return sourceFiles(io, values, act, names)
    if (act === 'learn')
      return learnSources(
        io,
        names,
        values,
        readCount('jobs', values.jobs, { least: 1, most: 16, otherwise: 1 }),
      )
    const name = names.join(' ').trim()
    if (act === 'list' && name === '') return listSources(io, values)
    if (act === 'show' && name !== '') return showSource(io, values, name)
    if (act === 'set' && name !== '') return setSource(io, values, name)
    throw new UsageError(
      'source takes list, show NAME, set NAME, export, import FILE, merge NAME or learn PATH….',
    )
  },
}

function listSources(io: CommandIo, values: Values): Promise<ExitStatus> {
  return withLibrary(io, values, 'read', async (desk) => {
    const { timeZone } = desk.call('settings.get', {})
    for (const source of desk.call('sources.list', {}))
      await io.out(`${values.json === true ? JSON.stringify(source) : inWords(source, timeZone)}\n`)
    return exitStatus.done
  })
}

function showSource(io: CommandIo, values: Values, name: string): Promise<ExitStatus> {
  return withLibrary(io, values, 'read', async (desk) => {
    const source = findSource(desk, name)
    if (!source) {
      io.say(`There is no outlet named “${name}”.`)
      return exitStatus.someRefused
    }
    await io.out(
      `${values.json === true ? JSON.stringify(source) : JSON.stringify(source, null, 2)}\n`,
    )
    return exitStatus.done
  })
}

function setSource(io: CommandIo, values: Values, name: string): Promise<ExitStatus> {
  const given = values.licence === undefined ? undefined : readLicence(io, values.licence)
  const role = readChoice('role', values.role, sourceRoles)
  return withLibrary(io, values, 'write', async (desk) => {
    const known = findSource(desk, name)
    const before: SourceDraft = known ?? {
      name,
      aliases: [],
      domains: [],
      role: 'publisher',
      licence: null,
      contacts: '',
      language: null,
      notes: '',
    }
    const draft: SourceDraft = {
      name: before.name,
      aliases: values.alias ?? before.aliases,
      domains: values.domain ?? before.domains,
      role: role ?? before.role,
      licence: licenceOf(io, given === undefined ? before.licence : given, values),
      contacts: values.contacts ?? before.contacts,
      language: values.language ?? before.language,
      notes: values.notes ?? before.notes,
    }
    const saved = desk.call('sources.save', { id: known?.id, draft })
    const { timeZone } = desk.call('settings.get', {})
    await io.out(`${values.json === true ? JSON.stringify(saved) : inWords(saved, timeZone)}\n`)
    return exitStatus.done
  })
}

/** The licence with what single options change in it; throws UsageError where there is none to change. */
function licenceOf(
  io: CommandIo,
  licence: LicenceProfile | null,
  values: Values,
): LicenceProfile | null {
  const evidence = values['evidence-text'] ?? values['evidence-url'] ?? values['evidence-file']
  if (values.credit === undefined && values.expires === undefined && evidence === undefined)
    return licence
  if (!licence)
    throw new UsageError(
      '--credit, --expires and --evidence-… belong to a licence: give --licence too.',
    )
  return {
    ...licence,
    credit:
      values.credit === undefined ? licence.credit : { ...licence.credit, template: values.credit },
    expiresOn:
      values.expires === undefined ? licence.expiresOn : readDay('expires', values.expires),
    evidence:
      evidence === undefined
        ? licence.evidence
        : {
            text: values['evidence-text'] ?? licence.evidence?.text ?? '',
            url: values['evidence-url'] ?? licence.evidence?.url ?? null,
            readOn: readDay('read-on', values['read-on'] ?? new Date().toISOString().slice(0, 10)),
            by: values.by ?? '',
            ...(values['evidence-file'] === undefined
              ? {}
              : { file: readEvidenceFile(io, values['evidence-file']) }),
          },
  }
}

function inWords(source: Source, timeZone: string): string {
  const run = runItSummary({
    now: new Date().toISOString(),
    timeZone,
    hold: null,
    licence: source.licence,
    fields: { embargoUntil: null, dates: { published: null, original: null, updated: null } },
    firstExportAt: null,
  })
  const licence = source.licence ? `${source.licence.licence}: ${run}` : run
  return `${source.id}  ${source.name}  (${source.role})  ${licence}`
}
