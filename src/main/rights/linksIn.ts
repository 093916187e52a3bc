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
    const around = `${wordBefore(text, start)}${words}${wordBehind(text, end)}`.trim()
    return { href, words: words.trim(), around }
  })
}

/** So far from a link, in UTF-16 units, its neighbour is looked for: a text without spaces is one word for ever. */
const nearby = 400

function wordBefore(text: string, end: number): string {
  const start = Math.max(0, end - nearby)
  const near = text.slice(start, end)
  let at = near.trimEnd().length
  while (at > 0 && !/\s/u.test(near[at - 1]!)) at--
  // What is cut off begins with a whole character, or it would not be found again where it stands.
  return at === 0 && start > 0 ? near.replace(/^[\p{Cs}\p{M}]+/u, '') : near.slice(at)
}

function wordBehind(text: string, start: number): string {
  const near = text.slice(start, start + nearby)
  const word = /^\s*\S*/u.exec(near)![0]
  const isCut = word.length === near.length && start + nearby < text.length
  return isCut ? word.replace(/\P{M}\p{M}*$/u, '') : word
}
