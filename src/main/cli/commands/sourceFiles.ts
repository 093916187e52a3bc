import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CommandIo, exitStatus, type ExitStatus, UsageError } from '../command.ts'
import { findSource } from '../findRecord.ts'
import { withLibrary } from '../withLibrary.ts'
import { writeOut } from '../writeOut.ts'

interface Values {
  readonly library?: string | undefined
  readonly by?: string | undefined
  readonly out?: string | undefined
  readonly into?: string | undefined
  readonly json?: boolean | undefined
}

/** `source export --out FILE`, `source import FILE`, `source merge NAME --into NAME`. */
export function sourceFiles(
  io: CommandIo,
  values: Values,
  act: 'export' | 'import' | 'merge',
  names: readonly string[],
): Promise<ExitStatus> {
  if (act === 'export') return exportTo(io, values)
  const name = names.join(' ').trim()
  if (name === '')
    throw new UsageError(
      act === 'import' ? 'source import takes a FILE.' : 'source merge takes a NAME.',
    )
  return act === 'import' ? importFrom(io, values, name) : merge(io, values, name)
}

/** What is kept of a file as evidence. Throws UsageError where it cannot be read. */
export function readEvidenceFile(
  io: CommandIo,
  file: string,
): { readonly path: string; readonly sha256: string } {
  const path = resolve(io.cwd, file)
  return { path, sha256: createHash('sha256').update(read(path)).digest('hex') }
}

function exportTo(io: CommandIo, values: Values): Promise<ExitStatus> {
  const { out } = values
  if (out === undefined) throw new UsageError('source export needs --out FILE.')
  return withLibrary(io, values, 'read', async (desk) => {
    const { text } = desk.call('outlets.exportJson', {})
    writeOut(resolve(io.cwd, out), text)
    return exitStatus.done
  })
}

function importFrom(io: CommandIo, values: Values, file: string): Promise<ExitStatus> {
  const text = read(resolve(io.cwd, file)).toString('utf8')
  return withLibrary(io, values, 'write', async (desk) => {
    const done = desk.call('outlets.importText', { text })
    if (values.json === true) await io.out(`${JSON.stringify(done)}\n`)
    else {
      await io.out(`${done.added} added, ${done.changed} changed, ${done.refused.length} refused\n`)
      for (const { name, why } of done.refused) await io.out(`refused  ${name}  ${why}\n`)
      for (const { name, what } of done.unexpressed)
        await io.out(`not expressed  ${name}  ${what}\n`)
    }
    return done.refused.length > 0 ? exitStatus.someRefused : exitStatus.done
  })
}

function merge(io: CommandIo, values: Values, name: string): Promise<ExitStatus> {
  const { into } = values
  if (into === undefined) throw new UsageError('source merge NAME needs --into NAME.')
  return withLibrary(io, values, 'write', async (desk) => {
    const gone = findSource(desk, name)
    const keep = findSource(desk, into)
    if (!gone || !keep) {
      io.say(`There is no outlet named “${gone ? into : name}”.`)
      return exitStatus.someRefused
    }
    const after = desk.call('outlets.merge', { keep: keep.id, gone: gone.id })
    await io.out(`${gone.name} is now ${after.name}.\n`)
    return exitStatus.done
  })
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`)
  }
}
