import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { WatchedDesk } from './startDesk.ts'
import { hearEvents, newFolder, startDesk, windowListens } from './startDesk.ts'

/** What stands in the library when a test begins: nothing, or the samples. */
export type Contents = 'empty' | 'samples'

/** One app that many tests use in turn; each finds it as it is after a first start. */
export interface SharedDesk {
  /** The app with its library put back, its window loaded anew, and a folder of the test's own. */
  renew(contents: Contents): Promise<WatchedDesk>
  /** The same with the library as the test before left it; for tests that do not look there. */
  again(): Promise<WatchedDesk>
  /** The window, too, as the test before left it; for tests that change nothing in it. */
  asItIs(): Promise<WatchedDesk>
  end(): Promise<void>
}

/**
 * Starts the app once. A test costs a restore of the library from a backup then, by the same calls a
 * user's window makes, instead of a start and an end. For tests of starting and ending `start` is there.
 */
export async function startSharedDesk(): Promise<SharedDesk> {
  // Without a camera Chromium says so before it asks anybody for permission (security.spec, 5).
  const desk = await startDesk({ words: ['--use-fake-device-for-media-stream'] })
  await keepDialogs(desk)
  const backups = new Map<Contents, string>([['empty', await backUp(desk)]])
  /** What stands there, as long as the library's file is this. */
  let known: { readonly contents: Contents; readonly file: string } | null = null
  const lent = async (): Promise<WatchedDesk> => {
    desk.complaints.length = 0
    await desk.network.forget()
    return { ...desk, home: newFolder(), logFrom: logLength(desk) }
  }
  const stands = async (contents: Contents): Promise<void> => {
    // Most of a renewal is the restore, with its checks of two copies: a library not written into needs none.
    if (known?.contents === contents && known.file === fileOf(desk)) return
    const backup = backups.get(contents)
    if (backup) await putBack(desk, backup)
    else {
      await stands('empty')
      answered(await desk.call('library.addSamples', {}))
      backups.set(contents, await backUp(desk))
    }
    known = { contents, file: fileOf(desk) }
  }
  known = { contents: 'empty', file: fileOf(desk) }
  return {
    async renew(contents) {
      await stands(contents)
      await reload(desk)
      return lent()
    },
    async again() {
      await reload(desk)
      return lent()
    },
    asItIs: lent,
    async end() {
      desk.network.stop()
      await desk.close().catch(() => undefined)
      rmSync(desk.home, { recursive: true, force: true })
    },
  }
}

function answered<T>(reply: { ok: true; value: T } | { ok: false; fault: { message: string } }): T {
  if (!reply.ok) throw new Error(reply.fault.message)
  return reply.value
}

/** The library's file and what is not in it yet: both the same means that nobody wrote. */
function fileOf({ library }: WatchedDesk): string {
  const hash = createHash('sha256')
  for (const ending of ['', '-wal']) {
    const file = join(library, `library.db${ending}`)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

const logLength = ({ logFile }: WatchedDesk): number =>
  existsSync(logFile) ? statSync(logFile).size : 0

const backupFile = (desk: WatchedDesk, name: string) => join(desk.library, 'backups', name)
const keptFile = (desk: WatchedDesk, name: string) => join(desk.home, name)

/** A backup that stays: the library itself keeps the newest five. */
async function backUp(desk: WatchedDesk): Promise<string> {
  const { name } = answered(await desk.call('library.backup', {}))
  copyFileSync(backupFile(desk, name), keptFile(desk, name))
  return name
}

async function putBack(desk: WatchedDesk, name: string): Promise<void> {
  if (!existsSync(backupFile(desk, name)))
    copyFileSync(keptFile(desk, name), backupFile(desk, name))
  answered(await desk.call('library.restore', { name }))
}

/** The window as after a start: at its first place, with nothing pending, no dialog answered for it. */
async function reload({ app, page }: WatchedDesk): Promise<void> {
  await app.evaluate(({ dialog, Menu, nativeTheme }) => {
    const { dialogsKept } = globalThis as unknown as { dialogsKept: object }
    Object.assign(dialog, dialogsKept)
    nativeTheme.themeSource = 'system'
    // What windowListens waits for.
    const item = Menu.getApplicationMenu()?.getMenuItemById('review.next')
    if (item) item.enabled = true
  })
  // Also where it stood, how lists were sorted: what a window remembers of an earlier one.
  await page.evaluate(() => {
    const { location, localStorage } = globalThis as unknown as {
      location: { hash: string }
      localStorage: { clear(): void }
    }
    location.hash = ''
    localStorage.clear()
  })
  await page.reload()
  await windowListens(app)
  await hearEvents(page)
}

const keepDialogs = ({ app }: WatchedDesk): Promise<void> =>
  app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { dialogsKept: { ...dialog } })
  })
