import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSaveLane, type Answer } from './autosave.ts'

const ok = (revision: number): Answer => ({ ok: true, value: { revision, savedAt: 'now' } })
const fault = (code: 'disk-full' | 'conflict' | 'not-found' | 'bad-input'): Answer => ({
  ok: false,
  fault: { code, message: code },
})

/** A lane over one number that stands for the text. */
function lane(
  answers: (base: number, text: number) => Answer | Promise<Answer>,
  rebase?: number | null,
) {
  const desk = { text: 0, saved: 0, calls: [] as [number, number][] }
  const it = createSaveLane({
    revision: 1,
    quiet: 400,
    longest: 1000,
    rebase: async () => rebase ?? null,
    collect: () => {
      if (desk.text === desk.saved) return null
      const text = desk.text
      return async (base) => {
        desk.calls.push([base, text])
        const answer = await answers(base, text)
        if (answer.ok) desk.saved = text
        return answer
      }
    },
  })
  const type = (): void => {
    desk.text++
    it.changed(Date.now())
  }
  return { desk, it, type }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  test('waits for a moment of quiet', async () => {
    const { desk, type } = lane((base) => ok(base + 1))
    type()
    await vi.advanceTimersByTimeAsync(399)
    expect(desk.calls).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.calls).toEqual([[1, 1]])
  })
  test('what is taken back before it was saved is nothing to save', async () => {
    const { desk, it, type } = lane((base) => ok(base + 1))
    type()
    await vi.advanceTimersByTimeAsync(400)
    type()
    expect(it.state().kind).toBe('dirty')
    desk.text--
    await vi.advanceTimersByTimeAsync(400)
    expect(it.state()).toEqual({ kind: 'saved', at: 'now' })
    expect(desk.calls).toHaveLength(1)
  })

  test('steady typing is saved all the same', async () => {
    const { desk, type } = lane((base) => ok(base + 1))
    for (let key = 0; key < 12; key++) {
      type()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(desk.calls.length).toBe(1)
  })
  test('each save starts from the revision of the one before', async () => {
    const { desk, it, type } = lane((base) => ok(base + 1))
    type()
    await it.flush()
    type()
    await it.flush()
    expect(desk.calls).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
  test('what is typed during a save is saved after it', async () => {
    let free: () => void = () => undefined
    const { desk, it, type } = lane(async (base) => {
      if (base === 1) await new Promise<void>((resolve) => (free = resolve))
      return ok(base + 1)
    })
    type()
    const first = it.flush()
    await vi.advanceTimersByTimeAsync(0)
    type()
    free()
    await first
    expect(desk.calls).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
  test('a full disk is said, the text kept and tried again', async () => {
    let full = true
    const { desk, it, type } = lane((base) => (full ? fault('disk-full') : ok(base + 1)))
    type()
    expect(await it.flush()).toBe(false)
    expect(it.state()).toMatchObject({ kind: 'failed', nextTry: 2000 })
    full = false
    await vi.advanceTimersByTimeAsync(2000)
    expect(desk.saved).toBe(1)
    expect(it.state().kind).toBe('saved')
  })
  test('typing on while the disk is full keeps everything for the next try', async () => {
    let full = true
    const { desk, it, type } = lane((base) => (full ? fault('disk-full') : ok(base + 1)))
    type()
    await it.flush()
    type()
    type()
    full = false
    await vi.advanceTimersByTimeAsync(2000)
    expect(desk.saved).toBe(3)
  })
  test('a conflict stops the lane and waits for a person', async () => {
    const { desk, it, type } = lane(() => fault('conflict'))
    type()
    await it.flush()
    type()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(it.state().kind).toBe('conflict')
    expect(desk.calls.length).toBe(1)
  })
  test('a conflict over something else is gone round in silence', async () => {
    const { it, type } = lane((base) => (base === 1 ? fault('conflict') : ok(base + 1)), 7)
    type()
    expect(await it.flush()).toBe(true)
    expect(it.revision()).toBe(8)
  })
  test('another change waits for the text', async () => {
    const { desk, it, type } = lane((base) => ok(base + 1))
    type()
    const bases: number[] = []
    await it.run(async (base) => {
      bases.push(base)
      return ok(base + 1)
    })
    expect([desk.calls, bases]).toEqual([[[1, 1]], [2]])
  })
  test('another change is not made while the text cannot be saved', async () => {
    const { it, type } = lane(() => fault('disk-full'))
    type()
    const made = vi.fn(async () => ok(9))
    expect((await it.run(made)).ok).toBe(false)
    expect(made).not.toHaveBeenCalled()
  })
  test('a piece that is gone is not asked for again', async () => {
    const { it, type } = lane(() => fault('not-found'))
    type()
    await it.flush()
    expect(it.state()).toMatchObject({ kind: 'failed', nextTry: null })
  })
  test('what is typed after a refusal that trying again cannot mend is saved like any typing', async () => {
    const { desk, it, type } = lane((base, text) =>
      text === 1 ? fault('bad-input') : ok(base + 1),
    )
    type()
    await it.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.calls).toEqual([[1, 1]])
    type()
    await vi.advanceTimersByTimeAsync(399)
    expect(desk.calls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.saved).toBe(2)
    expect(it.state().kind).toBe('saved')
  })
  test('what failed and was taken back is nothing to save, and typing goes on being saved', async () => {
    let full = true
    const { desk, it, type } = lane((base) => (full ? fault('disk-full') : ok(base + 1)))
    type()
    await it.flush()
    desk.text = 0
    await vi.advanceTimersByTimeAsync(2000)
    expect(it.state().kind).toBe('saved')
    full = false
    type()
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.saved).toBe(1)
  })
  test('leaving writes what is left', async () => {
    const { desk, it, type } = lane((base) => ok(base + 1))
    type()
    expect(await it.close()).toBe(true)
    expect(desk.saved).toBe(1)
  })
})
