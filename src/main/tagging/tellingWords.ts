import { foldText } from '../../shared/engine/textFolding/foldText.ts'
import { isUnspaced, partWords } from '../../shared/engine/unspacedScripts.ts'
import { commonWords } from './commonWords.ts'

/** As words come here: folded for search. */
const common = new Set([...commonWords].map(foldText))

/** Longest list of words whose rarity is asked for: each costs a look into the index. */
const candidates = 40

/**
 * Words that tell a piece from others, most telling first: frequent here, rare elsewhere. `documents` says in how
 * many pieces a word stands; 2,000 or more is a common word. Expects text folded for search.
 */
export function tellingWords(text: string, documents: (word: string) => number): string[] {
  const counts = new Map<string, { count: number; name: boolean }>()
  for (const word of wordsOf(text)) {
    const lower = word.toLowerCase()
    if (common.has(lower)) continue
    const known = counts.get(lower)
    const isName = word.charAt(0) !== lower.charAt(0)
    if (known === undefined) counts.set(lower, { count: 1, name: isName })
    else {
      known.count++
      known.name ||= isName
    }
  }
  return [...counts]
    .map(([word, { count, name }]) => ({
      word,
      weight: count * (name ? 2 : 1) * Math.min(word.length, 8),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, candidates)
    .map(({ word, weight }) => ({ word, weight, found: documents(word) }))
    .filter(({ found }) => found > 1 && found < 2000)
    .map(({ word, weight, found }) => ({ word, weight: weight * Math.log(2000 / found) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => word)
}

/** Words of at least three letters, or two signs where a script writes no spaces. */
function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]{3,40}/gu) ?? []
  if (!isUnspaced(text)) return words
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .flatMap(partWords)
    .filter((word) => word.length >= (isUnspaced(word) ? 2 : 3) && word.length <= 40)
}
