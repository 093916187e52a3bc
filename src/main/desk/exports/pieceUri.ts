import { createHash } from 'node:crypto'

/** A `urn:uuid:` that follows from `name` alone (version 8, RFC 9562): the same piece keeps it in every export and library. */
export function uriOf(name: string): string {
  const hash = createHash('sha256').update(`copydesk:${name}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`
}
