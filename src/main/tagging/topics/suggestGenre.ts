import type { Suggestion } from '../../../shared/model/suggestion.ts'

/** Genres as IPTC's genre list names them, by what a headline says before a colon or in brackets. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:opinion|comment|op-?ed|viewpoint|column)\b/iu, 'Opinion'],
  [/^(?:editorial|leader)\b/iu, 'Opinion'],
  [/^(?:analysis|explainer|factbox|backgrounder|what we know|in depth)\b/iu, 'Analysis'],
  [/^(?:interview|q\s?&\s?a|in conversation)\b/iu, 'Interview'],
  [/^(?:obituary|obit)\b/iu, 'Obituary'],
  [/^(?:review|book review|film review)\b/iu, 'Review'],
  [/^(?:profile|portrait)\b/iu, 'Profile'],
  [/^(?:live|live blog|live updates)\b/iu, 'Live coverage'],
  [/^(?:press release|media release|news release|for immediate release)\b/iu, 'Press release'],
  [/^(?:timeline|chronology)\b/iu, 'Chronology'],
  [/^(?:correction|clarification)\b/iu, 'Correction'],
]

/** The genre that headline and text show; null where they show none. */
export function suggestGenre(
  headline: string,
  blocks: readonly { readonly text: string }[],
): Suggestion | null {
  const first = blocks[0]?.text ?? ''
  for (const [pattern, name] of labels) {
    if (/[:|(]/u.test(headline) && pattern.test(headline.trim()))
      return genre(name, 'the headline says so')
    if (first.length < 60 && pattern.test(first.trim()))
      return genre(name, 'the first line says so')
  }
  const asked = blocks.filter(({ text }) => /^(?:Q|Question)\s?[:.]/iu.test(text)).length
  if (asked >= 3) return genre('Interview', `${asked} questions marked Q`)
  const text = blocks
    .map((block) => block.text)
    .join(' ')
    .replace(/[“"][^”"]*[”"]/gu, ' ')
  const words = text.split(/\s+/u).length
  const own = text.match(/(?<![\p{L}'’])(?:I|my|me|myself)(?![\p{L}'’])/gu)?.length ?? 0
  if (words >= 200 && own >= 6 && own / words > 0.008)
    return genre('Opinion', `“I” and “my” stand ${own} times outside of quotations`)
  return null
}

function genre(name: string, why: string): Suggestion {
  return { kind: 'genre', name, code: null, forms: [], mentions: [], certainty: 'maybe', why }
}
