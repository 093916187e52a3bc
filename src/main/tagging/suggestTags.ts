import type { Suggestion } from '../../shared/model/suggestion.ts'
import type { KnownName } from './names/classify.ts'
import { suggestNames } from './names/suggestNames.ts'
import type { TextBlock } from './names/textBlock.ts'
import { suggestGenre } from './topics/suggestGenre.ts'
import { suggestTopics, type TopicIndex } from './topics/suggestTopics.ts'

/** Names shown of one piece; a list of names is no longer a help. */
const mostNames = 60

/** Everything a text alone says it should be tagged with: names, topics, genre. */
export function suggestTags(
  piece: { readonly headline: string; readonly blocks: readonly TextBlock[] },
  topics: TopicIndex,
  known?: KnownName,
): Suggestion[] {
  const head = piece.headline === '' ? [] : [{ blockId: 'headline', text: piece.headline }]
  const text = piece.blocks.map((block) => block.text).join('\n')
  const genre = suggestGenre(piece.headline, piece.blocks)
  return [
    ...suggestNames([...head, ...piece.blocks], known).slice(0, mostNames),
    ...suggestTopics(piece.headline, text, topics),
    ...(genre === null ? [] : [genre]),
  ]
}
