/** The window's own origin: what desk:// serves, and the only sender main listens to. */
export const pageOrigin = 'desk://app'

/** The one page there is. */
export const pageUrl = `${pageOrigin}/index.html`

/** Whether an address is the window's own page, at whatever place (the part after #). */
export function isOwnPage(url: string): boolean {
  return url === pageUrl || url.startsWith(`${pageUrl}#`)
}
