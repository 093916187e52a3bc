/** An address in its plain form where it may leave the desk (https, mailto); null where it may not. */
export function outsideAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href, username, password } = new URL(url)
  if (protocol === 'mailto:') return href
  // A name before the @ is how an address is made to look like another.
  return protocol === 'https:' && username === '' && password === '' ? href : null
}
