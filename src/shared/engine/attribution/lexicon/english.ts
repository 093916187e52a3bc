import { englishActs } from './englishActs.ts'
import { englishDisputes } from './englishDisputes.ts'
import { englishPositions } from './englishPositions.ts'
import { englishReports } from './englishReports.ts'
import { englishThoughts } from './englishThoughts.ts'
import { englishHedges, englishIrregular, englishVerbs, englishWords } from './englishWords.ts'
import type { Lexicon } from './lexicon.ts'

/** The English lexicon the desk starts with; a word in two families belongs to the first for the frames it has there. */
export const english: Lexicon = {
  language: 'en',
  version: 1,
  families: [
    ...englishReports,
    ...englishDisputes,
    ...englishActs,
    ...englishPositions,
    ...englishThoughts,
  ],
  irregular: englishIrregular,
  verbs: englishVerbs,
  hedges: englishHedges,
  words: englishWords,
}
