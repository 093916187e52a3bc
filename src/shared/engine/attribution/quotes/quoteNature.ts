import type { QuotedSpan } from './findQuotes.ts'

const smallWords = new Set(
  'a an the of in on at for to and or but with from by as vs is'.split(' '),
)

/** Nouns and verbs that name a work: behind them a title keeps being one although a stop stands inside its marks. */
const namesWork =
  /\b(?:podcast|movie|film|documentary|book|novel|song|album|show|series|play|musical|opera|painting|magazine|memoir|poem|essay|exhibition|titled|entitled|called)\s*,?\s*$/i

/** "commonly called “swine flu”": a word for a thing. */
const namesThing =
  /\b(?:called|named|dubbed|nicknamed|termed|label+ed|known as|the words?|the terms?|the phrase)\s*$/i

/** "“A day at the mill,” by Ann Roe": what somebody wrote, drew or sang. */
const madeBySomebody = /^,?\s+by\s+(?:the\s+)?\p{Lu}/u

/** What quoted words look like by themselves: speech, a scare quote of a few words, or the title of a work. */
export function quoteNature(text: string, span: QuotedSpan): 'speech' | 'scare' | 'title' {
  if (span.end - span.start > 160) return 'speech'
  const inner = text.slice(span.start, span.end)
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.&-]*/gu) ?? []
  const ended = /[.!?]$/.test(inner.trim())
  const named = namesWork.test(text.slice(Math.max(0, span.outerStart - 24), span.outerStart))
  if (words.length >= 2 && words.length <= 12 && (named || !ended)) {
    const capitals = words.every(
      (word) =>
        smallWords.has(word.toLowerCase()) ||
        word.charAt(0) !== word.charAt(0).toLowerCase() ||
        /^\d/.test(word),
    )
    const real = words.filter((word) => !smallWords.has(word.toLowerCase())).length
    if (capitals && real >= 2 && words[0]?.charAt(0) !== words[0]?.charAt(0).toLowerCase())
      return 'title'
  }
  if (
    words.length <= 5 &&
    namesThing.test(text.slice(Math.max(0, span.outerStart - 16), span.outerStart))
  )
    return 'scare'
  // "is for “disease,” and": American marks take the comma in, the words are no speech for it.
  const small = /^\p{Ll}/u.test(inner)
  if (words.length <= 2 && small && /[,.]$/.test(inner)) return 'scare'
  if (span.closed && madeBySomebody.test(text.slice(span.outerEnd, span.outerEnd + 12)))
    return 'title'
  return words.length <= 3 && !/[,.!?…]$/.test(inner.trim()) ? 'scare' : 'speech'
}
