import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { newId } from '../../shared/model/ids.ts'

/** A block's id is 1–32 letters or digits; anything else that a paste brings is replaced. */
const wellFormed = /^[\w-]{1,32}$/u

interface Placed {
  readonly id: string | null
  readonly position: number
}

/**
 * Gives every block a stable id. A split keeps the id on the first half; where two blocks have the same
 * id (a split, a paste of a copy), the one that stands where the old block was keeps it.
 */
export function blockIds(): Plugin {
  return new Plugin({
    key: new PluginKey('blockIds'),
    appendTransaction: (transactions, before, after) =>
      transactions.some((tr) => tr.docChanged) ? withIds(transactions, before, after) : null,
  })
}

/** The transaction that completes the ids of a document nothing has been typed into yet; null if complete. */
export function completeIds(state: EditorState): Transaction | null {
  return withIds([], state, state, true)
}

function withIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  all = false,
): Transaction | null {
  const window = all
    ? { from: 0, oldTo: 0, newTo: after.doc.childCount }
    : changedBlocks(before.doc, after.doc)
  const fresh = placed(after.doc, window.from, window.newTo)
  if (!all) {
    const old = placed(before.doc, window.from, window.oldTo)
    if (
      old.length === fresh.length &&
      old.every((block, i) => block.id === fresh[i]!.id && block.id)
    )
      return null
  }
  const owners = keepers(transactions, before, after)
  const tr = after.tr
  const seen = new Set<string>()
  for (const { id, position } of fresh) {
    const owner = id === null ? undefined : owners.get(id)
    const mine = id !== null && wellFormed.test(id) && (owner === undefined || owner === position)
    if (mine && !seen.has(id)) {
      seen.add(id)
      continue
    }
    const made = newId()
    seen.add(made)
    tr.setNodeAttribute(position, 'blockId', made)
  }
  return tr.docChanged ? tr : null
}

/** The run of top-level blocks a change touched, by comparing object identity from both ends. */
function changedBlocks(
  before: ProseNode,
  after: ProseNode,
): { from: number; oldTo: number; newTo: number } {
  const least = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < least && before.child(from) === after.child(from)) from++
  let back = 0
  while (
    back < least - from &&
    before.child(before.childCount - 1 - back) === after.child(after.childCount - 1 - back)
  )
    back++
  return { from, oldTo: before.childCount - back, newTo: after.childCount - back }
}

/** Blocks that carry an id, of the top-level children from..to, with their positions. */
function placed(doc: ProseNode, from: number, to: number): Placed[] {
  const out: Placed[] = []
  let position = 0
  for (let index = 0; index < to; index++) {
    const child = doc.child(index)
    if (index >= from) note(child, position, out)
    position += child.nodeSize
  }
  return out
}

function note(node: ProseNode, position: number, out: Placed[]): void {
  if (!node.isBlock) return
  const id: unknown = node.attrs['blockId']
  if ('blockId' in node.attrs) out.push({ id: typeof id === 'string' ? id : null, position })
  if (node.isTextblock) return
  node.forEach((child, offset) => note(child, position + 1 + offset, out))
}

/** For each id that stands more than once: the position that may keep it. */
function keepers(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Map<string, number> {
  const places = new Map<string, number[]>()
  for (const { id, position } of placed(after.doc, 0, after.doc.childCount)) {
    if (id === null) continue
    const list = places.get(id)
    if (list) list.push(position)
    else places.set(id, [position])
  }
  const out = new Map<string, number>()
  const old = placed(before.doc, 0, before.doc.childCount)
  for (const [id, positions] of places) {
    if (positions.length === 1) continue
    const was = old.find((block) => block.id === id)
    const now = was
      ? transactions.reduce((position, tr) => tr.mapping.map(position, 1), was.position)
      : positions[0]!
    out.set(id, positions.includes(now) ? now : positions[0]!)
  }
  return out
}
