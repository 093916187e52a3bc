import { englishFamilies } from './englishCues.ts'
import { englishStances } from './englishStances.ts'
import { englishHedges, englishIrregular, englishVerbs, englishWords } from './englishWords.ts'
import type { Lexicon } from './lexicon.ts'

/** The English lexicon the desk starts with. */
export const english: Lexicon = {
  language: 'en',
  version: 1,
  families: [...englishFamilies, ...englishStances],
  irregular: englishIrregular,
  verbs: englishVerbs,
  hedges: englishHedges,
  words: englishWords,
}
