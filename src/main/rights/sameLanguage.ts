// What the registry of language tags knows as one language under an older or longer name, where a runtime's own
// data may be older than that.
const known: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', pes: 'fa', prs: 'fa' }

/** Languages whose two written forms are both called by one name. */
const formsOf: Readonly<Record<string, readonly string[]>> = { no: ['nb', 'nn'] }

/**
 * Whether two language tags may name the same written text (R23): the same language whatever its country or script,
 * or a name for both its written forms and one of these. Two written forms are two: Bokmål is not Nynorsk.
 */
export function sameLanguage(one: string, other: string): boolean {
  const [a, b] = [primary(one), primary(other)]
  return a === b || (formsOf[a]?.includes(b) ?? false) || (formsOf[b]?.includes(a) ?? false)
}

function primary(tag: string): string {
  const plain = tag.trim().replaceAll('_', '-').toLowerCase()
  const first = plain.split('-')[0] ?? ''
  if (known[first] !== undefined) return known[first]
  try {
    // Three letters become two ("ger" is "de"), old names today's ("iw" is "he").
    const [now = first] = Intl.getCanonicalLocales(first)
    return now.split('-')[0] ?? first
  } catch {
    return first
  }
}
