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

/** Remote addresses, by socket inode, of connections that are not to this machine itself. */
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

function socketsOf(pid: number): string[] {
  try {
    const remote = remoteSockets(pid)
    // Most looks end here: what its hundreds of files are need not be asked.
    if (remote.size === 0) return []
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode = ''] = /^socket:\[(\d+)\]$/u.exec(linkOf(`/proc/${pid}/fd/${fd}`)) ?? []
      return remote.get(inode) ?? []
    })
  } catch {
    // The process has ended meanwhile.
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function childrenOf(pid: number): number[] {
  try {
    const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return own === ''
      ? []
      : own.split(' ').flatMap((child) => [Number(child), ...childrenOf(Number(child))])
  } catch {
    return []
  }
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
    for (const each of [pid, ...childrenOf(pid)])
      for (const socket of socketsOf(each)) sockets.add(socket)
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
