import { existsSync, readFileSync, rmSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import type { SharedDesk } from './sharedDesk.ts'
import { startSharedDesk } from './sharedDesk.ts'
import type { RunningDesk, StartOptions, WatchedDesk } from './startDesk.ts'
import { startDesk } from './startDesk.ts'

export { deskWords, newFolder, runToEnd } from './startDesk.ts'
export type { RunningDesk } from './startDesk.ts'

/** Lines of the app's log since the test began; none where it has not noted anything. */
export function logLines({ logFile, logFrom }: Pick<RunningDesk, 'logFile' | 'logFrom'>): string[] {
  return existsSync(logFile)
    ? readFileSync(logFile).subarray(logFrom).toString().trim().split('\n')
    : []
}

/** Waits until the samples of a first start are all in: until then rows come and move. */
export async function samplesAreIn(desk: Pick<RunningDesk, 'call'>): Promise<void> {
  const count = async () => {
    const info = await desk.call('library.info', {})
    return info.ok ? info.value.articles : 0
  }
  await expect.poll(count, { timeout: 180_000 }).toBe(8)
}

interface Fixtures {
  /**
   * The app with an empty library and a window that has just been loaded. It is shared: its profile
   * and its process have seen other tests.
   */
  readonly desk: RunningDesk
  /** The same with the samples in the library. */
  readonly sampleDesk: RunningDesk
  /** The same with what the test before left in the library; for tests that bring what they look at. */
  readonly anyDesk: RunningDesk
  /** Starts apps of the test's own, for tests of starting, ending and dying; each is ended after it. */
  readonly start: (options?: StartOptions) => Promise<RunningDesk>
  /** True for tests that provoke refusals: the page complains, requests are blocked. */
  readonly provoking: boolean
}

interface Shared {
  /** The one app of a worker that its tests use in turn. */
  readonly sharedDesk: SharedDesk
}

/** What no test may leave behind. */
function look(desk: WatchedDesk, requests: readonly string[], provoking: boolean): void {
  expect(desk.network.sockets(), 'connections to elsewhere').toEqual([])
  if (provoking) return
  expect(requests, 'requests other than desk://').toEqual([])
  expect(logLines(desk).filter((line) => line.includes('blocked a request'))).toEqual([])
  expect(desk.complaints, 'complaints of the page').toEqual([])
}

/** Gives a shared app to one test and looks at it afterwards. */
export async function lend(
  desk: WatchedDesk,
  provoking: boolean,
  use: (desk: RunningDesk) => Promise<void>,
): Promise<void> {
  await use(desk)
  look(desk, await desk.network.requests(), provoking)
  rmSync(desk.home, { recursive: true, force: true })
}

export const test = base.extend<Fixtures, Shared>({
  sharedDesk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from here
    async ({}, use) => {
      const shared = await startSharedDesk()
      await use(shared)
      await shared.end()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  provoking: [false, { option: true }],
  desk: async ({ sharedDesk, provoking }, use) =>
    lend(await sharedDesk.renew('empty'), provoking, use),
  sampleDesk: async ({ sharedDesk, provoking }, use) =>
    lend(await sharedDesk.renew('samples'), provoking, use),
  anyDesk: async ({ sharedDesk, provoking }, use) => lend(await sharedDesk.again(), provoking, use),
  start: async ({ provoking }, use) => {
    const started: WatchedDesk[] = []
    await use(async (options) => {
      const desk = await startDesk(options)
      started.push(desk)
      return desk
    })
    for (const desk of started) {
      const requests = await desk.network.requests().catch(() => [])
      desk.network.stop()
      await desk.close()
      look(desk, requests, provoking)
    }
    for (const { home } of started) rmSync(home, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
