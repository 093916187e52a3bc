import { type ArticleDocument, type DocumentNode, nodeText } from '../../shared/model/document.ts'

/** A link of a text: its address, its words, and the same with a word on either side. */
export interface TextLink {
  readonly href: string
  readonly words: string
  readonly around: string
}

/** The web links of a document's body, in order; what is set aside has none. */
export function linksIn(document: ArticleDocument): TextLink[] {
  const out: TextLink[] = []
  const walk = (nodes: readonly DocumentNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'imageNote' || node.type === 'boilerplate') continue
      if (node.type === 'quotation' || node.type === 'list') walk(node.content ?? [])
      else out.push(...linksOf(node))
    }
  }
  walk(document.content)
  return out
}

function linksOf(block: DocumentNode): TextLink[] {
  const text = nodeText(block)
  const found: { href: string; start: number; end: number }[] = []
  let at = 0
  for (const node of block.content ?? []) {
    const start = at
    at += nodeText(node).length
    const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
    if (typeof href !== 'string' || !/^https?:\/\//iu.test(href)) continue
    const last = found.at(-1)
    // Other marks cut one link in several nodes.
    if (last?.href === href && last.end === start) last.end = at
    else found.push({ href, start, end: at })
  }
  return found.map(({ href, start, end }) => {
    const words = text.slice(start, end)
    const before = /\S*\s*$/u.exec(text.slice(0, start))?.[0] ?? ''
    const behind = /^\s*\S*/u.exec(text.slice(end))?.[0] ?? ''
    return { href, words: words.trim(), around: `${before}${words}${behind}`.trim() }
  })
}
