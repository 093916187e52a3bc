import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { FaultError } from '../../shared/fault.ts'
import type { ImportReport } from '../../shared/model/importReport.ts'
import { importRun } from '../desk/imports/importRun.ts'
import type { ImportInput, WalkedInput } from '../desk/imports/importWalk.ts'
import type { LibraryHost } from '../desk/host/libraryHost.ts'
import type { Parsed } from '../desk/host/parsed.ts'
import { createPool } from '../intake/pool.ts'
import type { CallContext } from './dispatch.ts'
import type { Handles } from './handles.ts'
import { startImportChild } from './importChild.ts'

/** What one import is run with. */
export interface ImportCallOptions {
  readonly host: LibraryHost
  /** Files and folders a person chose. */
  readonly inputs: Handles<readonly string[]>
  /** What earlier imports of this session read, in the order of their reports. */
  readonly runs: Handles<readonly WalkedInput[]>
}

/** Imports what was dropped, chosen or pasted, in import processes that live as long as this run. */
export async function importCall(
  input: Parsed<'intake.run'>,
  { paths, signal, report }: CallContext,
  { host, inputs, runs }: ImportCallOptions,
): Promise<ImportReport> {
  const all = input.again ? earlierInputs(input.again, runs) : newInputs(input, paths, inputs)
  if (all.length === 0) throw new FaultError('bad-input', 'There is nothing to import.')

  const jobs = Math.max(1, Math.min(4, availableParallelism() - 1))
  const pool = createPool({ spawn: startImportChild, jobs })
  let run = input.again?.run
  try {
    const done = await importRun({
      inputs: all,
      recursive: true,
      pool,
      signal,
      asksWhenUnsure: true,
      onInputs: (found) => {
        run ??= runs.add(found)
      },
      onProgress: report,
      commit: async (pieces) => {
        const reply = await host.call('intake.commit', { pieces })
        if (reply.ok) return reply.value
        throw new FaultError(reply.fault.code, reply.fault.message, reply.fault.detail)
      },
    })
    // A report that cannot be kept does not undo an import that is done.
    await host.call('intake.keepReport', { report: done })
    return run === undefined ? done : { ...done, run }
  } finally {
    pool.close()
  }
}

function newInputs(
  input: Parsed<'intake.run'>,
  paths: readonly string[],
  inputs: Handles<readonly string[]>,
): ImportInput[] {
  const chosen = input.handle === undefined ? [] : inputs.find(input.handle)
  if (chosen === undefined)
    throw new FaultError('not-found', 'What was chosen is no longer known. Choose it again.')
  return [...[...chosen, ...paths].map(pathInput), ...textInput(input)]
}

/** Files of a run that are read once more, each as it was chosen for. */
function earlierInputs(
  { run, files }: NonNullable<Parsed<'intake.run'>['again']>,
  runs: Handles<readonly WalkedInput[]>,
): WalkedInput[] {
  const known = runs.find(run)
  if (known === undefined)
    throw new FaultError(
      'not-found',
      'That import is no longer known here. Choose its files again.',
    )
  return files.map(({ at, encoding, likeliest, separate }) => {
    const input = known[at]
    if (input === undefined) throw new FaultError('bad-input', 'The report has no such file.')
    if ('refusal' in input) return input
    const how = encoding ?? (likeliest === true ? null : undefined)
    return {
      ...input,
      wish: {
        ...(how === undefined ? {} : { encoding: how }),
        ...(separate === true ? { separate } : {}),
      },
    }
  })
}

/** Shown by the name alone: where somebody keeps their files is nothing for the library. */
function pathInput(path: string): ImportInput {
  return { kind: 'path', path: basename(path) || path, at: path }
}

function textInput({ text, title }: Parsed<'intake.run'>): ImportInput[] {
  if (text === undefined) return []
  return [{ kind: 'bytes', name: title ?? 'Clipboard', bytes: new TextEncoder().encode(text) }]
}
