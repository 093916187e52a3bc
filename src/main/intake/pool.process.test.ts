import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { forkChild } from './forkChild.ts'
import { limits } from './limits.ts'
import type { ImportProcessMessage, ReadOutcome, ReadRequest } from './messages.ts'
import { createPool, type ImportChild, type ImportPool, type PoolOptions } from './pool.ts'

const misbehaving = fileURLToPath(new URL('./misbehaving.fixture.ts', import.meta.url))
const nothing = { kind: 'bytes', bytes: new Uint8Array() } as const

const pools: ImportPool[] = []
function pool(options: Partial<PoolOptions> = {}): ImportPool {
  const made = createPool({ spawn: () => forkChild(misbehaving), ...options })
  pools.push(made)
  return made
}
afterEach(() => {
  for (const one of pools.splice(0)) one.close()
})
const code = (outcome: ReadOutcome): string => (outcome.ok ? 'ok' : outcome.refusal.code)

describe('real import processes', () => {
  test('what never ends is killed at its time; the batch goes on', async () => {
    const some = pool({ milliseconds: 400 })
    const outcomes = await Promise.all(
      ['a', 'loop', 'b', 'c'].map((name) => some.read(name, nothing)),
    )
    expect(outcomes.map(code)).toEqual(['no-text', 'time-limit', 'no-text', 'no-text'])
  })

  test('a heap without end stops at 512 MB and is a refusal', async () => {
    const some = pool({ milliseconds: 110_000 })
    const outcomes = await Promise.all(['heap', 'after'].map((name) => some.read(name, nothing)))
    expect(outcomes.map(code)).toEqual(['memory-limit', 'no-text'])
  })

  test.skipIf(process.platform !== 'linux')(
    'memory outside of the heap is seen by the watchdog',
    async () => {
      const some = pool({ milliseconds: 60_000, residentBytes: 300 * 1024 * 1024, watchEvery: 20 })
      const outcomes = await Promise.all(
        ['buffers', 'after'].map((name) => some.read(name, nothing)),
      )
      expect(outcomes.map(code)).toEqual(['memory-limit', 'no-text'])
    },
  )

  test('a file about which others were asked is read again without them where the process died of it', async () => {
    const some = pool()
    const outcomes = await Promise.all(['a', 'asking', 'b'].map((name) => some.read(name, nothing)))
    expect(outcomes.map(code)).toEqual(['no-text', 'no-text', 'no-text'])
    expect(outcomes[1]).toMatchObject({ refusal: { message: 'asking' } })
  })

  test('a crash is told with its file; nobody else’s file is lost', async () => {
    const some = pool({ jobs: 2 })
    const names = ['a', 'crash', 'b', 'crash', 'c', 'd']
    const outcomes = await Promise.all(names.map((name) => some.read(name, nothing)))
    expect(outcomes.map(code)).toEqual([
      'no-text',
      'reader-crashed',
      'no-text',
      'reader-crashed',
      'no-text',
      'no-text',
    ])
    expect(outcomes[4]).toMatchObject({ refusal: { message: 'c' } })
  })

  test('the real process reads files, and refuses what is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-pool-'))
    try {
      const file = join(folder, 'ok.txt')
      writeFileSync(
        file,
        'A line about the harbour.\n\nAnother line about the harbour, and it is longer than that.',
      )
      symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
      const some = pool({ spawn: () => forkChild() })
      const read = (path: string) => some.read(path, { kind: 'path', path })
      const outcome = await read(file)
      expect(outcome).toMatchObject({ ok: true })
      expect(outcome.ok && outcome.bytes).toEqual(
        new Uint8Array((await import('node:fs')).readFileSync(file)),
      )
      expect(code(await read(folder))).toBe('not-a-file')
      expect(code(await read(join(folder, 'missing')))).toBe('unreadable-path')
      expect(code(await read(join(folder, 'loop')))).toBe('unreadable-path')
      expect(
        code(
          await some.read('big', { kind: 'bytes', bytes: new Uint8Array(limits.fileBytes + 1) }),
        ),
      ).toBe('too-large')
      expect(code(await some.read('empty', nothing))).toBe('empty-file')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** A child without a process: tests drive it by hand. */
function fakeChild() {
  const heard: {
    message?: (message: ImportProcessMessage) => void
    exit?: (how: { code: number | null; signal: string | null }) => void
  } = {}
  const requests: ReadRequest[] = []
  let killed = false
  let memory: number | null = 0
  const child: ImportChild = {
    send: (request) => void requests.push(request),
    onMessage: (listener) => void (heard.message = listener),
    onExit: (listener) => void (heard.exit = listener),
    kill: () => {
      killed = true
      queueMicrotask(() => heard.exit?.({ code: null, signal: 'SIGKILL' }))
    },
    residentBytes: () => memory,
  }
  return {
    child,
    requests,
    say: (message: ImportProcessMessage) => heard.message?.(message),
    die: (how: { code: number | null; signal: string | null }) => heard.exit?.(how),
    isKilled: () => killed,
    setMemory: (bytes: number | null) => void (memory = bytes),
  }
}

describe('the pool with children driven by hand', () => {
  test('at most two files wait in one process, and the next follows an answer', async () => {
    const fake = fakeChild()
    const some = pool({ spawn: () => fake.child })
    const reads = ['a', 'b', 'c'].map((name) => some.read(name, nothing))
    expect(fake.requests.map((request) => request.name)).toEqual(['a', 'b'])
    fake.say({ type: 'started', id: 1 })
    fake.say({
      type: 'outcome',
      id: 1,
      outcome: { ok: false, refusal: { code: 'no-text', message: '' } },
    })
    expect(await reads[0]).toMatchObject({ ok: false })
    expect(fake.requests).toHaveLength(3)
    for (const read of reads.slice(1)) read.catch(() => undefined)
  })

  test('an unknown memory kills nobody', async () => {
    const fake = fakeChild()
    const some = pool({ spawn: () => fake.child, watchEvery: 5, milliseconds: 10_000 })
    const read = some.read('a', nothing)
    read.catch(() => undefined)
    fake.setMemory(null)
    fake.say({ type: 'started', id: 1 })
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(fake.isKilled()).toBe(false)
  })

  test('memory above the cap kills, and says so', async () => {
    const fake = fakeChild()
    const some = pool({ spawn: () => fake.child, watchEvery: 5 })
    const read = some.read('a', nothing)
    fake.say({ type: 'started', id: 1 })
    fake.setMemory(limits.residentBytes + 1)
    expect(code(await read)).toBe('memory-limit')
  })

  test('closing rejects what was not answered, and kills', async () => {
    const fake = fakeChild()
    const some = pool({ spawn: () => fake.child })
    const reads = ['a', 'b', 'c'].map((name) => some.read(name, nothing))
    some.close()
    const settled = await Promise.allSettled(reads)
    expect(settled.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(fake.isKilled()).toBe(true)
    await expect(some.read('d', nothing)).rejects.toThrow('closed')
  })

  test('a process that dies before it reads takes one file with it, not all', async () => {
    const fakes = [fakeChild(), fakeChild()]
    let started = 0
    const some = pool({ spawn: () => (fakes[started++] ?? fakes[1]!).child })
    const reads = ['a', 'b'].map((name) => some.read(name, nothing))
    fakes[0]?.die({ code: 1, signal: null })
    expect(code(await (reads[0] as Promise<ReadOutcome>))).toBe('reader-crashed')
    fakes[1]?.say({
      type: 'outcome',
      id: 2,
      outcome: { ok: false, refusal: { code: 'no-text', message: '' } },
    })
    expect(code(await (reads[1] as Promise<ReadOutcome>))).toBe('no-text')
  })
})
