import type { CleanRule } from '../edit.ts'

/** C11 (proposal): text read in the wrong encoding, repaired run by run. */
export const mojibake: CleanRule = {
  id: 'C11',
  find: () => [],
}
