import {
  type ArticleDocument,
  blockIdOf,
  type DocumentNode,
  nodeText,
} from '../../../shared/model/document.ts'

function isContainer(node: DocumentNode): boolean {
  return node.type === 'quotation' || node.type === 'list'
}

/** The block with that id, inside of quotations and lists too; null where there is none. */
export function findBlock(document: ArticleDocument, blockId: string): DocumentNode | null {
  for (const node of document.content) {
    const inner = isContainer(node) ? (node.content ?? []) : [node]
    const found = inner.find((one) => blockIdOf(one) === blockId)
    if (found !== undefined) return found
  }
  return null
}

/** The same document with a block given way to `nodes`; a list or quotation round it is split there. */
export function replaceBlock(
  document: ArticleDocument,
  blockId: string,
  nodes: readonly DocumentNode[],
  newBlockId: () => string,
): ArticleDocument {
  const content = document.content.flatMap((node) => {
    if (!isContainer(node)) return blockIdOf(node) === blockId ? nodes : [node]
    const inner = node.content ?? []
    const at = inner.findIndex((one) => blockIdOf(one) === blockId)
    if (at < 0) return [node]
    const before = inner.slice(0, at)
    const after = inner.slice(at + 1)
    const rest =
      before.length === 0 ? node : { ...node, attrs: { ...node.attrs, blockId: newBlockId() } }
    return [
      ...(before.length === 0 ? [] : [{ ...node, content: before }]),
      ...nodes,
      ...(after.length === 0 ? [] : [{ ...rest, content: after }]),
    ]
  })
  return { ...document, content }
}

/** The same document with `node` at top level after the block with that id; null: at the beginning. */
export function insertAfter(
  document: ArticleDocument,
  blockId: string | null,
  node: DocumentNode,
): ArticleDocument {
  const at = document.content.findIndex(
    (one) =>
      blockIdOf(one) === blockId || one.content?.some((inner) => blockIdOf(inner) === blockId),
  )
  const content = [...document.content]
  content.splice(blockId === null ? 0 : at < 0 ? content.length : at + 1, 0, node)
  return { ...document, content }
}

/** The same document with [start, end) of one block's text replaced; new words take the marks of the first replaced unit. */
export function replaceText(
  document: ArticleDocument,
  blockId: string,
  start: number,
  end: number,
  words: string,
): ArticleDocument {
  const walk = (nodes: readonly DocumentNode[]): DocumentNode[] =>
    nodes.map((node) => {
      if (isContainer(node)) return { ...node, content: walk(node.content ?? []) }
      if (blockIdOf(node) !== blockId) return node
      const { content: _old, ...bare } = node
      const content = replaceInline(node.content ?? [], start, end, words)
      return content.length === 0 ? bare : { ...bare, content }
    })
  return { ...document, content: walk(document.content) }
}

function replaceInline(
  content: readonly DocumentNode[],
  start: number,
  end: number,
  words: string,
): DocumentNode[] {
  const out: DocumentNode[] = []
  let at = 0
  let written = false
  const write = (marks: DocumentNode['marks']) => {
    if (written) return
    written = true
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) out.push({ type: 'hardBreak' })
      if (line !== '') out.push(textNode(line, marks))
    }
  }
  for (const node of content) {
    const text = nodeText(node)
    const from = at
    const to = at + text.length
    at = to
    if (node.type !== 'text') {
      if (from >= start && from < end) write(undefined)
      else {
        if (from >= end) write(undefined)
        out.push(node)
      }
      continue
    }
    const before = text.slice(0, clamp(start - from, text.length))
    const after = text.slice(clamp(end - from, text.length))
    // An insertion at the seam of two nodes belongs to the left one, as typing does.
    const touches = start === end ? start > from && start <= to : start < to && end > from
    if (before !== '' && from < start) out.push(textNode(before, node.marks))
    if (touches || from >= end) write(touches ? node.marks : undefined)
    if (after !== '' && to > end) out.push(textNode(after, node.marks))
  }
  write(undefined)
  return joinTexts(out)
}

function textNode(text: string, marks: DocumentNode['marks']): DocumentNode {
  return marks === undefined || marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks }
}

/** ProseMirror never has two text nodes with the same marks side by side. */
function joinTexts(nodes: readonly DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? [])
    )
      out[out.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    else out.push(node)
  }
  return out
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(value, 0), length)
}
