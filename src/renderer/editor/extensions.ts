import { Extension, type Extensions } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { LedgerStep } from '../../shared/model/cleaningStep.ts'
import { attributionPlugin, pointerPlugin } from '../attribution/attributionPlugin.ts'
import { blockIds } from './blockIds.ts'
import { comparePlugin } from './comparePlugin.ts'
import { directionPlugin } from './direction.ts'
import { findPlugin } from './findReplace.ts'
import { invisiblesPlugin } from './invisibles.ts'
import { cleanPastedHtml } from './pasteClean.ts'
import { Emphasis, Entity, Link, Strong } from './schema/marks.ts'
import {
  Boilerplate,
  Doc,
  Footnote,
  HardBreak,
  Heading,
  ImageNote,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Table,
  Text,
} from './schema/nodes.ts'
import { stepPlugin } from './stepPlugin.ts'

/** The nodes and marks of shared/model/document.ts, and nothing else. */
export const schemaExtensions: Extensions = [
  Doc,
  Text,
  Paragraph,
  Heading,
  Quotation,
  List,
  ListItem,
  Table,
  HardBreak,
  Footnote,
  ImageNote,
  Boilerplate,
  // The order of marks in stored JSON is this order.
  Link,
  Entity,
  Emphasis,
  Strong,
]

/** What the editor asks of the screen around it. */
export interface EditorKeys {
  /** Escape: the reader leaves the text. */
  readonly leave: () => void
  readonly save: () => void
  /** Ctrl+Enter: the editor would swallow the key. */
  readonly sign: () => void
}

/** Everything an open piece's editor runs with. */
export function articleExtensions(steps: readonly LedgerStep[], keys: EditorKeys): Extensions {
  return [
    ...schemaExtensions,
    UndoRedo.configure({ depth: 500, newGroupDelay: 600 }),
    Extension.create({
      name: 'copydesk',
      addKeyboardShortcuts() {
        return {
          Escape: () => {
            keys.leave()
            return true
          },
          'Mod-s': () => {
            keys.save()
            return true
          },
          'Mod-Enter': () => {
            keys.sign()
            return true
          },
          'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }),
          Enter: () => leaveList(this.editor.state, (tr) => this.editor.view.dispatch(tr)),
        }
      },
      addProseMirrorPlugins: () => [
        blockIds(),
        directionPlugin(),
        stepPlugin(steps),
        invisiblesPlugin(),
        findPlugin(),
        comparePlugin(),
        attributionPlugin(),
        pointerPlugin(),
      ],
      transformPastedHTML: (html) => cleanPastedHtml(html),
    }),
  ]
}

/** Enter in an empty list item ends the list there: a paragraph takes the item's place. */
function leaveList(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from, empty } = state.selection
  const item = $from.parent
  if (!empty || item.type.name !== 'listItem' || item.content.size > 0) return false
  const list = $from.node(-1)
  const index = $from.index(-1)
  const paragraph = state.schema.nodes['paragraph']!.create()
  const before = list.content.cut(0, $from.before() - $from.start(-1))
  const after = list.content.cut($from.after() - $from.start(-1))
  const parts = [
    ...(index > 0 ? [list.copy(before)] : []),
    paragraph,
    ...(index < list.childCount - 1 ? [list.copy(after)] : []),
  ]
  if (!dispatch) return true
  const tr = state.tr.replaceWith($from.before(-1), $from.after(-1), parts)
  const at = $from.before(-1) + (index > 0 ? parts[0]!.nodeSize : 0) + 1
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView())
  return true
}
