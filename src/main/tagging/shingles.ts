import { partWords } from '../../shared/engine/unspacedScripts.ts'

const run = 4

/** The runs of four words of a text, folded to lower case; a text shorter than that is one run. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(partWords)
  if (words.length <= run) return new Set(words.length === 0 ? [] : [words.join(' ')])
  const out = new Set<string>()
  for (let i = 0; i + run <= words.length; i++) out.add(words.slice(i, i + run).join(' '))
  return out
}

/** Share of the shorter text's runs that the other has too, 0 to 1: a cut copy is as much a copy as a whole one. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return both / small.size
}
