import { useMemo } from 'react'
import type { Rows } from './useRows.ts'

/** Tags of the first rows of the list, commonest first. */
export function useTagsSeen({ firstRows }: Rows): readonly string[] {
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const row of firstRows)
      for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts.entries()].toSorted((a, b) => b[1] - a[1]).map(([tag]) => tag)
  }, [firstRows])
}
