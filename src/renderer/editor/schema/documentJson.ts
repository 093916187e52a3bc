import type { Node as ProseNode } from '@tiptap/pm/model'
import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'

/** The library's form of an editor document: ProseMirror JSON in which an attribute without a value is left out. */
export function toArticleDocument(doc: ProseNode): ArticleDocument {
  const content: DocumentNode[] = []
  doc.forEach((child) => content.push(toDocumentNode(child)))
  return { type: 'doc', content }
}

// Blocks that a keystroke did not touch are the same objects as before, so their JSON can be kept.
const kept = new WeakMap<ProseNode, DocumentNode>()

/** One node of the library's form. */
export function toDocumentNode(node: ProseNode): DocumentNode {
  const known = kept.get(node)
  if (known) return known
  const attrs = given(node.attrs)
  const content: DocumentNode[] = []
  node.forEach((child) => content.push(toDocumentNode(child)))
  const out: DocumentNode = {
    type: node.type.name,
    ...(attrs ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
    ...(node.isText ? { text: node.text ?? '' } : {}),
    ...(node.marks.length > 0
      ? {
          marks: node.marks.map((mark) => {
            const values = given(mark.attrs)
            return { type: mark.type.name, ...(values ? { attrs: values } : {}) }
          }),
        }
      : {}),
  }
  if (node.isBlock) kept.set(node, out)
  return out
}

function given(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const entries = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
