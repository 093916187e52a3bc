import { QueryClient, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import type { Input, Method, Noun, Output } from '../shared/contract.ts'
import { DeskFault, call, faultOf, onDeskEvent } from './desk.ts'
import { showToast } from './ui/toast.ts'

/** One cache for the window. Answers stay fresh until main says that their noun has changed. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal is an answer; only a bug is worth a second try.
        retry: (count, error) => !(error instanceof DeskFault) && count < 1,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

// Which answers a change of a noun makes old: the method's own noun, and where that is not enough …
const also: Readonly<Partial<Record<Noun, readonly string[]>>> = {
  // … what stands in a row or a gate beside the piece itself.
  articles: [
    'gate',
    'library',
    'statements',
    'tags',
    'entities',
    'bulk',
    'outlets',
    'notices',
    'stories',
  ],
  sources: ['articles', 'gate', 'outlets'],
  recipients: ['gate'],
  exports: ['articles', 'gate', 'recalls', 'notices'],
  notices: ['articles', 'gate', 'recalls', 'exports'],
  // … the house template and what is previewed with it.
  settings: ['exports'],
  library: [],
}

/** Milliseconds between two times that everything of a noun is asked anew: an import changes it six times a second. */
const broadEveryMs = 1000
/** How often it may be before that without a wait: a person's acts follow one another, too. */
const atOnce = 3

/** Throws away what main says has changed; returns the way to stop. */
export function invalidateOnChange(client: QueryClient): () => void {
  const waiting = new Map<Noun, ReturnType<typeof setTimeout>>()
  /** When each noun will have rested: every time it is asked anew that is put off by `broadEveryMs`. */
  const restedAt = new Map<Noun, number>()
  const throwAway = (noun: Noun, id: string | null): void => {
    const nouns = [noun, ...(also[noun] ?? [])]
    void client.invalidateQueries({
      predicate: (query) => {
        const [method, input] = query.queryKey as [string, unknown]
        if (!nouns.some((one) => method.startsWith(`${one}.`))) return false
        // One piece changed: the open views of other pieces are still right.
        if (noun !== 'articles' || id === null) return true
        const asked = (input as { id?: string } | undefined)?.id
        return asked === undefined || asked === id
      },
    })
  }
  const broad = (noun: Noun): void => {
    waiting.delete(noun)
    restedAt.set(noun, Math.max(restedAt.get(noun) ?? 0, performance.now()) + broadEveryMs)
    throwAway(noun, null)
  }
  const stop = onDeskEvent((event) => {
    if (event.type !== 'changed') return
    const { noun, id } = event
    if (id !== null) return throwAway(noun, id)
    if (waiting.has(noun)) return
    // The first few at once, what follows them soon together.
    const wait = (restedAt.get(noun) ?? 0) - (atOnce - 1) * broadEveryMs - performance.now()
    if (wait <= 0) broad(noun)
    else waiting.set(noun, setTimeout(broad, wait, noun))
  })
  return () => {
    stop()
    for (const timer of waiting.values()) clearTimeout(timer)
  }
}

export interface DeskQueryOptions {
  readonly enabled?: boolean
  /** Shows the answer to the last question until the new one is there: nothing blinks. */
  readonly keep?: boolean
}

/** Asks one question and keeps the answer for whoever asks the same with `useDesk`; never throws. */
export function askAhead<M extends Method>(
  client: QueryClient,
  method: M,
  input: Input<M>,
): Promise<void> {
  return client.prefetchQuery(question(method, input))
}

const question = <M extends Method>(method: M, input: Input<M>) => ({
  queryKey: [method, input],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(method, input, { signal }),
})

/** The desk's answer to one question, kept until it changes. */
export function useDesk<M extends Method>(
  method: M,
  input: Input<M>,
  options: DeskQueryOptions = {},
): UseQueryResult<Output<M>> {
  return useQuery<Output<M>>({
    ...question(method, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<Output<M>>>[0])
}

/** A deciding call; a refusal becomes a toast unless `quiet` (where the form shows it itself). */
export function useDeskAct<M extends Method>(
  method: M,
  options: { readonly quiet?: boolean } = {},
): UseMutationResult<Output<M>, unknown, Input<M>> {
  return useMutation<Output<M>, unknown, Input<M>>({
    mutationFn: (input) => call(method, input),
    onError: (error) => {
      if (!options.quiet) showToast({ words: faultOf(error).message, tone: 'failed' })
    },
  })
}
