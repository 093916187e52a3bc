import type { Editor } from '@tiptap/react'
import { TextSelection, type EditorState } from '@tiptap/pm/state'

/** The kinds of block a person may choose. */
export const blockKinds = [
  { id: 'paragraph', label: 'Paragraph' },
  { id: 'heading', label: 'Subheading' },
  { id: 'quotation', label: 'Quotation' },
  { id: 'list', label: 'List' },
  { id: 'boilerplate', label: 'Not article text' },
  { id: 'imageNote', label: 'Picture note' },
] as const
export type BlockKind = (typeof blockKinds)[number]['id']

/** The kind of block the cursor stands in. */
export function blockKindOf(state: EditorState): BlockKind | 'other' {
  const { $from } = state.selection
  const outer = $from.depth > 0 ? $from.node(1).type.name : ''
  const known = blockKinds.find((kind) => kind.id === outer)
  return known?.id ?? 'other'
}

/** Makes the blocks of the selection another kind; their ids, and so everything anchored to them, stay. */
export function setBlockKind(editor: Editor, kind: BlockKind): void {
  const { state, view } = editor
  const { schema, selection } = state
  const first = selection.$from.index(0)
  const last = selection.$to.index(0)
  const tr = state.tr
  // From the end, so that earlier positions stay true.
  for (let index = last; index >= first; index--) {
    const node = state.doc.child(index)
    let from = 0
    for (let before = 0; before < index; before++) from += state.doc.child(before).nodeSize
    const lines = node.isTextblock
      ? [node]
      : Array.from({ length: node.childCount }, (_, child) => node.child(child))
    if (lines.some((line) => !line.isTextblock)) continue
    const plain = (name: string) =>
      lines.map((line) =>
        schema.nodes[name]!.create(
          { blockId: line.attrs['blockId'] as string, dir: line.attrs['dir'] },
          line.content,
        ),
      )
    const made =
      kind === 'quotation'
        ? [schema.nodes['quotation']!.create(null, plain('paragraph'))]
        : kind === 'list'
          ? [schema.nodes['list']!.create(null, plain('listItem'))]
          : plain(kind)
    tr.replaceWith(from, from + node.nodeSize, made)
  }
  const at = Math.min(selection.from, tr.doc.content.size)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at)))
  view.dispatch(tr.scrollIntoView())
}
