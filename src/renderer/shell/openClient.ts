import type { QueryClient } from '@tanstack/react-query'
import { invalidateOnChange, makeQueryClient } from '../deskQuery.ts'
import { currentQuery } from '../library/query.ts'
import { askFirstRows } from '../library/useRows.ts'
import { currentRoute } from './route.ts'

/** The answers of one window, and the way to stop hearing what main changes. */
export interface OpenClient {
  readonly client: QueryClient
  readonly close: () => void
}

/** Opens the cache of a window; where it begins at the library, the first rows are asked for at once. */
export function openClient(): OpenClient {
  const client = makeQueryClient()
  // Before the first question: what main changes after it was answered must not be missed.
  const close = invalidateOnChange(client)
  if (currentRoute().place === 'library') void askFirstRows(client, currentQuery())
  return { client, close }
}
