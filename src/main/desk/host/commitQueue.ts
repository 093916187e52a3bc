import { FaultError } from '../../../shared/fault.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { limits } from '../../intake/limits.ts'
import type { PieceOutcome, PieceToImport } from '../imports/importPieces.ts'

/** The desk's own commit: at most 25 pieces in one transaction, whole or none of them. */
export type CommitPieces = (
  pieces: readonly PieceToImport[],
) => readonly PieceOutcome[] | Promise<readonly PieceOutcome[]>

/** What became of one piece; refused where the library could not keep this very piece. */
export type PieceResult = PieceOutcome | { readonly state: 'refused'; readonly refusal: Refusal }

/** Gathers parsed pieces and commits them batch after batch while others are still being read. */
export interface CommitQueue {
  readonly add: (piece: PieceToImport, done: (result: PieceResult) => void) => void
  /** Resolves once no more than a batch waits: whoever feeds the queue holds here. */
  readonly room: () => Promise<void>
  /** Nothing more comes: resolves when nothing waits any more. */
  readonly drained: () => Promise<void>
  /** Nothing more is begun; what is being committed is finished. */
  readonly stop: () => void
  /** Why the library takes no more pieces; null while it does. */
  readonly failure: () => FaultError | null
}

interface Entry {
  readonly piece: PieceToImport
  readonly done: (result: PieceResult) => void
}

/** How long a batch that is not full waits for more; a transaction costs as much for one piece as for ten. */
const lingerMs = 25

/** Makes a queue. A failing batch is tried piece by piece, so that one bad piece costs no other. */
export function commitQueue(commit: CommitPieces): CommitQueue {
  const waiting: Entry[] = []
  let working: Promise<void> | null = null
  let stopped = false
  let failure: FaultError | null = null
  let ending = false
  let wake: (() => void) | null = null
  const held: (() => void)[] = []
  const isFull = (): boolean =>
    waiting.length >= limits.commitPieces || batchLength(waiting) < waiting.length

  /** More pieces arrive while this waits: also what another process has sent while the last batch was written. */
  function gathered(): Promise<void> | null {
    if (ending || stopped || isFull()) return null
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), lingerMs)
      wake = () => {
        clearTimeout(timer)
        wake = null
        resolve()
      }
    })
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await gathered()
      if (waiting.length === 0) return
      const batch = waiting.splice(0, batchLength(waiting))
      try {
        await commitBatch(batch)
      } catch (error) {
        if (batch.length === 1 || endsImport(error)) fail(batch[0] as Entry, error)
        else for (const entry of batch) await commitAlone(entry)
      }
      if (!isFull()) for (const go of held.splice(0)) go()
    }
  }

  async function commitBatch(batch: readonly Entry[]): Promise<void> {
    const results = await commit(batch.map((entry) => entry.piece))
    for (const [at, entry] of batch.entries()) entry.done(results[at] as PieceOutcome)
  }

  async function commitAlone(entry: Entry): Promise<void> {
    if (stopped) return
    try {
      await commitBatch([entry])
    } catch (error) {
      fail(entry, error)
    }
  }

  function fail(entry: Entry, error: unknown): void {
    if (endsImport(error)) {
      failure = error
      stop()
      return
    }
    const reason = error instanceof Error ? error.message : String(error)
    const message = `What was read of this file could not be kept (${reason}).`
    entry.done({ state: 'refused', refusal: { code: 'reader-crashed', message } })
  }

  function stop(): void {
    stopped = true
    waiting.length = 0
    wake?.()
  }

  function start(): Promise<void> {
    working ??= work().finally(() => {
      working = null
      for (const go of held.splice(0)) go()
    })
    return working
  }

  return {
    add: (piece, done) => {
      if (stopped) return
      waiting.push({ piece, done })
      if (isFull()) wake?.()
      void start()
    },
    room: async () => {
      if (isFull() && !stopped) await new Promise<void>((resolve) => held.push(resolve))
    },
    drained: async () => {
      ending = true
      wake?.()
      while (working !== null || waiting.length > 0) await start()
    },
    stop,
    failure: () => failure,
  }
}

/** How many of the first entries go into one transaction: 25 pieces, or 32 MB of originals. */
function batchLength(waiting: readonly Entry[]): number {
  let bytes = 0
  let length = 0
  while (length < waiting.length && length < limits.commitPieces) {
    bytes += waiting[length]?.piece.bytes.length ?? 0
    if (length > 0 && bytes > limits.commitBytes) break
    length++
  }
  return length
}

/** A fault concerns the library (full, gone, shutting down); what else goes wrong concerns the piece. */
function endsImport(error: unknown): error is FaultError {
  return error instanceof FaultError && error.code !== 'internal' && error.code !== 'bad-input'
}
