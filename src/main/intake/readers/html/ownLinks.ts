import { attribute, elementsBelow, type Element, type Page } from './page.ts'

/** The host a page states as its own (canonical, og:url, base), without "www."; null where it states none. */
export function hostOf(page: Page): string | null {
  if (page.head === null) return null
  for (const element of elementsBelow(page.head)) {
    const { tagName } = element
    const address =
      (tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') ||
      tagName === 'base'
        ? attribute(element, 'href')
        : tagName === 'meta' && attribute(element, 'property') === 'og:url'
          ? attribute(element, 'content')
          : null
    const host = address === null ? null : hostIn(address)
    if (host !== null) return host
  }
  return null
}

/** Whether the first link below an element leads to another page of the same site: relative, or to its own host. */
export function leadsWithinSite(element: Element, host: string | null): boolean {
  for (const each of [element, ...elementsBelow(element)]) {
    if (each.tagName !== 'a') continue
    const href = attribute(each, 'href')?.trim() ?? ''
    if (href === '' || /^(?:#|javascript:|mailto:|data:|tel:)/i.test(href)) return false
    if (!/^(?:[a-z][\w+.-]*:|\/\/)/i.test(href)) return true
    const to = hostIn(href)
    return (
      host !== null &&
      to !== null &&
      (to === host || to.endsWith(`.${host}`) || host.endsWith(`.${to}`))
    )
  }
  return false
}

function hostIn(address: string): string | null {
  const found = /^(?:https?:)?\/\/([^/?#:@\s]+)/i.exec(address.trim())?.[1]
  return found === undefined ? null : found.toLowerCase().replace(/^www\./, '')
}
