import type { Stretch } from './alignTokens.ts'

/** Fewer words than this may stand in two places by chance. */
const leastWords = 6

/** Stretches whose words are gone in one place and stand, all of them, in another: a paragraph was moved. */
export function movedStretches(stretches: readonly Stretch[]): ReadonlySet<Stretch> {
  const gone = new Map<string, Stretch[]>()
  for (const stretch of stretches)
    if (!stretch.same && stretch.added.every((one) => !one.isWord)) {
      const key = wordKey(stretch.removed)
      if (key !== null) gone.set(key, [...(gone.get(key) ?? []), stretch])
    }
  const out = new Set<Stretch>()
  if (gone.size === 0) return out
  for (const stretch of stretches) {
    if (stretch.same || stretch.removed.some((one) => one.isWord)) continue
    const key = wordKey(stretch.added)
    const from = key === null ? undefined : gone.get(key)?.pop()
    if (from === undefined) continue
    out.add(stretch)
    out.add(from)
  }
  return out
}

function wordKey(tokens: Stretch['added']): string | null {
  const words = tokens.filter((one) => one.isWord)
  return words.length < leastWords ? null : words.map((one) => one.folded).join(' ')
}
