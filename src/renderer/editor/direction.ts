import { PluginKey } from '@tiptap/pm/state'
import { Decoration } from '@tiptap/pm/view'
import { blockText } from './anchors.ts'
import { blockDecorations, type BlockPaint } from './blockDecorations.ts'
import { textDirection } from '../../shared/engine/textDirection.ts'

export const directionKey: Parameters<typeof blockDecorations>[0] = new PluginKey('direction')

/** Writes `dir` on every block from the script of its words, unless a person set one; the text stays as it is. */
const paint: BlockPaint = (block, start) => {
  if (block.attrs['dir'] === 'ltr' || block.attrs['dir'] === 'rtl') return []
  const direction = textDirection(blockText(block))
  const dir = direction ?? 'auto'
  return [Decoration.node(start - 1, start - 1 + block.nodeSize, { dir })]
}

/** The plugin that gives each block its direction. */
export function directionPlugin(): ReturnType<typeof blockDecorations> {
  return blockDecorations(directionKey, paint, true)
}
