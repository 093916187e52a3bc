import { useCallback, useRef, useState } from 'react'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { call } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { useLatest } from '../ui/useLatest.ts'
import type { LibraryQuery } from './query.ts'
import { numberWords } from '../words/numberWords.ts'
import { trimmed } from './useRows.ts'

/** What is known of a selected piece, enough to act and to undo. */
export type Picked = Pick<ArticleRow, 'id' | 'status' | 'held' | 'headline' | 'opening'>

export interface Selection {
  readonly picked: ReadonlyMap<ArticleId, Picked>
  readonly toggle: (row: ArticleRow) => void
  /** Adds all rows from one place to the other, whether they are on screen or not. */
  readonly addRange: (from: number, to: number) => void
  readonly clear: () => void
  /** What the desk has answered of selected pieces since they were selected. */
  readonly know: (pieces: readonly Picked[]) => void
}

// What one act may carry (exports.write takes as many).
const most = 10_000
const none: ReadonlyMap<ArticleId, Picked> = new Map()

/** Pieces chosen in the list, kept while it scrolls; another filter clears them. */
export function useSelection(query: LibraryQuery): Selection {
  const key = JSON.stringify(query.filter)
  const [state, setState] = useState<{ key: string; picked: ReadonlyMap<ArticleId, Picked> }>({
    key,
    picked: new Map(),
  })
  const latestKey = useLatest(key)
  const cleared = useRef(0)
  const picked = state.key === key ? state.picked : none
  const set = (next: ReadonlyMap<ArticleId, Picked>) => setState({ key, picked: next })

  const toggle = (row: ArticleRow) => {
    const next = new Map(picked)
    if (!next.delete(row.id)) next.set(row.id, row)
    set(next)
  }
  const addRange = (a: number, b: number) => {
    const from = Math.min(a, b)
    const to = Math.min(Math.max(a, b), from + most - 1)
    const since = cleared.current
    const choose = async () => {
      const rows = await rowsBetween({ ...query, filter: trimmed(query.filter) }, from, to)
      // Meanwhile another filter may stand, or somebody cleared: then nobody wants these any more.
      if (cleared.current !== since || latestKey.current !== key) return
      setState((now) => {
        const before = now.key === key ? now.picked : none
        return { key, picked: new Map([...before, ...rows.map((row) => [row.id, row] as const)]) }
      })
      if (Math.abs(a - b) >= most)
        showToast({
          words: `One act carries ${numberWords(most)} pieces: the first of them are selected.`,
        })
    }
    choose().catch(() =>
      showToast({ words: 'These rows could not be read. Try again.', tone: 'failed' }),
    )
  }
  const clear = useCallback(() => {
    cleared.current++
    setState({ key, picked: new Map() })
  }, [key])
  const know = useCallback((pieces: readonly Picked[]) => {
    setState((now) => {
      const known = pieces.filter(({ id }) => now.picked.has(id))
      return {
        ...now,
        picked: new Map([...now.picked, ...known.map((one) => [one.id, one] as const)]),
      }
    })
  }, [])
  return { picked, toggle, addRange, clear, know }
}

async function rowsBetween(
  { filter, sort, group }: LibraryQuery,
  from: number,
  to: number,
): Promise<readonly ArticleRow[]> {
  const out: ArticleRow[] = []
  for (let offset = from; offset <= to; offset += 500) {
    const limit = Math.min(500, to - offset + 1)
    const page = await call('articles.list', {
      filter,
      sort,
      ...(group ? { group } : {}),
      offset,
      limit,
      plain: true,
    })
    out.push(...page.rows)
  }
  return out
}
