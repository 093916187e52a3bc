import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { mapSpanOutward, type Span } from '../editor/anchors.ts'

/** One stretch of the text that belongs to a statement. */
export interface StatementMark extends Span {
  readonly id: string
  /** What of the statement it is; `index` counts the stretches of one role. */
  readonly role: 'content' | 'quoted' | 'cue' | 'speaker'
  readonly index: number
  /** Solid for quoted words, dashed for reported ones, dotted for a hint, doubled where a quote is altered. */
  readonly look: 'direct' | 'indirect' | 'hint' | 'altered' | 'none'
  /** Decided ones are drawn thinner. */
  readonly decided?: boolean
}

interface Marks {
  readonly set: DecorationSet
  /** As they were drawn; `since` leads from there to the text as it is, so that a keystroke moves no mark. */
  readonly marks: readonly StatementMark[]
  readonly since: readonly Mapping[]
}

/** Keystrokes after which the marks are moved all the same, so that reading them stays cheap. */
const mostSince = 40

/** A stretch that is pointed at, on top of the marks. */
export interface Pointed extends Span {
  readonly as: 'content' | 'speaker' | 'cue' | 'picked' | 'picked-now'
}

export const attributionKey = new PluginKey<Marks>('attribution')
const pointerKey = new PluginKey<DecorationSet>('attributionPointer')

/** Pencil marks under statements: mapped while typing, drawn anew when a reading comes back. */
export function attributionPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: attributionKey,
    state: {
      init: () => ({ set: DecorationSet.empty, marks: [], since: [] }),
      apply: (tr, value) => {
        const marks = tr.getMeta(attributionKey) as readonly StatementMark[] | undefined
        if (marks)
          return { marks, since: [], set: DecorationSet.create(tr.doc, marks.flatMap(drawn)) }
        if (!tr.docChanged) return value
        const set = value.set.map(tr.mapping, tr.doc)
        const since = [...value.since, tr.mapping]
        return since.length < mostSince
          ? { set, marks: value.marks, since }
          : { set, marks: moved(value.marks, since), since: [] }
      },
    },
    props: { decorations: (state) => attributionKey.getState(state)?.set },
  })
}

function moved(marks: readonly StatementMark[], since: readonly Mapping[]): StatementMark[] {
  return marks.map((mark) => since.reduce(movedOnce, mark))
}

/** What is typed inside the quotation marks is quoted; at the edge of other words it is not theirs. */
function movedOnce(mark: StatementMark, mapping: Mapping): StatementMark {
  if (mark.role === 'quoted') return { ...mark, ...mapSpanOutward(mark, mapping) }
  return { ...mark, from: mapping.map(mark.from, 1), to: mapping.map(mark.to, -1) }
}

function drawn(mark: StatementMark): Decoration[] {
  if (mark.look === 'none' || mark.from >= mark.to) return []
  const decided = mark.decided ? ' said-decided' : ''
  return [Decoration.inline(mark.from, mark.to, { class: `said said-${mark.look}${decided}` })]
}

/** The statement one stands on and stretches being picked, in a set of their own: a step redraws no mark. */
export function pointerPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: pointerKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const pointed = tr.getMeta(pointerKey) as readonly Pointed[] | undefined
        if (pointed === undefined) return tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        return DecorationSet.create(
          tr.doc,
          pointed
            .filter((each) => each.from < each.to && each.to <= tr.doc.content.size)
            .map((each) => Decoration.inline(each.from, each.to, { class: `points-${each.as}` })),
        )
      },
    },
    props: { decorations: (state) => pointerKey.getState(state) },
  })
}

/** Draws a new reading. */
export function drawStatements(state: EditorState, marks: readonly StatementMark[]): Transaction {
  return state.tr.setMeta(attributionKey, marks).setMeta('addToHistory', false)
}

/** Points at these stretches and at nothing else. */
export function pointAt(state: EditorState, pointed: readonly Pointed[]): Transaction {
  return state.tr.setMeta(pointerKey, pointed).setMeta('addToHistory', false)
}

/** The marks where they stand after all typing, by statement. */
export function marksById(state: EditorState): ReadonlyMap<string, readonly StatementMark[]> {
  const out = new Map<string, StatementMark[]>()
  const { marks, since } = attributionKey.getState(state) ?? { marks: [], since: [] }
  for (const mark of since.length === 0 ? marks : moved(marks, since)) {
    const list = out.get(mark.id)
    if (list) list.push(mark)
    else out.set(mark.id, [mark])
  }
  return out
}
