import { Mark, mergeAttributes } from '@tiptap/core'

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href'))
        return href === null ? false : { href }
      },
    },
    {
      tag: 'span[data-href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('data-href'))
        return href === null ? false : { href }
      },
    },
  ],
  // A span, not an anchor: nothing in the text may be navigated to by a click (SECURITY).
  renderHTML: ({ mark }) => [
    'span',
    {
      class: 'link',
      'data-href': String(mark.attrs['href'] ?? ''),
      title: String(mark.attrs['href'] ?? ''),
    },
    0,
  ],
})

/** The address if it may stand in copy (http, https, mailto), else null. */
export function safeHref(href: string | null): string | null {
  if (href === null) return null
  try {
    const url = new URL(href)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? href : null
  } catch {
    return null
  }
}

export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('emphasis') }
  },
})

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') }
  },
})

export const entityKinds = ['person', 'organisation', 'place'] as const
export type EntityKind = (typeof entityKinds)[number]

/** A name in the text that a person marked: who or what it is, and its full form. */
export const Entity = Mark.create({
  name: 'entity',
  inclusive: false,
  addAttributes: () => ({
    kind: { default: 'person', rendered: false },
    name: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-entity]',
      getAttrs: (element) => {
        const kind = element.getAttribute('data-entity')
        const known = entityKinds.find((each) => each === kind)
        return known ? { kind: known, name: element.getAttribute('data-name') ?? '' } : false
      },
    },
  ],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, {
      'data-entity': String(mark.attrs['kind']),
      'data-name': String(mark.attrs['name']),
    }),
    0,
  ],
})
