/** Lines that mail programmes write above a message that is forwarded or answered, in six languages. */
const headerLine =
  /^[*_]{0,2}(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado|fecha|para|asunto|da|inviato|oggetto|assunto|data)[*_]{0,2}\s?:[*_]{0,2}\s\S/i
const forwarded =
  /^(?:-{2,} ?)?(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d[’']origine)|mensaje reenviado)\b/i
const sentFrom =
  /^(?:sent from my|get outlook for|von meinem .{2,20} gesendet|envoyé de mon|enviado desde mi)\b/i

/**
 * Which blocks of a message are about the message (rule M8): what stands above the last header of a forwarded message,
 * that header, and the signature below “-- ”; null for all others. Must not: a message with nothing of length below.
 */
export function mailMatter(texts: readonly string[]): (string | null)[] {
  const reasons: (string | null)[] = texts.map((text) => (sentFrom.test(text) ? 'signature' : null))
  const isLong = (text: string): boolean => text.length >= 60
  let lines = 0
  let end = -1
  for (const [index, text] of texts.entries()) {
    const own = text.split('\n').filter((line) => line.trim() !== '')
    const headers = own.filter((line) => headerLine.test(line.trim())).length
    lines =
      headers > 0 &&
      own.every((line) => headerLine.test(line.trim()) || forwarded.test(line.trim()))
        ? lines + headers
        : 0
    if (lines >= 3 && texts.slice(index + 1).filter(isLong).length >= 2) end = index
  }
  for (let index = 0; index <= end; index++)
    reasons[index] = headerLine.test(texts[index] ?? '') ? 'mail-header' : 'cover-note'
  const sign = texts.findIndex((text, index) => index > end && /^--\s*(?:\n|$)/.test(text))
  if (sign > 0 && texts.slice(end + 1, sign).filter(isLong).length >= 2)
    for (let index = sign; index < texts.length; index++) reasons[index] = 'signature'
  return reasons
}

/**
 * M7: a message that is mostly quoted with “>” without those marks; `own` is where the quoted part begins, UTF-16 units
 * of the new text. Null where most of it is not quoted.
 */
export function unquoted(text: string): { readonly text: string; readonly own: number } | null {
  const lines = text.split('\n')
  const full = lines.filter((line) => line.trim() !== '')
  const quoted = full.filter((line) => line.startsWith('>')).length
  if (quoted < 6 || quoted * 2 < full.length) return null
  const first = lines.findIndex((line) => line.startsWith('>'))
  const bare = lines.map((line) => line.replace(/^(?:> ?)+/, ''))
  const own = bare.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  return { text: bare.join('\n'), own }
}
