import { join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'

const pages = join(import.meta.dirname, '../renderer')

/** desk:// behaves like https: an origin of its own, fetch, secure. */
export function registerDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's own files from out/renderer, and nothing outside of it. */
export function serveDesk(): void {
  protocol.handle('desk', (request) => {
    const file = normalize(join(pages, decodeURIComponent(new URL(request.url).pathname)))
    if (!file.startsWith(pages)) return new Response(null, { status: 404 })
    return net.fetch(pathToFileURL(file).toString())
  })
}
