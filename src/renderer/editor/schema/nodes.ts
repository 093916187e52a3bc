import { Node, mergeAttributes } from '@tiptap/core'

/** The attributes every block carries into the page; `blockId` is made by the blockIds plugin. */
const blockId = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-block-id'),
  renderHTML: (attrs: Record<string, unknown>) =>
    typeof attrs['blockId'] === 'string' ? { 'data-block-id': attrs['blockId'] } : {},
}
/** Set only where a person chose a direction against the script of the words. */
const dir = {
  default: null,
  parseHTML: () => null,
  renderHTML: (attrs: Record<string, unknown>) =>
    attrs['dir'] === 'ltr' || attrs['dir'] === 'rtl' ? { dir: attrs['dir'] } : {},
}

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })
export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block prose',
  content: 'inline*',
  priority: 1000,
  addAttributes: () => ({ blockId, dir }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

export const Heading = Node.create({
  name: 'heading',
  group: 'block prose',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ blockId, dir, level: { default: 2, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (element) => ({ level: Number(element.getAttribute('data-level') ?? level) || 2 }),
    })),
  // The piece's headline is the page's h1 and the desk's own headings are h2, so text starts at h3.
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Math.min(6, Math.max(3, Number(node.attrs['level']) + 1))}`,
    mergeAttributes(HTMLAttributes, { 'data-level': String(node.attrs['level']) }),
    0,
  ],
})

export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'prose+',
  defining: true,
  addAttributes: () => ({ blockId }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ blockId, kind: { default: 'unordered', rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { kind: 'unordered' } },
    { tag: 'ol', attrs: { kind: 'ordered' } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs['kind'] === 'ordered' ? 'ol' : 'ul',
    HTMLAttributes,
    0,
  ],
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ blockId, dir }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
})

/** Read-only: what an agency set as a table is shown and exported as it came. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ blockId, rows: { default: [], rendered: false } }),
  parseHTML: () => [{ tag: 'table', getAttrs: (element) => ({ rows: rowsOf(element) }) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'table',
    HTMLAttributes,
    ['tbody', ...rows(node.attrs['rows']).map((row) => ['tr', ...row.map((cell) => ['td', cell])])],
  ],
})

function rows(value: unknown): string[][] {
  if (!Array.isArray(value)) return []
  return value.map((row) => (Array.isArray(row) ? row.map((cell) => String(cell)) : []))
}

function rowsOf(table: HTMLElement): string[][] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? ''),
  )
}

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

export const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ blockId, label: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'aside[data-footnote]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-footnote': String(node.attrs['label'] ?? '') }),
    0,
  ],
})

/** The caption of a picture; its rights are in the piece's `media`, never in the text. */
export const ImageNote = Node.create({
  name: 'imageNote',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    blockId,
    media: { default: null, rendered: false },
    credit: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figcaption[data-image-note]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figcaption',
    mergeAttributes(HTMLAttributes, {
      'data-image-note': '',
      'data-credit': String(node.attrs['credit'] ?? ''),
    }),
    0,
  ],
})

export const Boilerplate = Node.create({
  name: 'boilerplate',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ blockId, dir, reason: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'div[data-boilerplate]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-boilerplate': '' }),
    0,
  ],
})
