import { extname, join } from 'node:path'
import { pageOrigin } from './pageOrigin.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** One file of the window: where it lies and as what it is served. */
export interface PageFile {
  readonly path: string
  readonly contentType: string
}

/**
 * The file under `folder` that an address of desk://app means; null where it means none. The path is a
 * list of plain names: no encoded letters, no dots at the front, no separators of other systems, so that
 * there is nothing to climb with (`..`, `%2e%2e`, `\`, `C:`), and only types the window is made of.
 */
export function pageFile(folder: string, address: string): PageFile | null {
  const parsed = URL.canParse(address) ? new URL(address) : null
  if (parsed === null || `${parsed.protocol}//${parsed.host}` !== pageOrigin) return null
  // The parser has taken `..` out of the path; asking the raw text too refuses what tried to climb.
  const raw = address.slice(pageOrigin.length).split(/[?#]/u)[0]
  if (raw !== parsed.pathname || !/^(?:\/[\w-][\w.-]*)+$/u.test(raw)) return null
  const contentType = contentTypes[extname(raw)]
  return contentType === undefined ? null : { path: join(folder, raw), contentType }
}
