import {
  type ArticleDocument,
  blockIdOf,
  type DocumentNode,
  nodeText,
} from '../../../shared/model/document.ts'

/** Blocks whose words stood in the document before keep their ids, so that what points at them still does. */
export function keepBlockIds(
  fresh: ArticleDocument,
  before: ArticleDocument,
): { readonly document: ArticleDocument; readonly idOf: (id: string) => string } {
  const known = new Map<string, string[]>()
  const collect = (nodes: readonly DocumentNode[]): void => {
    for (const node of nodes) {
      if (isContainer(node)) collect(node.content ?? [])
      else {
        const words = keyOf(node)
        const list = known.get(words)
        if (list === undefined) known.set(words, [blockIdOf(node)])
        else list.push(blockIdOf(node))
      }
    }
  }
  collect(before.content)
  const renamed = new Map<string, string>()
  const rename = (nodes: readonly DocumentNode[]): DocumentNode[] =>
    nodes.map((node) => {
      if (isContainer(node)) return { ...node, content: rename(node.content ?? []) }
      const id = known.get(keyOf(node))?.shift()
      if (id === undefined) return node
      renamed.set(blockIdOf(node), id)
      return { ...node, attrs: { ...node.attrs, blockId: id } }
    })
  const document: ArticleDocument = { ...fresh, content: rename(fresh.content) }
  return { document, idOf: (id) => renamed.get(id) ?? id }
}

function isContainer(node: DocumentNode): boolean {
  return (node.type === 'quotation' || node.type === 'list') && node.content !== undefined
}

function keyOf(node: DocumentNode): string {
  return `${node.type} ${nodeText(node)}`
}
