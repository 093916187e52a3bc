import { Fragment, Node as ProseNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { LedgerStep } from '../../shared/model/cleaningStep.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import { placeStepsIn } from '../editor/stepPlugin.ts'

/**
 * Puts the library's text in place of the editor's, touching only the run of blocks that differ, so that
 * the reader's place and the rest of the undo history stay. `undoable`: a restored version can be taken
 * back with Ctrl+Z; what main changed on its own (a part's role) cannot.
 */
export function replaceDocument(
  view: EditorView,
  document: ArticleDocument,
  steps: readonly LedgerStep[],
  undoable: boolean,
): void {
  const { doc, schema } = view.state
  const next = ProseNode.fromJSON(schema, document)
  const start = doc.content.findDiffStart(next.content)
  const tr = view.state.tr
  if (start !== null) {
    let first = 0
    while (
      first < Math.min(doc.childCount, next.childCount) &&
      doc.child(first).eq(next.child(first))
    )
      first++
    let back = 0
    const least = Math.min(doc.childCount, next.childCount) - first
    while (
      back < least &&
      doc.child(doc.childCount - 1 - back).eq(next.child(next.childCount - 1 - back))
    )
      back++
    const [from, to] = [offsetOf(doc, first), offsetOf(doc, doc.childCount - back)]
    const blocks: ProseNode[] = []
    for (let index = first; index < next.childCount - back; index++) blocks.push(next.child(index))
    tr.replaceWith(from, to, Fragment.from(blocks))
  }
  view.dispatch(
    placeStepsIn(tr, steps).setMeta('addToHistory', undoable).setMeta('fromLibrary', true),
  )
}

function offsetOf(doc: ProseNode, index: number): number {
  let position = 0
  for (let child = 0; child < index; child++) position += doc.child(child).nodeSize
  return position
}
