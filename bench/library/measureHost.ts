import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Reply } from '../../src/shared/fault.ts'
import type { BulkOutcome } from '../../src/shared/model/bulkAct.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import { startLibraryHost } from '../../src/main/desk/host/libraryHost.ts'
import { round, spread } from '../statistics.ts'

/** Pieces of one step of a bulk act, as the window sends them. */
const step = 2000

/**
 * The library in its worker threads, as the app holds it: how long the asking thread was ever busy while lists,
 * searches, facets and a bulk act ran, how long a search by relevance takes to be given up, memory.
 */
export async function measureHost(folder: string): Promise<object> {
  const opened = performance.now()
  const host = await startLibraryHost({
    folder,
    program: 'bench',
    facts: { appVersion: '', runtime: {} },
    nativeBinding: undefined,
    log: () => undefined,
    onChanged: () => undefined,
  })
  const list = (text: string, offset = 0, limit = 100) =>
    host.call('articles.list', {
      filter: text === '' ? {} : { text },
      sort: 'newest',
      offset,
      limit,
    })
  await list('')
  const openToListMs = performance.now() - opened
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const worstCpu = worstCpuOfThread()
  const ids: ArticleId[] = []
  for (let offset = 0; offset < 10_000; offset += 500) {
    const reply = await list('', offset, 500)
    if (reply.ok) ids.push(...reply.value.rows.map((row) => row.id))
  }
  for (const text of ['sa', 'said', 'president', 'by:qadir', '"last year"']) {
    await list(text)
    await host.call('articles.facets', { filter: { text } })
  }
  const setting = { actor: 'Bench' }
  const tag = { kind: 'topic' as const, name: 'bench', code: null, state: 'confirmed' as const }
  const tagging = performance.now()
  let actId: string | null = null
  for (let at = 0; at < ids.length; at += step) {
    const reply: Reply<BulkOutcome> = await host.call(
      'bulk.apply',
      {
        ids: ids.slice(at, at + step),
        change: { type: 'tag', add: [tag], remove: [] },
        ...(actId === null ? {} : { joins: actId }),
      },
      setting,
    )
    if (!reply.ok) throw new Error(reply.fault.message)
    actId = reply.value.actId
  }
  const bulkTagInStepsMs = performance.now() - tagging
  if (actId !== null) await host.call('bulk.undo', { id: actId }, setting)
  const givenUp: number[] = []
  for (let n = 0; n < 10; n++) {
    const giveUp = new AbortController()
    const ranking = host.call(
      'articles.list',
      { filter: { text: 'said ' }, sort: 'relevance', rankAll: true, offset: 0, limit: 100 },
      { signal: giveUp.signal },
    )
    await setTimeout(5)
    const asked = performance.now()
    giveUp.abort()
    await ranking
    givenUp.push(performance.now() - asked)
  }
  delay.disable()
  const askingThreadWorstCpuMs = round(worstCpu())
  await host.close()
  return {
    openToListMs: round(openToListMs),
    askingThreadWorstMs: round(delay.max / 1e6),
    askingThreadWorstCpuMs,
    bulkTagInStepsMs: Math.round(bulkTagInStepsMs),
    relevanceGivenUpMs: spread(givenUp),
    residentMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  }
}

/**
 * Watches this thread until the function that comes back is called: the most processor time, in milliseconds, that
 * it took between two turns of its timers. No task took more, however busy the machine is otherwise.
 */
function worstCpuOfThread(): () => number {
  const spent = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let worst = 0
  let last = spent()
  const timer = setInterval(() => {
    const now = spent()
    worst = Math.max(worst, now - last)
    last = now
  }, 1)
  return () => {
    clearInterval(timer)
    return worst
  }
}
