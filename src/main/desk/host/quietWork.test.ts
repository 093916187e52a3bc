import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Quiet, quietWork, type QuietWork } from './quietWork.ts'

let done: string[]
let due: { backup: boolean; look: boolean; order: boolean }
let idleLeft: number
let orderLeft: number
let work: QuietWork

const session: Quiet = {
  idle: () => {
    done.push('idle')
    return { read: 0, indexed: 0, checked: 0, kept: 0, compared: 0, more: --idleLeft > 0 }
  },
  order: () => {
    done.push('order')
    due.order = --orderLeft > 0
    return { more: due.order }
  },
  orderIsDue: () => due.order,
  backup: () => {
    done.push('backup')
    due.backup = false
    return Promise.reject(new Error('no room'))
  },
  backupIsDue: () => due.backup,
  look: () => {
    done.push('look')
    due.look = false
    return Promise.resolve({ at: '', problems: [] })
  },
  lookIsDue: () => due.look,
}
const others = () => done.filter((one) => one !== 'idle')
const log: string[] = []

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  })
  done = []
  log.length = 0
  due = { backup: false, look: false, order: false }
  idleLeft = 1
  orderLeft = 3
  work = quietWork(session, (line) => log.push(line))
})
afterEach(() => {
  work.stop()
  vi.useRealTimers()
})

test('waiting work begins after 300 ms of quiet, at the latest after 4 s of calls without a pause', () => {
  vi.advanceTimersByTime(299)
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['idle'])
  idleLeft = 3
  for (let n = 0; n < 19; n++) {
    work.answered()
    vi.advanceTimersByTime(200)
  }
  expect(done).toHaveLength(1)
  work.answered()
  vi.advanceTimersByTime(250)
  expect(done).toHaveLength(4)
})

test('the index is put in order after a minute without a call, slice by slice; a call pauses that for a minute', () => {
  due.order = true
  vi.advanceTimersByTime(50_000)
  work.called()
  vi.advanceTimersByTime(69_000)
  expect(others()).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(others()).toEqual(['order'])
  work.called()
  vi.advanceTimersByTime(59_000)
  expect(others()).toEqual(['order'])
  vi.advanceTimersByTime(61_100)
  expect(others()).toEqual(['order', 'order', 'order'])
})

test('a due backup goes before, and a look through the library waits until nobody has asked for ten minutes', async () => {
  due = { backup: true, look: true, order: true }
  await vi.advanceTimersByTimeAsync(60_000)
  expect(others()).toEqual(['backup'])
  expect(log).toEqual(['scheduled backup failed: Error: no room'])
  await vi.advanceTimersByTimeAsync(60_100)
  expect(others()).toEqual(['backup', 'order', 'order', 'order'])
  work.called()
  await vi.advanceTimersByTimeAsync(599_000)
  expect(others()).not.toContain('look')
  await vi.advanceTimersByTimeAsync(61_000)
  expect(others().at(-1)).toBe('look')
})

test('nothing begins any more once it is stopped, though the last calls are answered later', () => {
  work.stop()
  work.answered()
  vi.advanceTimersByTime(700_000)
  expect(done).toEqual([])
})
