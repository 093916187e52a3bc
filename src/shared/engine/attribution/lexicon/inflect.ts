/** The forms of an English verb that matter to the engine. */
export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

const doubling = new Set(
  'admit refer commit brag quip plan rip slam chat nod rap spot plot ban bar beg bid cut dub drop jot knit let occur omit pan permit plug pop prod rebut regret rob rub run shrug shut sit skip snap stir stop swap tag tap trim win wrap hit get put set'.split(
    ' ',
  ),
)

/** Inflects a lemma; `irregular` gives [third, past, participle, gerund] with '' where the rule holds. */
export function inflect(lemma: string, irregular?: readonly string[]): VerbForms {
  const [third, past, participle, gerund] = irregular ?? []
  const regularPast = addEd(lemma)
  return {
    base: lemma,
    third: third || addS(lemma),
    past: past || regularPast,
    participle: participle || past || regularPast,
    gerund: gerund || addIng(lemma),
  }
}

/** Plural of an English noun, by rule. */
export function addS(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function addEd(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return doubling.has(word) ? `${word}${word.at(-1)}ed` : `${word}ed`
}

function addIng(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (word.endsWith('e') && !/(?:ee|oe|ye)$/.test(word)) return `${word.slice(0, -1)}ing`
  return doubling.has(word) ? `${word}${word.at(-1)}ing` : `${word}ing`
}
