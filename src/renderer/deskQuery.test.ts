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

test('what a person changes is heard at once, one after the other', () => {
  for (let n = 0; n < 3; n++) {
    change('settings')
    change('articles')
    expect(thrown.splice(0)).toEqual(['articles.list', 'articles.open'])
    vi.advanceTimersByTime(150)
  }
  vi.advanceTimersByTime(10_000)
  expect(thrown).toEqual([])
  change('articles')
  expect(thrown).toEqual(['articles.list', 'articles.open'])
})

test('many changes in a row are heard once a second and at their end', () => {
  const heard = () => thrown.filter((one) => one === 'articles.list').length
  for (let n = 0; n < 20; n++) {
    change('articles')
    vi.advanceTimersByTime(100)
  }
  const begun = heard()
  for (let n = 0; n < 100; n++) {
    change('articles')
    vi.advanceTimersByTime(100)
  }
  expect(heard() - begun).toBe(10)
  const last = heard()
  change('articles')
  vi.advanceTimersByTime(1000)
  expect(heard()).toBe(last + 1)
  vi.advanceTimersByTime(10_000)
  expect(heard()).toBe(last + 1)
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
