import { z } from 'zod'
import { withoutUnspaced } from '../engine/unspacedScripts.ts'

/**
 * ProseMirror JSON, the truth of the edited text (ARCHITECTURE §6). An attribute without a value is
 * left out, never null. What each node carries:
 *
 *     paragraph   inline*                attrs { blockId, dir? }
 *     heading     inline*                attrs { blockId, level: 1–6, dir? }
 *     quotation   (paragraph|heading)+   attrs { blockId }        its paragraphs have ids of their own
 *     list        listItem+              attrs { blockId, kind: 'ordered' | 'unordered' }
 *     listItem    inline*                attrs { blockId, dir? }  text directly, no paragraph inside
 *     table       nothing                attrs { blockId, rows: string[][] }
 *     footnote    inline*                attrs { blockId, label? }  a block of its own
 *     imageNote   inline* (the caption)  attrs { blockId, media?: index in fields.media, credit? }
 *     boilerplate inline*                attrs { blockId, reason?, dir? }
 *     marks       emphasis, strong; link { href }; entity { kind: person|organisation|place, name }
 *
 * `dir` ('ltr' | 'rtl') is only there where a person set it against the script of the words.
 */
export interface DocumentNode {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: DocumentNode[] | undefined
  text?: string | undefined
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined
}

export const nodeTypes = [
  'doc',
  'paragraph',
  'heading',
  'quotation',
  'list',
  'listItem',
  'table',
  'hardBreak',
  'footnote',
  'imageNote',
  'boilerplate',
  'text',
] as const
export const markTypes = ['emphasis', 'strong', 'link', 'entity'] as const

export const DocumentNode: z.ZodType<DocumentNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(nodeTypes),
    attrs: z.record(z.string(), z.json()).optional(),
    content: z.array(DocumentNode).optional(),
    text: z.string().min(1).optional(),
    marks: z
      .array(
        z.strictObject({
          type: z.enum(markTypes),
          attrs: z.record(z.string(), z.json()).optional(),
        }),
      )
      .optional(),
  }),
)

export const ArticleDocument = z.strictObject({
  type: z.literal('doc'),
  content: z.array(DocumentNode),
})
export type ArticleDocument = z.infer<typeof ArticleDocument>

/** The characters of a node: text joined, a hard break as a line end; nothing for notes and breaks. */
export function nodeText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'table') return tableText(node)
  return (node.content ?? []).map(nodeText).join('')
}

/** Rows of a read-only table as tab-separated lines. */
function tableText(node: DocumentNode): string {
  const rows = node.attrs?.['rows']
  if (!Array.isArray(rows)) return ''
  return rows.map((row) => (Array.isArray(row) ? row.join('\t') : '')).join('\n')
}

/** The stable id of a block; empty when an editor has not given one yet. */
export function blockIdOf(node: DocumentNode): string {
  const id = node.attrs?.['blockId']
  return typeof id === 'string' ? id : ''
}

/** A block of the body with its stable id, in reading order. */
export interface BodyBlock {
  readonly blockId: string
  readonly type: string
  readonly text: string
}

/** The body of a document: its text blocks in order, without image notes and set-aside boilerplate. */
export function bodyBlocks(document: ArticleDocument): BodyBlock[] {
  const out: BodyBlock[] = []
  const walk = (nodes: readonly DocumentNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'imageNote' || node.type === 'boilerplate' || node.type === 'footnote')
        continue
      if ((node.type === 'quotation' || node.type === 'list') && node.content) walk(node.content)
      else
        out.push({
          blockId: blockIdOf(node),
          type: node.type,
          text: nodeText(node),
        })
    }
  }
  walk(document.content)
  return out
}

/** The words of the footnotes, in order: printed, and no part of the body. */
export function footnoteTexts(document: ArticleDocument): string[] {
  const walk = (nodes: readonly DocumentNode[]): string[] =>
    nodes.flatMap((node) =>
      node.type === 'footnote'
        ? [nodeText(node)]
        : node.type === 'quotation'
          ? walk(node.content ?? [])
          : [],
    )
  return walk(document.content).filter((text) => text.trim() !== '')
}

/** The body as one string, blocks joined by a blank line: what is counted, searched and exported as text. */
export function bodyText(document: ArticleDocument): string {
  return bodyBlocks(document)
    .map((block) => block.text)
    .join('\n\n')
}

/**
 * Words as an editor counts them: stretches between spaces that hold a letter or a digit; in a script that writes no
 * spaces, as the language's dictionary parts them.
 */
export function countWords(text: string): number {
  const { rest, words } = withoutUnspaced(text)
  return words + (rest.match(stretch)?.length ?? 0)
}

// From the beginning of a stretch to its first letter: begun anywhere, it takes time in the square of a run without any.
const stretch = /(?<!\S)(?:(?![\p{L}\p{N}])\S)*[\p{L}\p{N}]/gu
