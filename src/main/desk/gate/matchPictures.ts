import type { ArticleFields, ArticleMedia } from '../../../shared/model/article.ts'
import { pictureNotes } from '../../../shared/model/captions.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'

export interface PieceWithPictures {
  readonly fields: Pick<ArticleFields, 'media'>
  readonly document: ArticleDocument
}

/**
 * For each picture of a piece its number among those that came; -1 for one that is the desk's own. A picture is known
 * by its block, which keeps its id, else by its address, else by its caption, else by its credit alone.
 */
export function matchPictures(came: PieceWithPictures, now: PieceWithPictures): number[] {
  const [then, standing] = [blockOfPicture(came.document), blockOfPicture(now.document)]
  const taken = new Set<number>()
  const found = now.fields.media.map((): number => -1)
  const match = (isSame: (was: ArticleMedia, index: number, at: number) => boolean): void => {
    for (const at of found.keys()) {
      if (found[at] !== -1) continue
      const index = came.fields.media.findIndex(
        (was, one) => !taken.has(one) && isSame(was, one, at),
      )
      if (index < 0) continue
      found[at] = index
      taken.add(index)
    }
  }
  const current = (at: number): ArticleMedia | undefined => now.fields.media[at]
  match((_, index, at) => then.has(index) && then.get(index) === standing.get(at))
  match((was, _, at) => was.uri !== null && was.uri === current(at)?.uri)
  match((was, _, at) => was.caption !== '' && was.caption === current(at)?.caption)
  match(({ uri, caption, credit }, _, at) => {
    const now = current(at)
    return now?.uri === uri && now.caption === caption && now.credit === credit
  })
  return found
}

/** The block in which each picture stands, by the picture's number. */
export function blockOfPicture(document: ArticleDocument): Map<number, string> {
  const out = new Map<number, string>()
  for (const [picture, { attrs }] of pictureNotes(document)) {
    const id = attrs?.['blockId']
    if (typeof id === 'string') out.set(picture, id)
  }
  return out
}
