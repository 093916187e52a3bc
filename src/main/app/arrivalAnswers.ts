import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import {
  decideChanges,
  decodeAgain,
  pieceSource,
  previewReading,
  type ReadingDoor,
} from '../desk/arrivals/readingCalls.ts'
import type { WalkedInput } from '../desk/imports/importWalk.ts'
import type { LibraryHost } from '../desk/host/libraryHost.ts'
import type { Parsed } from '../desk/host/parsed.ts'
import { placeAt } from '../desk/exports/placeFile.ts'
import { reportEndings, reportFile } from '../desk/imports/reportFile.ts'
import { createPool, type ImportPool } from '../intake/pool.ts'
import type { Handles } from './handles.ts'
import { startImportChild } from './importChild.ts'

/** What reading pieces and files again needs of the app. */
export interface ArrivalOptions {
  readonly window: () => BrowserWindow
  readonly host: () => Promise<LibraryHost>
  readonly runs: Handles<readonly WalkedInput[]>
}

/** The window's calls about what came in that need an import process or a dialog. */
export function arrivalAnswers({ window, host, runs }: ArrivalOptions) {
  const door = async (pool: ImportPool): Promise<ReadingDoor> => {
    const library = await host()
    return {
      pool,
      call: async (method, input) => {
        const reply = await library.call(method, input)
        if (reply.ok) return reply.value
        throw new FaultError(reply.fault.code, reply.fault.message, reply.fault.detail)
      },
    }
  }
  return {
    'changes.decide': (input: Parsed<'changes.decide'>) =>
      withPool(async (pool) => decideChanges(await door(pool), input)),
    'readings.decodeAs': (input: Parsed<'readings.decodeAs'>) =>
      withPool(async (pool) => decodeAgain(await door(pool), input)),
    'readings.preview': ({ of, encoding }: Parsed<'readings.preview'>) =>
      withPool(async (pool) => {
        if ('id' in of) {
          const { name, source, item } = await pieceSource((await door(pool)).call, of.id)
          return previewReading(pool, { name, source }, item, encoding)
        }
        const input = runs.find(of.run)?.[of.at]
        if (input === undefined || 'refusal' in input)
          throw new FaultError('not-found', 'That file is no longer known here. Choose it again.')
        return previewReading(pool, input, 0, encoding)
      }),
    'intake.saveReport': (input: Parsed<'intake.saveReport'>) => saveReport(window(), input),
  }
}

/** One import process for one reading: it is gone when the answer is there. */
async function withPool<T>(work: (pool: ImportPool) => Promise<T>): Promise<T> {
  const pool = createPool({ spawn: startImportChild })
  try {
    return await work(pool)
  } finally {
    pool.close()
  }
}

async function saveReport(
  window: BrowserWindow,
  { report, format }: Parsed<'intake.saveReport'>,
): Promise<Output<'intake.saveReport'>> {
  const ending = reportEndings[format]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `import-report-${report.startedAt.slice(0, 10)}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  })
  if (canceled || filePath === '') return { name: null }
  placeAt(filePath, reportFile(report, format))
  return { name: basename(filePath) }
}
