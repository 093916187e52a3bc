import type { Token } from './tokens.ts'

// British and American ends of the same word. Only whole, known ends count: a rule that forgave one
// letter anywhere would let "now" pass for "not".
const spellings: readonly (readonly [RegExp, string])[] = [
  [/yse(?=d$|s$|r$|$)|yze(?=d$|s$|r$|$)/u, 'yze'],
  [/is(?=e$|ed$|es$|er$|ing$|ation$|ations$)/u, 'iz'],
  [/our(?=$|s$|ed$|ing$|able$|ite$|ites$|hood$|al$)/u, 'or'],
  [/tre(?=$|s$)/u, 'ter'],
  [/ogue(?=$|s$)/u, 'og'],
  [/(?<=.{2})ll(?=ed$|ing$|er$|ers$)/u, 'l'],
  [/(?<=.{2})ence(?=$|s$)/u, 'ense'],
]

/** E2: whether two runs of words are the same but for case, hyphens, spaces or British/American spelling. */
export function sameBySpelling(before: readonly Token[], after: readonly Token[]): boolean {
  if (before.length === 0 || after.length === 0) return false
  if (joined(before) === joined(after)) return true
  return (
    before.length === after.length &&
    before.every((one, i) => spelling(one.folded) === spelling(after[i]?.folded ?? ''))
  )
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((one) => one.folded.toLowerCase().replace(/['-]/gu, '')).join('')
}

function spelling(word: string): string {
  let plain = word.toLowerCase()
  for (const [variant, common] of spellings) plain = plain.replace(variant, common)
  return plain
}
