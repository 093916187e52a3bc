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
  protocol.handle('desk', async (request) => {
    const file = request.method === 'GET' ? pageFile(pages, request.url) : null
    if (file === null) return notFound()
    try {
      const bytes = new Uint8Array(await readFile(file.path))
      return new Response(bytes, {
        headers: { ...pageHeaders, 'content-type': file.contentType },
      })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: pageHeaders })
}
