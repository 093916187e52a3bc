/** Features an editor can check, by the beginning of their names. */
const told: readonly (readonly [string, string])[] = [
  ['end:sentencequote', 'ends with a quotation'],
  ['end:sentence', 'ends like a sentence'],
  ['end:question', 'ends with a question mark'],
  ['end:colon', 'ends with a colon'],
  ['end:', 'does not end like a sentence'],
  ['sentences', 'holds several sentences'],
  ['allcaps', 'all in capitals'],
  ['titlecase', 'written like a title'],
  ['startslow', 'begins with a small letter'],
  ['startsquote', 'begins with a quotation mark'],
  ['startsbullet', 'begins with a bullet'],
  ['bylineled', 'begins like a by-line'],
  ['names', 'consists of names'],
  ['creditonly', 'is a credit'],
  ['credit', 'is a credit'],
  ['tailcredit', 'ends with a credit'],
  ['captionwords', 'uses a caption’s words'],
  ['dateline', 'begins with a dateline'],
  ['date', 'is a date'],
  ['hasdate', 'holds a date'],
  ['hastime', 'holds a time'],
  ['ago', 'says how long ago, or how long to read'],
  ['phrase', 'is a phrase of web pages'],
  ['address-you', 'speaks to the reader'],
  ['address', 'holds an address'],
  ['phone', 'holds a telephone number'],
  ['copyright', 'is a copyright line'],
  ['promotion', 'speaks of the site, not of the story'],
  ['bars', 'is divided by bars'],
  ['fused', 'has words run together'],
  ['hashtag', 'holds a hashtag'],
  ['copies', 'stands here several times'],
  ['copyoftitle', 'repeats the title'],
  ['insideother', 'repeats words of the text'],
  ['overlap:all', 'shares its words with the text'],
  ['overlap:most', 'shares its words with the text'],
  ['overlap:few', 'shares few words with the text'],
  ['title:is', 'looks like the title of what follows'],
  ['title:just-before', 'stands before the title'],
  ['title:before', 'stands before the title'],
  ['title:after1', 'stands just below the title'],
  ['title:after2', 'stands just below the title'],
  ['after:0', 'no text follows'],
  ['before:0', 'no text stands before it'],
  ['near', 'reads like the lines beside it'],
  ['run:in', 'stands amid the text'],
  ['run:after', 'stands after the text'],
  ['run:before', 'stands before the text'],
  ['shortrun', 'one of a list of short lines'],
  ['prev', 'follows from the line before it'],
  ['next', 'goes with the line below it'],
  ['pair', 'follows from the line before it'],
  ['w', 'is of that length'],
]

/** Words that only say where a block stands, or how long it is. */
export const placeWords: ReadonlySet<string> = new Set(
  told
    .filter(([name]) => /^(?:near|prev|next|pair|w|run|after|before)/.test(name))
    .map(([, words]) => words),
)

const known = new Map<string, string | null>()

/** A feature in an editor's words; null for those that say nothing to a person. */
export function featureWords(name: string): string | null {
  let words = known.get(name)
  if (words === undefined) {
    words = told.find(([beginning]) => name.startsWith(beginning))?.[1] ?? null
    known.set(name, words)
  }
  return words
}
