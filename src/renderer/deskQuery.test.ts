import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskEventMessage, Noun } from '../shared/contract.ts'
import { invalidateOnChange } from './deskQuery.ts'

let emit: (event: DeskEventMessage) => void = () => undefined
let stop: () => void
/** Questions thrown away, in the order in which that happened. */
let thrown: string[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const onEvent = (listener: typeof emit) => {
    emit = listener
    return () => undefined
  }
  Object.assign(window, { desk: { onEvent } })
  thrown = []
  const client = new QueryClient()
  client.setQueryData(['articles.list', {}], 1)
  client.setQueryData(['articles.open', { id: 'a' }], 1)
  client.setQueryData(['sources.list', {}], 1)
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'invalidate') {
      thrown.push(String(event.query.queryKey[0]))
      // A question counts each time only if it was asked again meanwhile.
      client.setQueryData(event.query.queryKey, 1)
    }
  })
  stop = invalidateOnChange(client)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const change = (noun: Noun, id: string | null = null) => emit({ type: 'changed', noun, id })

test('a change is heard at once, and many changes in a row once a second and at their end', () => {
  change('articles')
  expect(thrown).toEqual(['articles.list', 'articles.open'])
  for (let n = 0; n < 25; n++) {
    vi.advanceTimersByTime(100)
    change('articles')
  }
  expect(thrown.filter((one) => one === 'articles.list')).toHaveLength(3)
  vi.advanceTimersByTime(1000)
  expect(thrown.filter((one) => one === 'articles.list')).toHaveLength(4)
  vi.advanceTimersByTime(10_000)
  expect(thrown.filter((one) => one === 'articles.list')).toHaveLength(4)
})

test('a change of one piece, or of something else, waits for nothing', () => {
  change('articles')
  thrown.length = 0
  change('articles', 'b')
  expect(thrown).toEqual(['articles.list'])
  change('articles', 'a')
  expect(thrown).toEqual(['articles.list', 'articles.list', 'articles.open'])
  thrown.length = 0
  change('sources')
  expect(thrown).toContain('sources.list')
})
