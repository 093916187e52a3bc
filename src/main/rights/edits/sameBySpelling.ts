import type { Token } from './tokens.ts'

// British and American ends of the same word. Only whole, known ends count: a rule that forgave one
// letter anywhere would let "now" pass for "not".
const spellings: readonly (readonly [RegExp, string])[] = [
  [/yse(?=d$|s$|r$|$)|yze(?=d$|s$|r$|$)/u, 'yze'],
  // What is prised open is not prized.
  [/(?<!^pr)is(?=e$|ed$|es$|er$|ing$|ation$|ations$)/u, 'iz'],
  // Behind a syllable of its own: "our" is not "or", "four" not "for", "filling" not "filing" (nor "refilling" "refiling").
  // What is behind is looked for last: a text may be one word of a hundred thousand letters.
  [/our(?=$|s$|ed$|ing$|able$|ite$|ites$|hood$|al$)(?<=[aeiouy].*our)/u, 'or'],
  [/(?<!^tim)([bt])re(?=$|s$)/u, '$1er'],
  [/ogue(?=$|s$)/u, 'og'],
  [/(?<=[a-z]gra)mme(?=$|s$)/u, 'm'],
  [/(?<!fi)ll(?=ed$|ing$|er$|ers$)(?<=[aeiouy].*[aeiou]ll)/u, 'l'],
  [/(?<=.{2})ence(?=$|s$)/u, 'ense'],
]

/**
 * E2: whether two runs of words and marks are the same but for case, hyphens, spaces or British/American
 * spelling. Figures stay apart: "20-30" is not "2030".
 */
export function sameBySpelling(removed: readonly Token[], added: readonly Token[]): boolean {
  const before = removed.filter((one) => one.isWord)
  const after = added.filter((one) => one.isWord)
  if (before.length === 0 || after.length === 0) return false
  if (joined(removed) === joined(added)) return !isOtherWord(before, after)
  return (
    before.length === after.length &&
    before.every((one, i) => spelling(one.folded) === spelling(after[i]?.folded ?? ''))
  )
}

/** Small words that make another word where they are joined to the next: "now here", "the rapist". */
const small = new Set('a an the no not now i is'.split(' '))
/** Verbs that are others with a hyphen: who re-signs does not resign. */
const hyphened =
  /^re-(?:act|bound|collect|count|cover|creat|dress|form|lay|leas|mark|press|prov|sent|serv|sign|solv|sort|sound|stor|strain|tir|treat)/u

/** Whether words that are the same letters in a row are no other spelling of each other. */
function isOtherWord(before: readonly Token[], after: readonly Token[]): boolean {
  const [one, other] = [before, after].map((words) =>
    words.map((word) => word.folded.toLowerCase()),
  ) as [string[], string[]]
  if (one.length === other.length)
    return one.some(
      (word, i) => word !== other[i] && (hyphened.test(word) || hyphened.test(other[i] ?? '')),
    )
  const [parted, whole] = one.length > other.length ? [one, other] : [other, one]
  return parted.some((word) => small.has(word) && !whole.includes(word)) && !whole.some(hasHyphen)
}

const hasHyphen = (word: string): boolean => word.includes('-')

function joined(tokens: readonly Token[]): string {
  let out = ''
  let isApart = false
  // Of what was added last, not of the whole: a piece rewritten throughout is one run.
  let endsInFigure = false
  for (const { folded, isWord } of tokens) {
    if (!isWord && folded !== '-') {
      isApart = true
      continue
    }
    const figures = endsInFigure && /^\p{N}/u.test(folded)
    // A space inside a number stands between its thousands only.
    if (figures && (isApart || !/^\p{N}{3}(?!\p{N})/u.test(folded))) out += ' '
    out += folded.toLowerCase()
    endsInFigure = /\p{N}$/u.test(folded)
    isApart = false
  }
  return out.replace(/(?<!\p{N})['-]|['-](?!\p{N})/gu, '')
}

function spelling(word: string): string {
  let plain = word.toLowerCase()
  for (const [variant, common] of spellings) plain = plain.replace(variant, common)
  return plain
}
