import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ArticleFilter, ArticleRow } from '../../shared/model/articleRow.ts'
import { call, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import type { Fault } from '../../shared/fault.ts'
import type { LibraryQuery } from './query.ts'

// Rows fetched in one call: a screenful and some. Each found row costs a snippet.
const pageSize = 50

export interface Rows {
  readonly total: number
  readonly rowAt: (index: number) => ArticleRow | undefined
  readonly onVisible: (first: number, last: number) => void
  /** Nothing has ever been shown and the first page is on its way. */
  readonly isFirst: boolean
  /** Rows of the question before are shown until the new ones are there. */
  readonly isOld: boolean
  readonly fault: Fault | null
  /** What of the question was not understood, in words. */
  readonly problem: string | null
  /** Newest first although relevance was asked, for so many are found. */
  readonly isUnranked: boolean
  readonly retry: () => void
}

/** A space at the end of what is typed asks nothing new. */
export function trimmed(filter: ArticleFilter): ArticleFilter {
  const { text, ...rest } = filter
  const words = text?.trim() ?? ''
  return words === '' ? rest : { ...rest, text: words }
}

/** Rows of the list by their place, fetched by the page as they come on screen. */
export function useRows(query: LibraryQuery): Rows {
  const { sort, group, rankAll } = query
  const filter = trimmed(query.filter)
  const [span, setSpan] = useState({ first: 0, last: 0 })
  const pageOf = (page: number) => ({
    filter,
    sort,
    ...(group ? { group } : {}),
    ...(rankAll ? { rankAll } : {}),
    offset: page * pageSize,
    limit: pageSize,
  })
  const head = useDesk('articles.list', pageOf(0), { keep: true })
  const pages = Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i)
  const further = pages.filter((page) => page > 0 && !head.isPlaceholderData)
  const answers = useQueries({
    queries: further.map((page) => ({
      queryKey: ['articles.list', pageOf(page)],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('articles.list', pageOf(page), { signal }),
    })),
  })
  const shown = new Map(further.map((page, i) => [page, answers[i]?.data]))
  shown.set(0, head.data)
  // One object for ever, so that the table may name it in an effect.
  const onVisible = useCallback(
    (from: number, to: number) => {
      const next = { first: Math.floor(from / pageSize), last: Math.floor(to / pageSize) }
      setSpan((old) => (old.first === next.first && old.last === next.last ? old : next))
    },
    [setSpan],
  )
  const failed = [head, ...answers].filter((answer) => answer.isError)
  return {
    total: head.data?.total ?? 0,
    rowAt: (index) => shown.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    onVisible,
    isFirst: !head.data && failed.length === 0,
    isOld: head.isPlaceholderData,
    fault: failed[0] ? faultOf(failed[0].error) : null,
    problem: head.data?.problem ?? null,
    isUnranked: head.data?.unranked === true,
    retry: () => {
      for (const answer of failed) void answer.refetch()
    },
  }
}
