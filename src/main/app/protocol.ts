import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { pageHeaders } from './contentSecurityPolicy.ts'
import { pageFile } from './pageFile.ts'

const pages = join(import.meta.dirname, '../renderer')

/** desk:// is an origin of its own, secure, with cached compiled code. Only before `ready`. */
export function registerDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the window's own files from out/renderer and nothing else; every answer carries the policy. */
export function serveDesk(): void {
  // Not protocol.handle, which loads Node's whole fetch first (decisions/pages-from-main-without-fetch.md).
  protocol.registerBufferProtocol('desk', (request, answer) => {
    const file = request.method === 'GET' ? pageFile(pages, request.url) : null
    if (file === null) return answer(notFound)
    readFile(file.path).then(
      (data) => answer({ data, headers: { ...pageHeaders, 'content-type': file.contentType } }),
      () => answer(notFound),
    )
  })
}

const notFound = { statusCode: 404, data: Buffer.alloc(0), headers: pageHeaders }
