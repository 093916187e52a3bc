import { useSyncExternalStore } from 'react'
import type { Input } from '../../shared/contract.ts'
import type { ArticleFilter } from '../../shared/model/articleRow.ts'

export type Sort = Input<'articles.list'>['sort']
export type Group = NonNullable<Input<'articles.list'>['group']>

/** What the list shows: kept while the window is open, so that the way back from a piece finds it again. */
export interface LibraryQuery {
  readonly filter: ArticleFilter
  readonly sort: Sort
  readonly group?: Group | undefined
  /** By relevance although very many are found. */
  readonly rankAll?: boolean | undefined
  /** The active row. */
  readonly active: number
}

let query: LibraryQuery = { filter: {}, sort: 'newest', active: 0 }
const listeners = new Set<() => void>()

/** Changes the list; a new filter or sort begins at its first row. */
export function setQuery(change: Partial<LibraryQuery>): void {
  const isOther = change.filter !== undefined || change.sort !== undefined || 'group' in change
  query = { ...query, ...(isOther ? { active: 0, rankAll: undefined } : {}), ...change }
  for (const listener of listeners) listener()
}

/** Sets or, with undefined, takes away single filters. */
export function setFilter(change: {
  readonly [K in keyof ArticleFilter]?: ArticleFilter[K]
}): void {
  const filter = Object.fromEntries(
    Object.entries({ ...query.filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  ) as ArticleFilter
  // Relevance to nothing is no order.
  const isLost = query.sort === 'relevance' && !filter.text?.trim()
  setQuery({ filter, ...(isLost ? { sort: 'newest' } : {}) })
}

/** The list's question as it stands. */
export function currentQuery(): LibraryQuery {
  return query
}

/** As `currentQuery`, drawn anew when it changes. */
export function useQueryState(): LibraryQuery {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => query,
  )
}

/** Whether the list shows this very question: the same words, filters, order and groups. */
export function sameQuestion(
  a: Pick<LibraryQuery, 'filter' | 'sort' | 'group'>,
  b: Pick<LibraryQuery, 'filter' | 'sort' | 'group'>,
): boolean {
  const words = ({ filter, sort, group }: Pick<LibraryQuery, 'filter' | 'sort' | 'group'>) =>
    JSON.stringify([
      Object.entries(filter).toSorted(([x], [y]) => x.localeCompare(y)),
      sort,
      group ?? null,
    ])
  return words(a) === words(b)
}
