import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Input, Output } from '../shared/contract.ts'
import type { Fault } from '../shared/fault.ts'
import { call, faultOf } from './desk.ts'
import { useDesk } from './deskQuery.ts'

/** Lists that come a page at a time. */
type PagedMethod = 'articles.list' | 'exports.list'
type Row<M extends PagedMethod> = Output<M>['rows'][number]

export interface Pages<M extends PagedMethod> {
  /** The first page with what it says of the whole list; undefined until it is there. */
  readonly head: Output<M> | undefined
  readonly rowAt: (index: number) => Row<M> | undefined
  readonly onVisible: (first: number, last: number) => void
  /** Nothing has ever been shown and the first page is on its way. */
  readonly isFirst: boolean
  /** Rows of the question before are shown until the new ones are there. */
  readonly isOld: boolean
  readonly fault: Fault | null
  readonly retry: () => void
}

/** What a list asks for one of its pages (from 0) of `size` rows. */
export function pageInput<M extends PagedMethod>(
  question: Omit<Input<M>, 'offset' | 'limit'>,
  page: number,
  size: number,
): Input<M> {
  return { ...question, offset: page * size, limit: size } as unknown as Input<M>
}

/** Rows of a list by their place, fetched by the page (of `size` rows) as they come on screen. */
export function usePages<M extends PagedMethod>(
  method: M,
  question: Omit<Input<M>, 'offset' | 'limit'>,
  size: number,
): Pages<M> {
  const [span, setSpan] = useState({ first: 0, last: 0 })
  const inputOf = (page: number) => pageInput<M>(question, page, size)
  const head = useDesk(method, inputOf(0), { keep: true })
  const pages = Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i)
  const further = pages.filter((page) => page > 0 && !head.isPlaceholderData)
  const answers = useQueries({
    queries: further.map((page) => ({
      queryKey: [method, inputOf(page)],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(method, inputOf(page), { signal }),
    })),
  })
  const shown = new Map<number, Output<M> | undefined>(
    further.map((page, i) => [page, answers[i]?.data]),
  )
  shown.set(0, head.data)
  // The same object as long as pages are of one size, so that the table may name it in an effect.
  const onVisible = useCallback(
    (from: number, to: number) => {
      const next = { first: Math.floor(from / size), last: Math.floor(to / size) }
      setSpan((old) => (old.first === next.first && old.last === next.last ? old : next))
    },
    [setSpan, size],
  )
  const failed = [head, ...answers].filter((answer) => answer.isError)
  return {
    head: head.data,
    // The rows of the question before may have come in a longer page.
    rowAt: (index) =>
      head.data?.rows[index] ?? shown.get(Math.floor(index / size))?.rows[index % size],
    onVisible,
    isFirst: !head.data && failed.length === 0,
    isOld: head.isPlaceholderData,
    fault: failed[0] ? faultOf(failed[0].error) : null,
    retry: () => {
      for (const answer of failed) void answer.refetch()
    },
  }
}
