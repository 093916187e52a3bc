import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, expect, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import type { DeskEventMessage, Input, Method, Output } from '../src/shared/contract.ts'
import type { Reply } from '../src/shared/fault.ts'
import type { NetworkWatch } from './network.ts'
import { watchNetwork } from './network.ts'
import { launchOptions } from './runtime.ts'

/** What a test may say about how the app is started; a user could say the same. */
export interface StartOptions {
  /** Library and profile of an earlier start; new ones where left out. */
  readonly home?: string
  /** Words after `--library DIR --user-data-dir=DIR`: files to import, for one. */
  readonly words?: readonly string[]
  /** Another library than the one in `home`. */
  readonly library?: string
  /** A module run before the app (Electron's own `-r`), and what it is told of the person's answers. */
  readonly preload?: string
  readonly answers?: readonly number[]
  readonly folder?: string
  /** A new library begins with the samples, as it does for a user. */
  readonly samples?: boolean
}

/** The app as a test holds it. */
export interface RunningDesk {
  readonly app: ElectronApplication
  readonly page: Page
  /** Holds `library` and `profile`; goes away after the test. */
  readonly home: string
  readonly library: string
  readonly logFile: string
  /** What the page complained about: errors in its console, exceptions nobody caught. */
  readonly complaints: readonly string[]
  /** Calls main over the border, as the page would. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>>
  /** Everything main has told the page since the start. */
  events(): Promise<readonly DeskEventMessage[]>
  /** Ends it as a user would, and waits until all of it is gone. */
  close(): Promise<void>
}

let calls = 0

/** Starts the real app with a library and a profile of its own. */
async function startDesk(
  options: StartOptions = {},
): Promise<RunningDesk & { readonly network: NetworkWatch }> {
  const own = options.home ?? mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  const library = options.library ?? join(own, 'library')
  const app = await _electron.launch(launchOf(own, library, options))
  const child = app.process()
  const network = await watchNetwork(app)
  const page = await app.firstWindow()
  await windowListens(app)
  const complaints: string[] = []
  let closed: Promise<void> | null = null
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.evaluate(() => {
    const { desk } = globalThis as unknown as { desk: { onEvent(listen: unknown): void } }
    const heard: unknown[] = []
    Object.assign(globalThis, { heardEvents: heard })
    desk.onEvent((event: unknown) => void heard.push(event))
  })
  return {
    app,
    page,
    network,
    home: own,
    library,
    logFile: join(own, 'profile', 'logs', 'copydesk.log'),
    complaints,
    call: (method, input) =>
      page.evaluate(
        ([id, name, value]) =>
          (
            globalThis as unknown as {
              desk: { call(id: string, name: string, value: unknown): Promise<never> }
            }
          ).desk.call(id, name, value),
        [`test ${++calls}`, method as string, input as unknown] as const,
      ),
    events: () =>
      page.evaluate(
        () => (globalThis as unknown as { heardEvents: DeskEventMessage[] }).heardEvents,
      ),
    close: () => (closed ??= closeWithin(app, child, 20_000)),
  }
}

/** Waits until the window has said where it stands: main then offers the commands of that place only. */
async function windowListens(app: ElectronApplication): Promise<void> {
  const isOffered = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('review.next')?.enabled)
  await expect.poll(isOffered, { timeout: 30_000 }).toBe(false)
}

/** Ends the app; one that does not end is killed, and that is a failure. */
async function closeWithin(
  app: ElectronApplication,
  child: ChildProcess,
  ms: number,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, ms)
  await app.close().catch(() => undefined)
  clearTimeout(timer)
  if (late) throw new Error('the app did not close')
}

// Playwright gives this module to an Electron that it finds itself: it holds `ready` back until Playwright
// listens. Without it the window may already be loading when Playwright attaches, and one start in thirty
// never ends (seen with Playwright 1.65 on Electron 33).
const loader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
)

function launchOf(home: string, library: string, options: StartOptions) {
  const { words = [], preload, answers = [], folder = '', samples } = options
  const launch = launchOptions([...profileOf(home, samples), '--library', library, ...words])
  const modules = preload === undefined ? [loader] : [loader, preload]
  return {
    ...launch,
    args: [...modules.flatMap((module) => ['-r', module]), ...launch.args],
    env: { ...launch.env, DIALOG_ANSWERS: answers.join(','), DIALOG_FOLDER: folder },
  }
}

// Without the sample library, unless a test asks for it: most begin with an empty one.
const profileOf = (home: string, samples = false) => [
  `--user-data-dir=${join(home, 'profile')}`,
  ...(samples ? [] : ['--no-samples']),
]

/** The command line of an app with its own library and profile. */
export function deskWords(home: string, words: readonly string[] = []): string[] {
  return [...profileOf(home), '--library', join(home, 'library'), ...words]
}

/** Starts the app outside of Playwright and waits for its end; for starts that end by themselves. */
export function runToEnd(
  words: readonly string[],
  { preload, answers = [] }: Pick<StartOptions, 'preload' | 'answers'> = {},
): Promise<number | null> {
  const { executablePath, args, env } = launchOptions(words)
  const all = preload === undefined ? args : ['-r', preload, ...args]
  const child = spawn(executablePath, all, {
    env: { ...env, DIALOG_ANSWERS: answers.join(',') },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}

/** Lines of the app's log; none where it has not noted anything. */
export function logLines(desk: Pick<RunningDesk, 'logFile'>): string[] {
  return existsSync(desk.logFile) ? readFileSync(desk.logFile, 'utf8').trim().split('\n') : []
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
  /** Starts apps; each is closed, and looked at for complaints and network, when the test ends. */
  readonly start: (options?: StartOptions) => Promise<RunningDesk>
  /** One app in an empty library. */
  readonly desk: RunningDesk
  /** True for tests that provoke refusals: the page complains, requests are blocked. */
  readonly provoking: boolean
}

interface Shared {
  /** One app for all tests of a file that leave it as they found it. */
  readonly sharedDesk: RunningDesk
}

export const test = base.extend<Fixtures, Shared>({
  sharedDesk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from here
    async ({}, use) => {
      const desk = await startDesk()
      await use(desk)
      desk.network.stop()
      await desk.close().catch(() => undefined)
      rmSync(desk.home, { recursive: true, force: true })
      expect(desk.network.sockets(), 'connections to elsewhere').toEqual([])
    },
    { scope: 'worker' },
  ],
  provoking: [false, { option: true }],
  start: async ({ provoking }, use) => {
    const started: Awaited<ReturnType<typeof startDesk>>[] = []
    await use(async (options) => {
      const desk = await startDesk(options)
      started.push(desk)
      return desk
    })
    for (const desk of started) {
      const requests = await desk.network.requests().catch(() => [])
      desk.network.stop()
      await desk.close()
      expect(desk.network.sockets(), 'connections to elsewhere').toEqual([])
      if (provoking) continue
      expect(requests, 'requests other than desk://').toEqual([])
      expect(logLines(desk).filter((line) => line.includes('blocked a request'))).toEqual([])
      expect(desk.complaints, 'complaints of the page').toEqual([])
    }
    for (const { home } of started) rmSync(home, { recursive: true, force: true })
  },
  desk: async ({ start }, use) => use(await start()),
})

export { expect } from '@playwright/test'
