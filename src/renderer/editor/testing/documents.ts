import { getSchema } from '@tiptap/core'
import { Node as ProseNode } from '@tiptap/pm/model'
import fc from 'fast-check'
import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'
import type { LedgerStep } from '../../../shared/model/cleaningStep.ts'
import type { BlockId, StepId } from '../../../shared/model/ids.ts'
import { schemaExtensions } from '../extensions.ts'

/** The editor's schema without an editor. */
export const schema = getSchema(schemaExtensions)

/** A document of plain paragraphs b0, b1 … */
export function paragraphs(...texts: readonly string[]): ArticleDocument {
  return {
    type: 'doc',
    content: texts.map((text, index) => ({
      type: 'paragraph',
      attrs: { blockId: `b${index}` },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}

export function proseDoc(document: ArticleDocument): ProseNode {
  return ProseNode.fromJSON(schema, document)
}

let made = 0
/** A step on the words `before` in block `blockId` (their first place there). */
export function stepOn(
  document: ArticleDocument,
  blockId: string,
  before: string,
  after: string,
  more: Partial<LedgerStep> = {},
): LedgerStep {
  const block = document.content.find((node) => node.attrs?.['blockId'] === blockId)
  const text = (block?.content ?? []).map((node) => node.text ?? '\n').join('')
  const start = text.indexOf(before)
  return {
    id: `0000000000${String(made++).padStart(6, '0')}` as StepId,
    rule: 'C7',
    range: [0, before.length],
    before,
    after,
    state: 'proposed',
    intakeState: 'proposed',
    by: null,
    at: null,
    anchor: {
      blockId: blockId as BlockId,
      start,
      end: start + before.length,
      exact: before,
      prefix: text.slice(Math.max(0, start - 24), start),
      suffix: text.slice(start + before.length, start + before.length + 24),
    },
    ...more,
  }
}

const words = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('river', 'said', 'the', '“quiet', 'terms”', 'region– at', 'El'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '\u00a0',
          '\u200c',
          '\u200d',
          '\u00ad',
          '\u202f',
          '  ',
          '\u200f',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('می\u200cخواهم', 'المغرب', '👩\u200d👧', 'e\u0301', 'שלום'),
      },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.join(' ').replaceAll(/[\ud800-\udfff](?![\ud800-\udfff])/gu, 'x'))

const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'link', attrs: { href: 'https://example.org/a' } },
    { type: 'entity', attrs: { kind: 'person', name: 'Anna Sobel' } },
    { type: 'emphasis' },
    { type: 'strong' },
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
)
const markOrder = ['link', 'entity', 'emphasis', 'strong']

const inline: fc.Arbitrary<DocumentNode[]> = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ text: words, marks }).map(({ text, marks }) => ({
          type: 'text',
          text,
          ...(marks.length > 0
            ? {
                marks: marks.toSorted(
                  (a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type),
                ),
              }
            : {}),
        })),
      },
      { weight: 1, arbitrary: fc.constant<DocumentNode>({ type: 'hardBreak' }) },
    ),
    { maxLength: 5 },
  )
  .map((nodes: DocumentNode[]) => joined(nodes))

/** Neighbouring texts with equal marks are one text in any ProseMirror document. */
function joined(nodes: readonly DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      out[out.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else out.push(node)
  }
  return out
}

const withContent = (content: DocumentNode[]): { content?: DocumentNode[] } =>
  content.length > 0 ? { content } : {}

const textblock = (type: string, attrs: Record<string, unknown> = {}): fc.Arbitrary<DocumentNode> =>
  inline.map((content) => ({ type, attrs, ...withContent(content) }))

const block: fc.Arbitrary<DocumentNode> = fc.oneof(
  { weight: 6, arbitrary: textblock('paragraph') },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6 }).chain((level) => textblock('heading', { level })),
  },
  { weight: 1, arbitrary: textblock('paragraph', { dir: 'rtl' }) },
  {
    weight: 1,
    arbitrary: fc
      .array(textblock('paragraph'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'quotation', attrs: {}, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('ordered', 'unordered'),
        content: fc.array(textblock('listItem'), { minLength: 1, maxLength: 3 }),
      })
      .map(({ kind, content }) => ({ type: 'list', attrs: { kind }, content })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      type: 'table',
      attrs: {
        rows: [
          ['a', 'b\u00a0c'],
          ['1', '2'],
        ],
      },
    }),
  },
  { weight: 1, arbitrary: textblock('footnote', { label: '1' }) },
  { weight: 1, arbitrary: textblock('imageNote', { media: 0, credit: 'AFP' }) },
  { weight: 1, arbitrary: textblock('boilerplate', { reason: 'about-block' }) },
)

/** Any document the library may hold, with an id on every block. */
export const anyDocument: fc.Arbitrary<ArticleDocument> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((content) => {
    let next = 0
    const numbered = (node: DocumentNode): DocumentNode =>
      node.type === 'text' || node.type === 'hardBreak'
        ? node
        : {
            ...node,
            attrs: { blockId: `n${next++}`, ...node.attrs },
            ...(node.content ? { content: node.content.map(numbered) } : {}),
          }
    return { type: 'doc', content: content.map(numbered) }
  })
