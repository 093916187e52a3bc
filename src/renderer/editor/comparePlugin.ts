import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Span } from './anchors.ts'

/** What the comparison with the received text puts on the edited one. */
export interface ComparePaint {
  /** Words that were not received. */
  readonly added: readonly Span[]
  /** Places where received words are gone. */
  readonly cut: readonly number[]
  /** Extra room over a block (position before it), in pixels, so that it stands beside its original. */
  readonly room: readonly { readonly from: number; readonly to: number; readonly pixels: number }[]
}

export const compareKey = new PluginKey<DecorationSet>('compare')

/** Marks of the split view; mapped while typing, set anew when typing rests. */
export function comparePlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: compareKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const paint = tr.getMeta(compareKey) as ComparePaint | null | undefined
        if (paint === undefined) return tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        return paint === null
          ? DecorationSet.empty
          : DecorationSet.create(tr.doc, decorations(paint))
      },
    },
    props: { decorations: (state) => compareKey.getState(state) },
  })
}

/** Paints a comparison, or takes it away (null). */
export function compareIn(state: EditorState, paint: ComparePaint | null): Transaction {
  return state.tr.setMeta(compareKey, paint).setMeta('addToHistory', false)
}

function decorations(paint: ComparePaint): Decoration[] {
  return [
    ...paint.added.map(({ from, to }) => Decoration.inline(from, to, { class: 'compare-added' })),
    ...paint.cut.map((at) => Decoration.widget(at, cutMark, { key: 'cut', side: -1 })),
    ...paint.room.map(({ from, to, pixels }) =>
      Decoration.node(from, to, { style: `padding-top: ${pixels}px` }),
    ),
  ]
}

function cutMark(): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'compare-cut'
  mark.textContent = '‸'
  mark.title = 'Received words are gone here'
  return mark
}
