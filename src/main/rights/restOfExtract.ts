import type { EditChange } from './edits/editReport.ts'
import type { ExaminedFacts } from './facts.ts'

/** Where only the beginning may run, what follows it is left out by the licence's own wish. */
export function isRestOfExtract({ licence, received }: ExaminedFacts, change: EditChange): boolean {
  if (licence?.extract.kind === 'full' || change.kind !== 'cut' || change.moved) return false
  const last = change.received.at(-1)
  if (last === undefined) return false
  const behind = [
    received.blocks[last.block]?.slice(last.end),
    ...received.blocks.slice(last.block + 1),
  ]
  return !behind.some((text) => /[\p{L}\p{N}]/u.test(text ?? ''))
}
