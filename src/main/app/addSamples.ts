import type { Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import type { DeskInput, DeskOutput } from '../desk/calls.ts'
import type { LibraryHost } from '../desk/host/libraryHost.ts'
import { importSamples } from '../desk/samples/sampleImport.ts'
import { samplesActor } from '../desk/samples/samplesActor.ts'
import { createPool } from '../intake/pool.ts'
import { startImportChild } from './importChild.ts'
import { resourcePath } from './resourcePath.ts'

/** Brings the sample library in, through an import process like any other files. */
export async function addSamples(host: LibraryHost): Promise<Output<'library.samples'>> {
  const pool = createPool({ spawn: startImportChild })
  const call = async <M extends 'samples.commit' | 'library.samples'>(
    method: M,
    input: DeskInput<M>,
  ): Promise<DeskOutput<M>> => {
    const reply = await host.call(method, input, { actor: samplesActor })
    if (reply.ok) return reply.value
    throw new FaultError(reply.fault.code, reply.fault.message, reply.fault.detail)
  }
  try {
    return await importSamples({ folder: resourcePath('samples'), pool, call })
  } finally {
    pool.close()
  }
}
