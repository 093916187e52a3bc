import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** Everything seen of the network while the app ran. */
export interface NetworkWatch {
  /** Addresses of requests that were not for the app's own pages, however they ended. */
  readonly requests: () => Promise<readonly string[]>
  /** Sockets of the app's processes that led off this machine (Linux; elsewhere nobody can say). */
  readonly sockets: () => readonly string[]
  /** Begins anew, for the next test. */
  readonly forget: () => Promise<void>
  readonly stop: () => void
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6']
// As the kernel writes them: little-endian words in hexadecimal.
const nowhere = /^(00000000|0{32}|0100007F|0{24}01000000|0{16}FFFF00000100007F):/u

/** Addresses, by socket inode, of connections from a process's network namespace to other machines. */
function remoteSockets(pid: number): Map<string, string> {
  const remote = new Map<string, string>()
  for (const table of tables) {
    const lines = readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1)
    for (const line of lines) {
      const [, , address = '', , , , , , , inode = ''] = line.trim().split(/\s+/u)
      if (!nowhere.test(address)) remote.set(inode, `${table} ${address}`)
    }
  }
  return remote
}

/** What a look at a process gives, or the second value where it has ended meanwhile. */
function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look()
  } catch {
    return gone
  }
}

const threadsOf = (pid: number): string[] => unlessGone(() => readdirSync(`/proc/${pid}/task`), [])

function childrenOf(pid: number, threads: readonly string[]): number[] {
  const read = (thread: string) =>
    unlessGone(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim(), '')
  return threads.map(read).flatMap((own) => (own === '' ? [] : own.split(' ').map(Number)))
}

/** A process and all below it that its and their main threads started. */
function forksOf(pid: number): number[] {
  return [pid, ...childrenOf(pid, [String(pid)]).flatMap(forksOf)]
}

/** A process and all below it. */
function allOf(pid: number): number[] {
  return [pid, ...childrenOf(pid, threadsOf(pid)).flatMap(allOf)]
}

function socketsOf(pid: number, remote: ReadonlyMap<string, string>): string[] {
  const link = (fd: string) => unlessGone(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')
  return unlessGone(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((fd) => {
    const [, inode = ''] = /^socket:\[(\d+)\]$/u.exec(link(fd)) ?? []
    return remote.get(inode) ?? []
  })
}

/**
 * Sockets of an app's processes that lead off this machine. The kernel walks all its connections for
 * each read of a table (a millisecond), so it is asked once for each namespace, of which only what
 * Chromium's sandbox forks has its own; whose a socket is, is asked when there is one.
 */
function remoteSocketsOf(pid: number): string[] {
  const inNamespace = new Map<string, number>()
  for (const each of forksOf(pid))
    inNamespace.set(
      unlessGone(() => readlinkSync(`/proc/${each}/ns/net`), ''),
      each,
    )
  inNamespace.delete('')
  const seen = [...inNamespace.values()].map((each) =>
    unlessGone(() => remoteSockets(each), new Map<string, string>()),
  )
  const remote = new Map(seen.flatMap((each) => [...each]))
  return remote.size === 0 ? [] : allOf(pid).flatMap((each) => socketsOf(each, remote))
}

/** Watches an app from the outside (its sockets, four times a second) and from the inside (its requests). */
export async function watchNetwork(app: ElectronApplication): Promise<NetworkWatch> {
  await app.evaluate(({ session }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seenRequests: seen })
    const note = ({ url }: { url: string }) =>
      void (url.startsWith('desk://app/') || seen.push(url))
    session.defaultSession.webRequest.onErrorOccurred(note)
    session.defaultSession.webRequest.onCompleted(note)
  })
  const sockets = new Set<string>()
  const pid = app.process().pid ?? 0
  const look = () => {
    for (const socket of remoteSocketsOf(pid)) sockets.add(socket)
  }
  const timer = process.platform === 'linux' ? setInterval(look, 250) : undefined
  return {
    requests: () =>
      app.evaluate(() => (globalThis as unknown as { seenRequests: string[] }).seenRequests),
    sockets: () => [...sockets],
    forget: async () => {
      sockets.clear()
      await app.evaluate(() => {
        ;(globalThis as unknown as { seenRequests: string[] }).seenRequests.length = 0
      })
    },
    stop: () => clearInterval(timer),
  }
}
