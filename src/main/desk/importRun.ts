import type {
  ImportOutcome,
  ImportProgress,
  ImportReport,
} from '../../shared/model/importReport.ts'
import { limits } from '../intake/limits.ts'
import type { ReadOutcome } from '../intake/messages.ts'
import type { ImportPool } from '../intake/pool.ts'
import { commitQueue, type CommitPieces, type PieceResult } from './commitQueue.ts'
import { progressCount } from './importProgress.ts'
import { type ImportInput, importWalk } from './importWalk.ts'

/** What an import needs: where the files are read, and the desk's call that commits their pieces. */
export interface ImportRunOptions {
  readonly inputs: readonly ImportInput[]
  /** Whether folders are opened; otherwise each is refused in words. */
  readonly recursive: boolean
  readonly pool: ImportPool
  readonly commit: CommitPieces
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** ISO 8601 instant. */
  readonly now?: () => string
}

/**
 * Reads and commits everything the inputs name; every input ends in the report exactly once, in order.
 * Cancelled, it leaves whole articles or none. Throws FaultError where the library takes nothing any more
 * (a full disk is told in the report instead, file by file).
 */
export async function importRun(options: ImportRunOptions): Promise<ImportReport> {
  const { pool, signal = new AbortController().signal } = options
  const now = options.now ?? (() => new Date().toISOString())
  const startedAt = now()
  const inputs = await importWalk(options.inputs, { recursive: options.recursive, signal })
  const outcomes = new Map<number, ImportOutcome>()
  const begun = new Map<number, PieceResult[]>()
  const progress = progressCount(inputs.length, options.onProgress ?? (() => undefined))
  const queue = commitQueue(options.commit)
  const cancelled = aborted(signal)

  function settle(index: number, outcome: ImportOutcome): void {
    if (outcomes.has(index)) return
    outcomes.set(index, outcome)
    progress.done(outcome)
  }

  function receive(index: number, file: string, read: ReadOutcome): void {
    if (!read.ok) return settle(index, { state: 'refused', file, refusal: read.refusal })
    if (read.pieces.length === 0) return settle(index, nothingToRead(file))
    const results: PieceResult[] = []
    begun.set(index, results)
    for (const piece of read.pieces)
      queue.add({ fileName: file, bytes: read.bytes, piece }, (result) => {
        results.push(result)
        if (results.length === read.pieces.length) settle(index, fileOutcome(file, results))
      })
  }

  const reading = new Set<Promise<void>>()
  for (const [index, input] of inputs.entries()) {
    if (signal.aborted || queue.failure() !== null) break
    progress.current(input.name)
    if ('refusal' in input) {
      settle(index, { state: 'refused', file: input.name, refusal: input.refusal })
      continue
    }
    const one = pool
      .read(input.name, input.source)
      .then((read) => receive(index, input.name, read))
      .finally(() => reading.delete(one))
    one.catch(() => undefined)
    reading.add(one)
    while (reading.size >= limits.inFlight && !signal.aborted)
      await Promise.race([...reading, cancelled])
    await queue.room()
  }
  await Promise.race([Promise.all(reading), cancelled])
  if (signal.aborted) queue.stop()
  await queue.drained()

  const failure = queue.failure()
  if (failure !== null && failure.code !== 'disk-full') throw failure
  for (const [index, { name }] of inputs.entries()) {
    const results = begun.get(index) ?? []
    if (results.some((result) => result.state === 'imported'))
      settle(index, fileOutcome(name, results, 'The import ended before the rest of this file.'))
    else if (failure !== null)
      settle(index, refusedFile(name, { code: 'disk-full', message: failure.message }))
    else settle(index, { state: 'cancelled', file: name })
  }
  progress.last()
  return {
    startedAt,
    endedAt: now(),
    cancelled: signal.aborted,
    outcomes: inputs.flatMap((_, index) => outcomes.get(index) ?? []),
  }
}

/** A promise that resolves when the signal is aborted, and never rejects. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** One outcome for all pieces of a file; what became of single pieces is in its warnings. */
function fileOutcome(file: string, results: readonly PieceResult[], note?: string): ImportOutcome {
  const imported = results.filter((result) => result.state === 'imported')
  const duplicates = results.filter((result) => result.state === 'duplicate')
  const refused = results.filter((result) => result.state === 'refused')
  if (imported.length > 0)
    return {
      state: 'imported',
      file,
      articleIds: imported.map((result) => result.articleId),
      headline: imported[0]?.headline ?? null,
      warnings: [
        ...imported.flatMap((result) => result.warnings),
        ...(duplicates.length > 0 ? [`${duplicates.length} pieces were there already.`] : []),
        ...refused.map((result) => result.refusal.message),
        ...(note === undefined ? [] : [note]),
      ],
    }
  const [first] = refused
  if (first !== undefined) return refusedFile(file, first.refusal)
  return { state: 'duplicate', file, articleIds: duplicates.map((result) => result.articleId) }
}

function refusedFile(
  file: string,
  refusal: Extract<ImportOutcome, { state: 'refused' }>['refusal'],
): ImportOutcome {
  return { state: 'refused', file, refusal }
}

function nothingToRead(file: string): ImportOutcome {
  return refusedFile(file, { code: 'no-text', message: 'There is no text in this file.' })
}
