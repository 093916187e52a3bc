/** A caption and the name in brackets behind it, "The quay at dawn (Ana Lund)."; null where none ends the text. */
export function creditInBrackets(
  text: string,
): { readonly caption: string; readonly credit: string } | null {
  // From the end by hand: a pattern without a fixed beginning tries every space of a long run anew.
  const whole = text.trimEnd()
  const closed = whole.endsWith('.') ? whole.slice(0, -1).trimEnd() : whole
  if (!/[)\]]/u.test(closed.at(-1) ?? '')) return null
  const inner = closed.slice(0, -1)
  const open = Math.max(inner.lastIndexOf('('), inner.lastIndexOf('['))
  const credit = inner.slice(open + 1).trim()
  if (open < 0 || credit.length < 2 || credit.length > 60 || /[)\]]/u.test(credit)) return null
  return { caption: inner.slice(0, open).trimEnd(), credit }
}
