import { findMojibake } from '../mojibake/repair.ts'
import type { CleanRule } from '../edit.ts'

/** C11 (proposal): text read in the wrong encoding ("donâ€™t"), repaired run by run, also where it happened twice. */
export const mojibake: CleanRule = {
  id: 'C11',
  find: ({ text }) =>
    findMojibake(text).map(({ start, end, after }) => ({
      rule: 'C11',
      start,
      end,
      after,
      state: 'proposed' as const,
    })),
}
