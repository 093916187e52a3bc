import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What a figure is worth nothing without: the machine, the versions, the commit. */
export interface Environment {
  readonly at: string
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly memoryMb: number
    readonly system: string
    /** Load of the last minute when the measurement began: other work on the machine. */
    readonly load: number
  }
  readonly versions: Readonly<Record<string, string | null>>
  readonly commit: string | null
  /** Whether files differ from that commit. */
  readonly changed: boolean
}

/** The present machine, versions and commit. */
export function environment(): Environment {
  const status = git('status', '--porcelain', '--untracked-files=no')
  return {
    at: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryMb: Math.round(totalmem() / 2 ** 20),
      system: `${platform()} ${release()} ${process.arch}`,
      load: loadavg()[0] ?? 0,
    },
    versions: {
      copydesk: packageVersion(join(root, 'package.json')),
      node: process.versions.node,
      v8: process.versions.v8,
      electron: electronVersion(),
      'better-sqlite3': packageVersion(join(root, 'node_modules/better-sqlite3/package.json')),
    },
    commit: git('rev-parse', 'HEAD'),
    changed: status !== null && status !== '',
  }
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}

function packageVersion(file: string): string | null {
  if (!existsSync(file)) return null
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? null
}

/** The Electron that set-up found, which need not be the one package.json asks for. */
function electronVersion(): string | null {
  const noted = join(root, 'node_modules/.cache/copydesk/runtime.json')
  if (!existsSync(noted)) return null
  return (JSON.parse(readFileSync(noted, 'utf8')) as { version?: string }).version ?? null
}
