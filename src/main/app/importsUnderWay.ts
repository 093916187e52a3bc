import { FaultError } from '../../shared/fault.ts'

/** Imports of this window that are still reading or committing. */
export interface ImportsUnderWay {
  during<T>(work: () => Promise<T>): Promise<T>
  /** Throws FaultError conflict while one runs: half of its pieces would go with the library that is replaced. */
  refuseRestore(): void
}

/** Counts imports, so that no other library is put under one. */
export function importsUnderWay(): ImportsUnderWay {
  let running = 0
  return {
    during: async (work) => {
      running++
      try {
        return await work()
      } finally {
        running--
      }
    },
    refuseRestore: () => {
      if (running > 0)
        throw new FaultError(
          'conflict',
          'An import is still running: what it has brought so far would go with the library of now. Let it end or stop it, then go back to the copy.',
        )
    },
  }
}
