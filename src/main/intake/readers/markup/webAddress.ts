/** A web address as it may be kept: http or https, nothing else; null for all other strings. */
export function webAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : null
}
