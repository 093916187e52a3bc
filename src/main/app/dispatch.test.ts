import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskEventMessage } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import type { AnswerCall, Dispatch, Sender } from './dispatch.ts'
import { createDispatch } from './dispatch.ts'
import { pageUrl } from './pageOrigin.ts'

const notes: string[] = []
const log = {
  file: '',
  note: (line: string) => void notes.push(line),
  bug: (where: string) => void notes.push(`bug ${where}`),
}
const heard: DeskEventMessage[] = []
const page: Sender = {
  id: 1,
  isMainFrame: true,
  url: `${pageUrl}#/library`,
  send: (event) => void heard.push(event),
}
const settings = {
  actor: 'Ana',
  theme: 'system',
  deskName: '',
  timeZone: 'UTC',
  rules: { relaxed: [], beliefs: false },
  cues: { added: [], silenced: [] },
}
const works: AnswerCall = async () => ({ ok: true, value: settings })
const dispatchTo = (answer: AnswerCall, checkOutputs = true) =>
  createDispatch({ answer, isAct: (method) => method === 'settings.set', checkOutputs, log })
const codeOf = async (
  input: { sender?: Sender; id?: unknown; method?: unknown; input?: unknown; paths?: unknown },
  answer = works,
) => {
  const reply = await dispatchTo(answer).call(
    input.sender ?? page,
    'id' in input ? input.id : 'a',
    'method' in input ? input.method : 'settings.get',
    'input' in input ? input.input : {},
    'paths' in input ? input.paths : [],
  )
  return reply.ok ? 'ok' : reply.fault.code
}

beforeEach(() => {
  notes.length = 0
  heard.length = 0
})
afterEach(() => void vi.useRealTimers())

describe('who may call', () => {
  test.each([
    ['the window', page, 'ok'],
    ['a frame inside of it', { ...page, isMainFrame: false }, 'foreign-frame'],
    ['another site', { ...page, url: 'https://example.org/' }, 'foreign-frame'],
    ['a file', { ...page, url: 'file:///index.html' }, 'foreign-frame'],
    ['another page of desk://', { ...page, url: 'desk://app/other.html' }, 'foreign-frame'],
    ['a look-alike', { ...page, url: 'desk://app.evil/index.html' }, 'foreign-frame'],
    ['a look-alike path', { ...page, url: 'desk://app/index.html.evil' }, 'foreign-frame'],
    ['nobody', { ...page, url: '' }, 'foreign-frame'],
  ])('%s', async (_name, sender, code) => expect(await codeOf({ sender })).toBe(code))

  test('is asked before anything else', async () => {
    const sender = { ...page, isMainFrame: false }
    expect(await codeOf({ sender, method: 'nothing', input: 3, id: 4 })).toBe('foreign-frame')
  })
})

describe('what may be called', () => {
  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'settings',
    'Settings.get',
    null,
    3,
    ['settings.get'],
    { toString: () => 'settings.get' },
  ])('%j is no call', async (method) => expect(await codeOf({ method })).toBe('unknown-method'))
})

describe('with what', () => {
  test.each([
    ['an unknown key', { input: { more: 1 } }],
    ['nothing', { input: undefined }],
    ['null', { input: null }],
    ['a word', { input: 'x' }],
    ['a list', { input: [] }],
    ['an id that is none', { method: 'articles.open', input: { id: '../../x' } }],
    ['an empty call name', { id: '' }],
    ['a long call name', { id: 'x'.repeat(65) }],
    ['a number as call name', { id: 1 }],
    ['files where none are taken', { paths: ['/etc/passwd'] }],
    ['files that are none', { method: 'intake.run', paths: [3] }],
    ['too many files', { method: 'intake.run', paths: Array.from({ length: 10_001 }, () => '/a') }],
    ['no list of files', { paths: undefined }],
  ])('%s is bad input', async (_name, call) => expect(await codeOf(call)).toBe('bad-input'))

  test('an oversize payload is refused before it is parsed', async () => {
    expect(await codeOf({ input: { more: 'x'.repeat(2 ** 25 + 1) } })).toBe('too-large')
  })

  test('dropped files go with the call that takes them', async () => {
    const answer = vi.fn<AnswerCall>(async () => ({
      ok: false,
      fault: { code: 'cancelled', message: '' },
    }))
    expect(await codeOf({ method: 'intake.run', paths: ['/a.txt'] }, answer)).toBe('cancelled')
    expect(answer.mock.calls[0]?.[2].paths).toEqual(['/a.txt'])
  })

  test('a refusal does not repeat what was sent', async () => {
    const reply = await dispatchTo(works).call(page, 'a', 'settings.set', { theme: 'secret' }, [])
    expect(JSON.stringify([reply, notes])).not.toContain('secret')
  })
})

describe('the answer', () => {
  test('goes out as it is', async () => {
    const reply = await dispatchTo(works).call(page, 'a', 'settings.get', {}, [])
    expect(reply).toEqual({ ok: true, value: settings })
  })

  test.each([
    ['in development a wrong one is a fault', true, false],
    ['in the installed app it passes', false, true],
  ])('%s', async (_name, checkOutputs, ok) => {
    const wrong: AnswerCall = async () => ({ ok: true, value: { actor: 3 } })
    const reply = await dispatchTo(wrong, checkOutputs).call(page, 'a', 'settings.get', {}, [])
    expect(reply.ok).toBe(ok)
  })

  test('an expected failure keeps its words', async () => {
    const fails: AnswerCall = () => Promise.reject(new FaultError('conflict', 'Changed meanwhile.'))
    const reply = await dispatchTo(fails).call(page, 'a', 'settings.get', {}, [])
    expect(reply).toEqual({ ok: false, fault: { code: 'conflict', message: 'Changed meanwhile.' } })
  })

  test('a bug is one sentence: no message, no stack, no path', async () => {
    const breaks: AnswerCall = () => Promise.reject(new TypeError('x of /home/ana is undefined'))
    const reply = await dispatchTo(breaks).call(page, 'a', 'settings.get', {}, [])
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toMatch(/ana|TypeError|\bat /u)
    expect(notes).toEqual(['bug settings.get'])
  })

  test('a bug thrown at once is a value too', async () => {
    const breaks: AnswerCall = () => {
      throw new Error('at once')
    }
    expect(await codeOf({}, breaks)).toBe('internal')
  })
})

describe('long work', () => {
  const cancelled = { ok: false, fault: { code: 'cancelled', message: 'Stopped.' } } as const
  const untilStopped: AnswerCall = (_method, _input, { signal }) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(cancelled)))

  test('stops when its own page asks', async () => {
    const dispatch = dispatchTo(untilStopped)
    const reply = dispatch.call(page, 'a', 'settings.get', {}, [])
    dispatch.cancel({ ...page, id: 2 }, 'a')
    dispatch.cancel({ ...page, isMainFrame: false }, 'a')
    dispatch.cancel(page, 'b')
    dispatch.cancel(page, { toString: () => 'a' })
    expect(dispatch.running()).toEqual(['settings.get'])
    dispatch.cancel(page, 'a')
    expect(await reply).toEqual(cancelled)
    expect(dispatch.running()).toEqual([])
  })

  test('stops when its page is gone, and no other page’s', async () => {
    const dispatch = dispatchTo(untilStopped)
    const mine = dispatch.call(page, 'a', 'settings.get', {}, [])
    void dispatch.call({ ...page, id: 11 }, 'a', 'settings.get', {}, [])
    dispatch.drop(1)
    expect(await mine).toEqual(cancelled)
    expect(dispatch.running()).toEqual(['settings.get'])
  })

  test.each([
    ['its page is gone', (dispatch: Dispatch) => dispatch.drop(1)],
    ['the desk closes', (dispatch: Dispatch) => dispatch.stop()],
  ])('an act that was asked for is carried out although %s', async (_why, end) => {
    let finish = (): void => undefined
    let signal: AbortSignal | undefined
    const dispatch = dispatchTo((_method, _input, context) => {
      signal = context.signal
      return new Promise((resolve) => (finish = () => resolve({ ok: true, value: settings })))
    })
    const reply = dispatch.call(page, 'a', 'settings.set', { deskName: 'North' }, [])
    end(dispatch)
    expect(signal?.aborted).toBe(false)
    finish()
    expect(await reply).toEqual({ ok: true, value: settings })
  })

  test('a call that runs keeps its name to itself', async () => {
    const dispatch = dispatchTo(untilStopped)
    void dispatch.call(page, 'a', 'settings.get', {}, [])
    const second = await dispatch.call(page, 'a', 'settings.get', {}, [])
    expect(second).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
    dispatch.stop()
  })

  test('when the desk closes, everything stops and nothing new starts', async () => {
    const dispatch = dispatchTo(untilStopped)
    const mine = dispatch.call(page, 'a', 'settings.get', {}, [])
    dispatch.stop()
    expect(await mine).toEqual(cancelled)
    const late = await dispatch.call(page, 'b', 'settings.get', {}, [])
    expect(late).toMatchObject({ ok: false, fault: { code: 'shutting-down' } })
  })

  test('every report of a call whose reports carry its outcomes comes through, and the answer counts them', async () => {
    const reports: AnswerCall = async (_method, _input, { report }) => {
      for (let done = 1; done <= 50; done++) report({ total: 50, done, outcomes: [] })
      return { ok: true, value: counts }
    }
    const counts = { written: 50, blocked: 0, failed: 0, cancelled: 0 }
    const reply = await dispatchTo(reports).call(
      page,
      'a',
      'exports.write',
      {
        articleIds: ['a'.repeat(16)],
        formats: ['text'],
        channel: 'web',
        folder: 'f',
        overrides: [],
      },
      [],
    )
    expect(heard).toHaveLength(50)
    expect(reply).toEqual({ ok: true, value: counts, reports: 50 })
  })

  test('reports under its own name, the last report always before the answer', async () => {
    const reports: AnswerCall = async (_method, _input, { report }) => {
      for (let done = 0; done <= 50; done++) report({ done })
      return { ok: true, value: settings }
    }
    await dispatchTo(reports).call(page, 'a', 'settings.get', {}, [])
    expect(heard).toEqual([
      { type: 'progress', id: 'a', progress: { done: 0 } },
      { type: 'progress', id: 'a', progress: { done: 50 } },
    ])
  })

  test('what takes longer than 40 ms is noted by name', async () => {
    const slowly: AnswerCall = () =>
      new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: settings }), 60))
    await dispatchTo(slowly).call(page, 'a', 'settings.get', {}, [])
    expect(notes).toEqual([expect.stringMatching(/^settings\.get: \d+ ms$/u)])
  })
})
