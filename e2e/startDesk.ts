import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { _electron, expect } from '@playwright/test'
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
  readonly folders?: readonly string[]
  /** A new library begins with the samples, as it does for a user. */
  readonly samples?: boolean
}

/** The app as a test holds it. */
export interface RunningDesk {
  readonly app: ElectronApplication
  readonly page: Page
  /** The test's own folder, gone after it; with an own start it holds `library` and `profile`. */
  readonly home: string
  readonly library: string
  readonly profile: string
  readonly logFile: string
  /** How much of the log other tests wrote. */
  readonly logFrom: number
  /** What the page complained about: errors in its console, exceptions nobody caught. */
  readonly complaints: readonly string[]
  /** Calls main over the border, as the page would. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>>
  /** Everything main has told the page since the test began. */
  events(): Promise<readonly DeskEventMessage[]>
  /** Ends it as a user would, and waits until all of it is gone. */
  close(): Promise<void>
}

/** The app with what is looked at when a test has ended. */
export type WatchedDesk = RunningDesk & {
  readonly network: NetworkWatch
  readonly complaints: string[]
}

let calls = 0

/** Starts the real app with a library and a profile of its own. */
export async function startDesk(options: StartOptions = {}): Promise<WatchedDesk> {
  const own = options.home ?? newFolder()
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
  await hearEvents(page)
  return {
    app,
    page,
    network,
    home: own,
    library,
    profile: join(own, 'profile'),
    logFile: join(own, 'profile', 'logs', 'copydesk.log'),
    logFrom: 0,
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

/** A new folder for a test's files. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))

/** The page keeps what main tells it from now on; to be said again after a reload. */
export const hearEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { desk } = globalThis as unknown as { desk: { onEvent(listen: unknown): void } }
    const heard: unknown[] = []
    Object.assign(globalThis, { heardEvents: heard })
    desk.onEvent((event: unknown) => void heard.push(event))
  })

/** Waits until the window has said where it stands: main then offers the commands of that place only. */
export async function windowListens(app: ElectronApplication): Promise<void> {
  // An answer is lost where main collects garbage just then (“Resulting promise was garbage collected”): asked again.
  const isOffered = () =>
    app
      .evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('review.next')?.enabled)
      .catch((error: Error) => (error.message.includes('garbage collected') ? null : error))
  await expect.poll(isOffered, { timeout: 30_000, intervals: [100] }).toBe(false)
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

// Drawn by the processor either way on a machine without a graphics card; this way without an OpenGL
// in software between. A user's start behaves the same, only slower here. Not `--in-process-gpu`: once in
// a run the window then waits for its drawing for ever.
const drawing = ['--disable-gpu']

function launchOf(home: string, library: string, options: StartOptions) {
  const { words = [], preload, answers = [], folders = [], samples } = options
  const launch = launchOptions([...profileOf(home, samples), '--library', library, ...words])
  const modules = preload === undefined ? [loader] : [loader, preload]
  return {
    ...launch,
    args: [...modules.flatMap((module) => ['-r', module]), ...drawing, ...launch.args],
    env: {
      ...launch.env,
      DIALOG_ANSWERS: answers.join(','),
      DIALOG_FOLDERS: folders.join(delimiter),
    },
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
  const modules = preload === undefined ? [] : ['-r', preload]
  const child = spawn(executablePath, [...modules, ...drawing, ...args], {
    env: { ...env, DIALOG_ANSWERS: answers.join(',') },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
