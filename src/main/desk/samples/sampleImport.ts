import { join } from 'node:path'
import type { Output } from '../../../shared/contract.ts'
import type { ImportPool } from '../../intake/pool.ts'
import type { DeskInput, DeskOutput } from '../calls.ts'
import { importRun } from '../imports/importRun.ts'
import { readSampleSet } from './sampleSet.ts'

type SampleMethod = 'samples.commit' | 'library.samples'

/** What bringing the sample library in needs: its files, import processes, and the desk. */
export interface SampleImportOptions {
  /** Where samples.json lies with the pieces. */
  readonly folder: string
  readonly pool: ImportPool
  readonly call: <M extends SampleMethod>(
    method: M,
    input: DeskInput<M>,
  ) => DeskOutput<M> | Promise<DeskOutput<M>>
}

/** Imports the sample library as any other files are; what is there already stays as it is. */
export async function importSamples({
  folder,
  pool,
  call,
}: SampleImportOptions): Promise<Output<'library.samples'>> {
  const set = readSampleSet(folder)
  const report = await importRun({
    inputs: set.pieces.map(({ file }) => ({ kind: 'path', path: file, at: join(folder, file) })),
    recursive: false,
    pool,
    commit: (pieces) => call('samples.commit', { set, pieces }),
  })
  for (const outcome of report.outcomes)
    if (outcome.state === 'refused')
      throw new Error(`sample ${outcome.file} refused: ${outcome.refusal.code}`)
  return call('library.samples', {})
}
