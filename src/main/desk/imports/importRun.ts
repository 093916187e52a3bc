import { stat } from 'node:fs/promises'
import type {
  ImportOutcome,
  ImportProgress,
  ImportReport,
} from '../../../shared/model/importReport.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { limits } from '../../intake/limits.ts'
import type { InputSource, ReadOutcome } from '../../intake/messages.ts'
import type { ImportPool } from '../../intake/pool.ts'
import { commitQueue, type CommitPieces, type PieceResult } from '../host/commitQueue.ts'
import { progressCount } from './importProgress.ts'
import { type ImportInput, importWalk, type InputWish, type WalkedInput } from './importWalk.ts'

/** What an import needs: where the files are read, and the desk's call that commits their pieces. */
export interface ImportRunOptions {
  /** What a person handed over, or inputs of an earlier run as they were found then. */
  readonly inputs: readonly ImportInput[] | readonly WalkedInput[]
  /** Whether folders are opened; otherwise each is refused in words. */
  readonly recursive: boolean
  /** Leaves out files whose characters are uncertain, so that a person chooses first; otherwise they are warned of. */
  readonly asksWhenUnsure?: boolean
  /** Told what the inputs are, in the order of the report. */
  readonly onInputs?: (inputs: readonly WalkedInput[]) => void
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
  const inputs = await walked(options.inputs, { recursive: options.recursive, signal })
  options.onInputs?.(inputs)
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

  function receive(index: number, file: string, wish: InputWish, read: ReadOutcome): void {
    if (!read.ok) return settle(index, { state: 'refused', file, refusal: read.refusal })
    if (read.pieces.length === 0) return settle(index, nothingToRead(file))
    const doubt = options.asksWhenUnsure === true ? doubtOf(read.pieces, wish) : null
    if (doubt !== null) return settle(index, { state: 'unsure', file, ...doubt })
    const results: PieceResult[] = []
    begun.set(index, results)
    for (const [at, piece] of read.pieces.entries()) {
      const forms = read.stored?.pieces[at]
      const stored =
        forms && read.stored ? { stored: { ...forms, original: read.stored.original } } : {}
      const entry = { fileName: file, bytes: read.bytes, piece, ...stored, ...separately(wish) }
      queue.add(entry, (result) => {
        results.push(result)
        if (results.length === read.pieces.length) settle(index, fileOutcome(file, results))
      })
    }
  }

  const reading = new Set<Promise<void>>()
  let inHand = 0
  for (const [index, input] of inputs.entries()) {
    if (signal.aborted || queue.failure() !== null) break
    progress.current(input.name)
    if ('refusal' in input) {
      settle(index, { state: 'refused', file: input.name, refusal: input.refusal })
      continue
    }
    const { wish = {} } = input
    const bytes = await sizeOf(input.source)
    while (!mayRead(reading.size, inHand + bytes) && !signal.aborted)
      await Promise.race([...reading, cancelled])
    if (signal.aborted) break
    inHand += bytes
    const choice = wish.encoding ? { encoding: wish.encoding } : undefined
    const one = pool
      .read(input.name, input.source, choice, bytes)
      .then((read) => receive(index, input.name, wish, read))
      .finally(() => {
        inHand -= bytes
        reading.delete(one)
      })
    one.catch(() => undefined)
    reading.add(one)
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

/** Bytes of one input, or the limit of a file where nobody can say. */
async function sizeOf(source: InputSource): Promise<number> {
  if (source.kind === 'bytes') return source.bytes.length
  const path = typeof source.path === 'string' ? source.path : Buffer.from(source.path)
  try {
    return (await stat(path)).size
  } catch {
    return limits.fileBytes
  }
}

/** Whether one more file may be read beside `count` others, `bytes` in all with it. */
function mayRead(count: number, bytes: number): boolean {
  return count < (bytes <= limits.smallBytes ? limits.smallInFlight : limits.inFlight)
}

async function walked(
  inputs: ImportRunOptions['inputs'],
  options: { readonly recursive: boolean; readonly signal: AbortSignal },
): Promise<readonly WalkedInput[]> {
  const found: WalkedInput[] = []
  for (const input of inputs)
    if ('kind' in input) found.push(...(await importWalk([input], options)))
    else found.push(input)
  return found
}

/** Below this a guess is left to a person: readings that differ are about as likely. */
const sureEnough = 0.66

/** A file of one piece whose characters are only guessed, badly; null where there is nothing to ask. */
function doubtOf(
  pieces: readonly ParsedPiece[],
  { encoding }: InputWish,
): { readonly encoding: string; readonly certainty: number } | null {
  const [piece] = pieces
  if (encoding !== undefined || piece === undefined || pieces.length > 1) return null
  const { decode } = piece
  return decode.certainty < sureEnough && decode.by !== 'chosen'
    ? { encoding: decode.encoding, certainty: decode.certainty }
    : null
}

function separately({ separate }: InputWish): { readonly separate?: true } {
  return separate === true ? { separate } : {}
}

/** A promise that resolves when the signal is aborted, and never rejects. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Likenesses of one file that the report carries; the rest are with their pieces. */
const mostLikenesses = 20

/** One outcome for all pieces of a file; what became of single pieces is in its warnings. */
function fileOutcome(file: string, results: readonly PieceResult[], note?: string): ImportOutcome {
  const imported = results.filter((result) => result.state === 'imported')
  const duplicates = results.filter((result) => result.state === 'duplicate')
  const refused = results.filter((result) => result.state === 'refused')
  const likenesses = imported.flatMap((result) => result.likenesses).slice(0, mostLikenesses)
  const undecided = imported.reduce((sum, result) => sum + result.undecided, 0)
  if (imported.length > 0)
    return {
      state: 'imported',
      file,
      articleIds: imported.map((result) => result.articleId),
      headline: imported[0]?.headline ?? null,
      ...(likenesses.length > 0 ? { likenesses } : {}),
      ...(undecided > 0 ? { undecided } : {}),
      warnings: [
        ...imported.flatMap((result) => result.warnings),
        ...(duplicates.length > 0 ? [`${duplicates.length} pieces were there already.`] : []),
        ...refused.map((result) => result.refusal.message),
        ...(note === undefined ? [] : [note]),
      ],
    }
  const [first] = refused
  if (first !== undefined) return refusedFile(file, first.refusal)
  return {
    state: 'duplicate',
    file,
    articleIds: duplicates.map((result) => result.articleId),
    how: duplicates.every((result) => result.how === 'same-bytes') ? 'same-bytes' : 'same-text',
  }
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
