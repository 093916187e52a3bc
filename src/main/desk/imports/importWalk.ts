import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { isUtf8 } from 'node:buffer'
import { resolve, sep } from 'node:path'
import type { InputSource } from '../../intake/messages.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'

/** What a person hands over: paths (files or folders), or text from the clipboard. */
export type ImportInput =
  | {
      readonly kind: 'path'
      /** As the person wrote it, for the report. */
      readonly path: string
      /** The same as an absolute path. */
      readonly at?: string
    }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** One thing to read, or to refuse at once; `name` is shown in the report. */
export type WalkedInput =
  | { readonly name: string; readonly source: InputSource; readonly wish?: InputWish }
  | { readonly name: string; readonly refusal: Refusal }

/** What a person chose for one input that is read again. */
export interface InputWish {
  /** How its bytes are read; null: the likeliest way, without asking. */
  readonly encoding?: string | null
  /** A piece of its own although its words are here already. */
  readonly separate?: boolean
}

interface Walk {
  readonly recursive: boolean
  readonly signal: AbortSignal
  readonly found: WalkedInput[]
  /** Real paths of the folders on the way down: a link back to one of them is a circle. */
  readonly seen: Set<string>
}

/**
 * Lists every file the inputs name, each once in order; folders are opened in the order of their names.
 * Links inside a folder are followed as long as they stay inside of it.
 */
export async function importWalk(
  inputs: readonly ImportInput[],
  { recursive, signal }: { readonly recursive: boolean; readonly signal: AbortSignal },
): Promise<WalkedInput[]> {
  const walk: Walk = { recursive, signal, found: [], seen: new Set() }
  for (const input of inputs) {
    if (input.kind === 'bytes') {
      walk.found.push({ name: input.name, source: { kind: 'bytes', bytes: input.bytes } })
      continue
    }
    const path = resolve(input.at ?? input.path)
    try {
      if (!(await stat(path)).isDirectory())
        walk.found.push({ name: input.path, source: { kind: 'path', path } })
      else if (recursive)
        await walkFolder(walk, Buffer.from(path), input.path, await realpath(path))
      else
        refuse(walk, input.path, 'not-a-file', 'This is a folder; --recursive reads what is in it.')
    } catch (error) {
      refuse(walk, input.path, 'unreadable-path', unreadable(error))
    }
  }
  return walk.found
}

/** Names are read as bytes: one that is no valid UTF-8 could not be opened again otherwise. */
async function walkFolder(walk: Walk, folder: Buffer, shown: string, root: string): Promise<void> {
  const real = await realpath(folder)
  if (walk.seen.has(real)) return
  walk.seen.add(real)
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  entries.sort((a, b) => Buffer.compare(a.name, b.name))
  for (const entry of entries) {
    if (walk.signal.aborted) return
    const path = Buffer.concat([folder, Buffer.from(sep), entry.name])
    await walkEntry(walk, entry, path, `${shown}${sep}${entry.name.toString('utf8')}`, root)
  }
}

async function walkEntry(
  walk: Walk,
  entry: Dirent<Buffer<ArrayBuffer>>,
  path: Buffer,
  shown: string,
  root: string,
): Promise<void> {
  try {
    let isFolder = entry.isDirectory()
    if (entry.isSymbolicLink()) {
      const target = await realpath(path)
      // A folder from elsewhere must not pull in files of this machine by a link.
      if (target !== root && !target.startsWith(root + sep))
        return refuse(walk, shown, 'unsafe-path', 'This link leads out of the folder.')
      isFolder = (await stat(path)).isDirectory()
    }
    if (isFolder) await walkFolder(walk, path, shown, root)
    else
      walk.found.push({
        name: shown,
        source: { kind: 'path', path: isUtf8(path) ? path.toString() : path },
      })
  } catch (error) {
    refuse(walk, shown, 'unreadable-path', unreadable(error))
  }
}

function refuse(walk: Walk, name: string, code: Refusal['code'], message: string): void {
  walk.found.push({ name, refusal: { code, message } })
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'Permission is denied.'
  if (code === 'ELOOP') return 'This link leads round in a circle.'
  return `It cannot be opened (${code}).`
}
