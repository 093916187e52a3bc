import { useRef, useState } from 'react'
import type { ExportOutcome, Input } from '../../shared/contract.ts'
import { ask } from '../desk.ts'
import type { OpenPieceSession } from '../shell/dialogs.ts'

/** How far a batch has come, in files. */
export interface ExportProgress {
  readonly total: number
  readonly done: number
}

/** One export from the question to what became of each piece; it can be stopped between two files. */
export function useExport(piece: OpenPieceSession | null) {
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const write = async (input: Input<'exports.write'>): Promise<void> => {
    setFault(null)
    // Each its own, there before the button that asks for it: what was stopped once must not stop the next one.
    const stop = new AbortController()
    abort.current = stop
    setProgress({ total: input.articleIds.length * input.formats.length, done: 0 })
    const unsaved = piece ? await piece.settle() : null
    if (unsaved !== null) {
      setProgress(null)
      return setFault(unsaved)
    }
    const told: ExportOutcome[] = []
    const reply = await ask('exports.write', input, {
      onProgress: ({ total, done, outcomes: some }) => {
        told.push(...some)
        setProgress({ total, done })
      },
      signal: stop.signal,
    })
    abort.current = null
    setProgress(null)
    if (!reply.ok) setFault(reply.fault.message)
    // Broken off or whole: what was told of stands.
    if (told.length === 0) return undefined
    // What a second attempt says of a file takes the place of what the first one said.
    const again = new Set(told.map(fileKey))
    setOutcomes((before) => [...(before ?? []).filter((one) => !again.has(fileKey(one))), ...told])
    await piece?.look()
  }
  return {
    progress,
    outcomes,
    fault,
    setFault,
    write,
    stop: () => abort.current?.abort(),
    back: () => setOutcomes(null),
  }
}

/** Piece and format of an outcome. */
function fileKey(outcome: ExportOutcome): string {
  const format = outcome.state === 'written' ? outcome.record.format : outcome.format
  return `${outcome.articleId} ${format ?? ''}`
}
