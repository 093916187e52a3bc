import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where the desk notes what it did, by name and time. Never a word of an article, never an input. */
export interface Log {
  readonly file: string
  readonly note: (line: string) => void
  /** Notes a bug by its kind and frames. Its message stays out: it may quote the text it failed on. */
  readonly bug: (where: string, error: unknown) => void
}

const keep = 3

/** Appends to `file`; at `most` bytes it becomes `file.1`, and the oldest of three such is dropped. */
export function openLog(file: string, most: number = 1_000_000): Log {
  const write = (line: string) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > most) rotate(file)
      appendFileSync(file, `${new Date().toISOString()} ${line.replaceAll(/\s+/gu, ' ')}\n`)
    } catch {
      // A log that cannot be written (full disk, read-only profile) must not stop the desk.
    }
  }
  return {
    file,
    note: (line) => write(withoutMessage(line)),
    bug: (where, error) => write(`${where}: ${describeBug(error)}`),
  }
}

function rotate(file: string): void {
  for (let n = keep - 1; n >= 1; n--)
    if (statSync(`${file}.${n}`, { throwIfNoEntry: false }))
      renameSync(`${file}.${n}`, `${file}.${n + 1}`)
  renameSync(file, `${file}.1`)
}

/** A line that carries a stack (the library's threads send such) keeps where and what kind, and the frames. */
function withoutMessage(line: string): string {
  const [first = '', ...rest] = line.split('\n')
  const frames = rest.filter((each) => /^\s+at /u.test(each))
  if (frames.length === 0) return line
  return `${first.split(':', 2).join(':')}${frames.slice(0, 12).join('')}`
}

function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return `${error.name}${code}${frames.slice(0, 12).join('')}`
}
