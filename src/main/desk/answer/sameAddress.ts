/** A web address as two people would call it the same: no scheme, no www, no fragment, no counters, no closing slash; null for words. */
export function foldAddress(text: string): string | null {
  const trimmed = text.trim()
  const full = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (/\s/.test(trimmed) || !/^(?:https?:\/\/)?[^\s/]+\.[a-z]{2,}(?:[/?#]|$)/i.test(trimmed))
    return null
  try {
    const url = new URL(full)
    for (const name of Array.from(url.searchParams.keys()))
      if (/^(?:utm_|fbclid$|gclid$|ref$|source$)/i.test(name)) url.searchParams.delete(name)
    const path = url.pathname.replace(/\/+$/, '')
    const query = url.searchParams.toString()
    return `${url.hostname.replace(/^www\./i, '').toLowerCase()}${path}${query ? `?${query}` : ''}`
  } catch {
    return null
  }
}
