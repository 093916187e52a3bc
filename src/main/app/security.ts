import { app, session } from 'electron'
import type { Session, WebContents } from 'electron'
import type { Log } from './log.ts'
import { isOwnPage, pageOrigin } from './pageOrigin.ts'

/** Every permission that is ever granted, and why. Whatever is not here is denied. */
const granted: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Copy buttons (credit line, licence request) put plain text there.',
}

// Chromium's own traffic (component updates, DNS, proxy discovery) does not pass through webRequest.
// With no name resolving and no proxy asked for, it has nowhere to go.
const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-pings'],
  ['no-proxy-server'],
]

/** What has to stand before `ready`: every window sandboxed, no network for Chromium itself. */
export function hardenProcess(log: Log): void {
  // Chromium refuses to run sandboxed as root, where a development machine may leave no other choice;
  // then --no-sandbox was said by hand, and enforcing it here would only crash every child.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, log))
}

/** Denies permissions, downloads and every request but the window's own files. */
export function hardenSession(log: Log, own: Session = session.defaultSession): void {
  own.setPermissionRequestHandler((contents, permission, answer, details) => {
    const yes = isGranted(permission, details.isMainFrame && isOwnPage(contents.getURL()))
    if (!yes) log.note(`denied permission ${permission}`)
    answer(yes)
  })
  own.setPermissionCheckHandler((contents, permission, origin) =>
    isGranted(permission, contents !== null && origin.replace(/\/$/u, '') === pageOrigin),
  )
  own.setDevicePermissionHandler(() => false)
  // Electron's spell checker fetches its dictionaries from the network.
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerLanguages([])
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwnRequest(details.url)
    if (cancel) log.note(`blocked a request of type ${details.resourceType}`)
    answer({ cancel })
  })
}

function isGranted(permission: string, byOwnPage: boolean): boolean {
  return byOwnPage && Object.hasOwn(granted, permission)
}

function isOwnRequest(url: string): boolean {
  return url.startsWith(`${pageOrigin}/`) || (!app.isPackaged && url.startsWith('devtools://'))
}

function hardenContents(contents: WebContents, log: Log): void {
  // A page that is moved or frames something is not ours any more. Links go through links.open.
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (isOwnPage(event.url)) return
    event.preventDefault()
    log.note('denied navigation')
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    log.note('denied webview')
  })
  contents.setWindowOpenHandler(() => {
    log.note('denied a new window')
    return { action: 'deny' }
  })
  // The page's policy says nothing about WebRTC, and its packets pass no webRequest.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
