/** A day or instant as a full instant with seconds and offset (RFC 3339): a day without a time begins at midnight UTC. */
export function asInstant(value: string): string | null {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? `${value}T00:00:00Z`
    : value.replace(/(T\d{2}:\d{2})(?!:)/, '$1:00').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(full)) return null
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(full) ? full : `${full}Z`
  return Number.isNaN(Date.parse(zoned)) ? null : zoned
}

/** RFC 822, as RSS writes it: "Wed, 21 Oct 2026 00:00:00 GMT"; null where it is no date. */
export function mailDate(value: string): string | null {
  const instant = asInstant(value)
  return instant === null ? null : new Date(instant).toUTCString()
}

/** The basic form NITF and IIM write: 20261021T000000Z, or 20261021 where only the day is known. */
export function basicInstant(value: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.replaceAll('-', '')
  const instant = asInstant(value)
  if (instant === null) return null
  return new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
}
