import { useMemo } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { statusWord } from '../ui/StatusBadge.tsx'
import type { Group } from './query.ts'

const heads = new WeakMap<ArticleRow, string>()

/** What stands before the first row of a group; null for the others. */
export function groupHeadOf(row: ArticleRow): string | null {
  return heads.get(row) ?? null
}

/** The rows, the first of each group knowing that it is the first. */
export function useGroupHeads(
  rowAt: (index: number) => ArticleRow | undefined,
  group: Group | undefined,
): (index: number) => ArticleRow | undefined {
  return useMemo(() => {
    if (group === undefined) return rowAt
    const marked = new Map<ArticleRow, ArticleRow>()
    return (index) => {
      const row = rowAt(index)
      if (row === undefined) return undefined
      const before = index === 0 ? undefined : rowAt(index - 1)
      const head = valueOf(row, group)
      if (before !== undefined && valueOf(before, group) === head) return row
      // A row of its own, so that it is drawn anew where it becomes a first one.
      const known = marked.get(row) ?? { ...row }
      marked.set(row, known)
      heads.set(known, head)
      return known
    }
  }, [rowAt, group])
}

function valueOf(row: ArticleRow, group: Group): string {
  switch (group) {
    case 'outlet':
      return row.sourceName ?? 'No outlet'
    case 'author':
      return row.author ?? 'No by-line'
    case 'status':
      return statusWord(row.status)
    case 'month':
      return row.published?.slice(0, 7) ?? 'No date'
    default:
      return assertNever(group)
  }
}
