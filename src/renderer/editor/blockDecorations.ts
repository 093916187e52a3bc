import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, type EditorState, type PluginKey, type Transaction } from '@tiptap/pm/state'
import { DecorationSet, type Decoration } from '@tiptap/pm/view'

/** What a block shows, in offsets of its own text (0 = before its first character). */
export type BlockPaint = (block: ProseNode, start: number) => Decoration[]

interface Painted {
  readonly on: boolean
  readonly set: DecorationSet
}

/** Decorations that follow from a block's own text: computed again for changed blocks only. */
export function blockDecorations(
  key: PluginKey<Painted>,
  paint: BlockPaint,
  on: boolean,
): Plugin<Painted> {
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, state) => ({
        on,
        set: on ? paintAll(state.doc, paint) : DecorationSet.empty,
      }),
      apply: (tr, value, before) => apply(tr, value, before, key, paint),
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}

/** Turns such decorations on or off. */
export function showBlockDecorations(
  tr: Transaction,
  key: PluginKey<Painted>,
  on: boolean,
): Transaction {
  return tr.setMeta(key, on).setMeta('addToHistory', false)
}

function apply(
  tr: Transaction,
  value: Painted,
  before: EditorState,
  key: PluginKey<Painted>,
  paint: BlockPaint,
): Painted {
  const wanted = (tr.getMeta(key) as boolean | undefined) ?? value.on
  if (wanted !== value.on)
    return { on: wanted, set: wanted ? paintAll(tr.doc, paint) : DecorationSet.empty }
  if (!tr.docChanged || !value.on) return value
  return {
    on: true,
    set: repaintChanged(value.set.map(tr.mapping, tr.doc), before.doc, tr.doc, paint),
  }
}

function paintAll(doc: ProseNode, paint: BlockPaint): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    found.push(...paint(node, position + 1))
    return false
  })
  return DecorationSet.create(doc, found)
}

function repaintChanged(
  set: DecorationSet,
  before: ProseNode,
  after: ProseNode,
  paint: BlockPaint,
): DecorationSet {
  const least = Math.min(before.childCount, after.childCount)
  let first = 0
  let from = 0
  while (first < least && before.child(first) === after.child(first))
    from += after.child(first++).nodeSize
  let last = after.childCount
  let to = after.content.size
  let oldLast = before.childCount
  while (last > first && oldLast > first && before.child(oldLast - 1) === after.child(last - 1)) {
    last--
    oldLast--
    to -= after.child(last).nodeSize
  }
  if (first === last) return set
  const found: Decoration[] = []
  after.nodesBetween(from, Math.max(from, to - 1), (node, position) => {
    if (!node.isTextblock) return true
    found.push(...paint(node, position + 1))
    return false
  })
  // Those of the blocks on either side touch these, and stay.
  const gone = set.find(from, to).filter((one) => one.from < to && one.to > from)
  return set.remove(gone).add(after, found)
}
