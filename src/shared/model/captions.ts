import { type ArticleDocument, nodeText } from './document.ts'

/** The pictures of a piece with their captions as they stand in the text, where a person edits them; else as in the field. */
export function withCaptions<M extends { readonly caption: string }>(
  media: readonly M[],
  document: ArticleDocument,
): M[] {
  const standing = captionsIn(document)
  return media.map((one, index) => {
    const caption = standing.get(index)
    return caption === undefined || caption === one.caption ? one : { ...one, caption }
  })
}

/** What stands under each picture in the text, by the picture's number; absent where it has no note there. */
export function captionsIn(document: ArticleDocument): ReadonlyMap<number, string> {
  return new Map([...pictureNotes(document)].map(([picture, note]) => [picture, nodeText(note)]))
}

/** The note at which each picture stands in the text, the first of several, by the picture's number. */
export function pictureNotes(
  document: ArticleDocument,
): ReadonlyMap<number, ArticleDocument['content'][number]> {
  const notes = new Map<number, ArticleDocument['content'][number]>()
  for (const node of document.content) {
    const picture = node.type === 'imageNote' ? node.attrs?.['media'] : undefined
    if (typeof picture === 'number' && !notes.has(picture)) notes.set(picture, node)
  }
  return notes
}
