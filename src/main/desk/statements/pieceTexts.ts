import type { AttributionBlock } from '../../../shared/engine/attribution/record.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { headlineBlock, standfirstBlock } from '../../../shared/model/attribution.ts'
import { type ArticleDocument, bodyBlocks } from '../../../shared/model/document.ts'

/** What statements are looked for in: headline, standfirst and the body's blocks; tables say nothing. */
export function pieceTexts(
  document: ArticleDocument,
  fields: Pick<ArticleFields, 'headline' | 'standfirst'>,
): AttributionBlock[] {
  const out: AttributionBlock[] = []
  if (fields.headline !== null)
    out.push({ id: headlineBlock, text: fields.headline, in: 'headline' })
  if (fields.standfirst !== null)
    out.push({ id: standfirstBlock, text: fields.standfirst, in: 'standfirst' })
  for (const block of bodyBlocks(document))
    // A block that an editor has not named yet cannot be pointed at; it is read with the next save.
    if (block.blockId !== '' && block.type !== 'table')
      out.push({ id: block.blockId, text: block.text, in: 'body' })
  return out
}
