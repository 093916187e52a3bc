import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Span } from '../editor/anchors.ts'

/** One stretch of the text that belongs to a statement. */
export interface StatementMark extends Span {
  readonly id: string
  /** Solid for quoted words, dashed for reported ones, dotted for a hint, doubled where a quote is altered. */
  readonly look: 'direct' | 'indirect' | 'hint' | 'altered' | 'speaker'
}

interface Marks {
  readonly set: DecorationSet
  readonly marks: readonly StatementMark[]
  readonly current: string | null
}

export const attributionKey = new PluginKey<Marks>('attribution')

type Meta = { readonly marks: readonly StatementMark[] } | { readonly current: string | null }

/** Pencil marks under statements: mapped while typing, drawn anew when a reading comes back. */
export function attributionPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: attributionKey,
    state: {
      init: () => ({ set: DecorationSet.empty, marks: [], current: null }),
      apply: (tr, value) => {
        const meta = tr.getMeta(attributionKey) as Meta | undefined
        if (meta && 'marks' in meta) return drawn(tr, meta.marks, value.current)
        if (meta) return drawn(tr, value.marks, meta.current)
        if (!tr.docChanged) return value
        return {
          ...value,
          set: value.set.map(tr.mapping, tr.doc),
          marks: value.marks.map((mark) => ({
            ...mark,
            from: tr.mapping.map(mark.from, 1),
            to: tr.mapping.map(mark.to, -1),
          })),
        }
      },
    },
    props: { decorations: (state) => attributionKey.getState(state)?.set },
  })
}

function drawn(tr: Transaction, marks: readonly StatementMark[], current: string | null): Marks {
  return {
    marks,
    current,
    set: DecorationSet.create(
      tr.doc,
      marks
        .filter((mark) => mark.from < mark.to)
        .map((mark) =>
          Decoration.inline(mark.from, mark.to, {
            class: `said said-${mark.look}${mark.id === current ? ' said-current' : ''}`,
          }),
        ),
    ),
  }
}

/** Draws a new reading. */
export function drawStatements(state: EditorState, marks: readonly StatementMark[]): Transaction {
  return state.tr.setMeta(attributionKey, { marks } satisfies Meta).setMeta('addToHistory', false)
}

/** Points at one statement (null: at none). */
export function pointAtStatement(state: EditorState, current: string | null): Transaction {
  return state.tr.setMeta(attributionKey, { current } satisfies Meta).setMeta('addToHistory', false)
}
