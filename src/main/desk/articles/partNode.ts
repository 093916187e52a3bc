import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { inlineContent } from './inlineContent.ts'

/** The block a part becomes in that role, with its words as they stand; null for roles that are no block. */
export function nodeForRole(
  role: PartRole,
  blockId: string,
  text: string,
  standing: DocumentNode | null,
  fields: ArticleFields,
  newBlockId: () => string,
): { readonly node: DocumentNode; readonly fields: ArticleFields } | null {
  const words =
    standing === null || standing.type === 'table' ? inlineContent(text, []) : standing.content
  const content = words === undefined || words.length === 0 ? {} : { content: words }
  const dir = standing?.attrs?.['dir']
  const attrs = { blockId, ...(dir === undefined ? {} : { dir }) }
  switch (role) {
    case 'paragraph':
      return { node: { type: 'paragraph', attrs, ...content }, fields }
    case 'heading':
      return { node: { type: 'heading', attrs: { ...attrs, level: 2 }, ...content }, fields }
    case 'boilerplate':
      return {
        node: { type: 'boilerplate', attrs: { ...attrs, reason: 'by-hand' }, ...content },
        fields,
      }
    case 'quotation': {
      const inner = { type: 'paragraph', attrs, ...content }
      const outer = { type: 'quotation', attrs: { blockId: newBlockId() }, content: [inner] }
      return { node: outer, fields }
    }
    case 'list-item': {
      const inner = { type: 'listItem', attrs, ...content }
      const list = { blockId: newBlockId(), kind: 'unordered' }
      return { node: { type: 'list', attrs: list, content: [inner] }, fields }
    }
    case 'caption':
    case 'image-note': {
      const media = fields.media.length
      const note = {
        caption: text,
        credit: null,
        date: null,
        uri: null,
        rights: 'none' as const,
        rightsNote: '',
      }
      return {
        node: { type: 'imageNote', attrs: { blockId, media }, ...content },
        fields: { ...fields, media: [...fields.media, note] },
      }
    }
    default:
      return null
  }
}

/** Takes the picture of an image note out of the piece; the notes of later pictures count one less. */
export function takeMedia(
  document: ArticleDocument,
  fields: ArticleFields,
  note: DocumentNode | null,
): { readonly document: ArticleDocument; readonly fields: ArticleFields } {
  const media = note?.attrs?.['media']
  if (typeof media !== 'number') return { document, fields }
  return {
    document: {
      ...document,
      content: document.content.map((node) => {
        const own = node.attrs?.['media']
        return node.type === 'imageNote' && typeof own === 'number' && own > media
          ? { ...node, attrs: { ...node.attrs, media: own - 1 } }
          : node
      }),
    },
    fields: { ...fields, media: fields.media.filter((_, index) => index !== media) },
  }
}
