import type { ParsedArticle } from '../../shared/model/parsedPiece.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import { suggestTags } from '../tagging/suggestTags.ts'
import { topTopics } from '../tagging/topics/topTopics.ts'

/** A tag as `parse` prints it (CLI.md): as the text has it first, as the desk would write it, how often. */
export interface PrintedTag {
  readonly kind: TagKind
  readonly text: string
  readonly name: string
  readonly count: number
  readonly code?: string
  readonly forms?: readonly string[]
}

/** The tags a parsed piece would be suggested, by its text alone. */
export function pieceTags(article: ParsedArticle): PrintedTag[] {
  const blocks = article.body
    .filter(({ type }) => type !== 'table' && type !== 'image-note')
    .map(({ text }, index) => ({ blockId: String(index), text }))
  return suggestTags({ headline: article.headline ?? '', blocks }, topTopics).map((one) => ({
    kind: one.kind,
    text: one.mentions[0]?.text ?? one.name,
    name: one.name,
    count: one.mentions.length,
    ...(one.code === null ? {} : { code: one.code }),
    ...(one.forms.length === 0 ? {} : { forms: one.forms }),
  }))
}
