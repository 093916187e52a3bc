import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { appRuntime } from './appRuntime.ts'

/** What a command line is given by the app it runs in. */
export interface CommandPlace {
  readonly out: (text: string) => Promise<void>
  readonly say: (message: string) => void
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly runtime: ReturnType<typeof appRuntime>
}

/**
 * Runs `command` in this app without a window and ends with the status it answers. To be called before
 * `ready`. Nothing of Chromium is written into the user's profile, which a window may have open.
 */
export function runWithoutWindow(command: (place: CommandPlace) => Promise<number>): void {
  const session = mkdtempSync(join(tmpdir(), 'copydesk-session-'))
  app.setPath('sessionData', session)
  app.disableHardwareAcceleration()
  app.dock?.hide()
  const end = (status: number) => {
    rmSync(session, { recursive: true, force: true })
    app.exit(status)
  }
  const fail = (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    end(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  // A reader that went away (`copydesk list | head`) is no error of ours.
  process.stdout.on('error', () => end(0))

  // Chromium takes Ctrl+C for itself and asks the app to quit: once is asking, twice is meant.
  const interrupted = new AbortController()
  app.on('before-quit', (event) => {
    if (interrupted.signal.aborted) return end(130)
    event.preventDefault()
    interrupted.abort()
  })

  const write = (stream: NodeJS.WriteStream, text: string) =>
    new Promise<void>((taken) => stream.write(text, () => taken()))
  const run = async () => {
    await app.whenReady()
    const status = await command({
      out: (text) => write(process.stdout, text),
      say: (message) => void process.stderr.write(`${message}\n`),
      cwd: process.cwd(),
      env: process.env,
      signal: interrupted.signal,
      runtime: appRuntime(),
    })
    await Promise.all([write(process.stdout, ''), write(process.stderr, '')])
    end(status)
  }
  run().catch(fail)
}
