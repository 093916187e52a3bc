import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What set-up wrote down about this machine (scripts/lib/setUp.mjs says what each one is). */
export interface Runtime {
  readonly electronPath: string
  readonly version: string
  readonly fallback: boolean
  readonly nativeBinding: string | null
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly chromiumPath?: string | null
}

/** The checkout's own folder, which is also the app's: Electron reads its package.json. */
export const appFolder = fileURLToPath(new URL('..', import.meta.url))

/** Reads what set-up found; run `npm run e2e`, `npm test` or `npm start` once to have it. */
export function readRuntime(): Runtime {
  const file = new URL('../node_modules/.cache/copydesk/runtime.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Runtime
}

/** How to start the app: for Playwright's `_electron.launch`, and for `spawn` in measurements. */
export function launchOptions(appArguments: readonly string[] = []) {
  const { electronPath, args, env } = readRuntime()
  const { ELECTRON_RUN_AS_NODE: _asNode, ...own } = process.env
  return {
    executablePath: electronPath,
    args: [...args, appFolder, ...appArguments],
    env: { ...own, ...env } as Record<string, string>,
    // Otherwise Playwright turns the sandbox off, and its tests would prove nothing.
    chromiumSandbox: !args.includes('--no-sandbox'),
  }
}
