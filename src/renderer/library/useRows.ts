import type { QueryClient } from '@tanstack/react-query'
import type { ArticleFilter, ArticleRow } from '../../shared/model/articleRow.ts'
import type { Pages } from '../usePages.ts'
import { askAhead } from '../deskQuery.ts'
import { pageInput, usePages } from '../usePages.ts'
import type { LibraryQuery } from './query.ts'

// Rows fetched in one call: a screenful and some. Each found row costs a snippet.
const listed = 50
const found = 30

export interface Rows extends Omit<Pages<'articles.list'>, 'head'> {
  readonly total: number
  readonly rowAt: (index: number) => ArticleRow | undefined
  /** What of the question was not understood, in words. */
  readonly problem: string | null
  /** Newest first although relevance was asked, for so many are found. */
  readonly isUnranked: boolean
}

/** A space at the end of what is typed asks nothing new. */
export function trimmed(filter: ArticleFilter): ArticleFilter {
  const { text, ...rest } = filter
  const words = text?.trim() ?? ''
  return words === '' ? rest : { ...rest, text: words }
}

function questionOf({ filter, sort, group, rankAll }: LibraryQuery) {
  const asked = trimmed(filter)
  return {
    question: {
      filter: asked,
      sort,
      ...(group ? { group } : {}),
      ...(rankAll ? { rankAll } : {}),
    },
    size: asked.text === undefined ? listed : found,
  }
}

/** Asks for the rows the list will show first, before it is drawn. */
export function askFirstRows(client: QueryClient, query: LibraryQuery): Promise<void> {
  const { question, size } = questionOf(query)
  return askAhead(client, 'articles.list', pageInput<'articles.list'>(question, 0, size))
}

/** Rows of the list by their place, fetched by the page as they come on screen. */
export function useRows(query: LibraryQuery): Rows {
  const { question, size } = questionOf(query)
  const { head, ...pages } = usePages('articles.list', question, size)
  return {
    ...pages,
    total: head?.total ?? 0,
    problem: head?.problem ?? null,
    isUnranked: head?.unranked === true,
  }
}
