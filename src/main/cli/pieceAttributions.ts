import { attribute, shiftResult } from '../../shared/engine/attribution/attribute.ts'
import { printAttributions } from '../../shared/engine/attribution/printAttributions.ts'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import type { ParsedArticle } from '../../shared/model/parsedPiece.ts'

/** Who says what in a parsed piece: spans count into the body texts joined by a blank line, or into headline and standfirst. */
export function pieceAttributions(article: ParsedArticle): ReturnType<typeof printAttributions> {
  const blocks: AttributionBlock[] = []
  const bases = new Map<string, number>()
  if (article.headline !== null)
    blocks.push({ id: 'headline', text: article.headline, in: 'headline' })
  if (article.standfirst !== null)
    blocks.push({ id: 'standfirst', text: article.standfirst, in: 'standfirst' })
  let base = 0
  for (const [index, item] of article.body.entries()) {
    // Image notes stand outside of the body text (CLI.md).
    if (item.type === 'image-note') continue
    const id = `body-${index}`
    bases.set(id, base)
    blocks.push({ id, text: item.text, in: 'body' })
    base += item.text.length + 2
  }
  const found = attribute({ language: article.language ?? 'und', blocks })
  return printAttributions(shiftResult(found, (block) => bases.get(block) ?? 0))
}
