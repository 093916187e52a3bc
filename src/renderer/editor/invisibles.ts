import { PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration } from '@tiptap/pm/view'
import { blockText } from './anchors.ts'
import { blockDecorations, showBlockDecorations, type BlockPaint } from './blockDecorations.ts'

/** Every character without ink that may stand in copy: how it is drawn, and its name. */
export const invisibleCharacters: readonly (readonly [string, string, string])[] = [
  [' ', '·', 'space'],
  ['\u00a0', '⍽', 'no-break space'],
  ['\u202f', '⍽', 'narrow no-break space'],
  ['\u2009', '·', 'thin space'],
  ['\u200a', '·', 'hair space'],
  ['\u2003', '·', 'em space'],
  ['\u2002', '·', 'en space'],
  ['\u3000', '·', 'wide space'],
  ['\t', '→', 'tab'],
  ['\n', '↵', 'line end'],
  ['\u00ad', '¬', 'soft hyphen'],
  ['\u200b', '|', 'zero width space'],
  ['\u200c', '⦙', 'zero width non-joiner'],
  ['\u200d', '⦚', 'zero width joiner'],
  ['\u2060', '|', 'word joiner'],
  ['\ufeff', '|', 'byte order mark'],
  ['\u200e', '⇥', 'left-to-right mark'],
  ['\u200f', '⇤', 'right-to-left mark'],
  ['\u202a', '⇥', 'left-to-right embedding'],
  ['\u202b', '⇤', 'right-to-left embedding'],
  ['\u202c', '◇', 'end of direction'],
  ['\u202d', '⇥', 'left-to-right override'],
  ['\u202e', '⇤', 'right-to-left override'],
  ['\u2066', '⇥', 'left-to-right isolate'],
  ['\u2067', '⇤', 'right-to-left isolate'],
  ['\u2068', '◇', 'first strong isolate'],
  ['\u2069', '◇', 'end of isolate'],
]
const signs = new Map(
  invisibleCharacters.map(([character, sign, name]) => [character, { sign, name }]),
)

/** The sign and name of an invisible character; null for anything with ink. */
export function invisibleSign(
  character: string,
): { readonly sign: string; readonly name: string } | null {
  return signs.get(character) ?? null
}

export const invisiblesKey: Parameters<typeof blockDecorations>[0] = new PluginKey('invisibles')

const paint: BlockPaint = (block, start) => {
  const found: Decoration[] = []
  const text = blockText(block)
  for (let index = 0; index < text.length; index++) {
    const known = signs.get(text[index]!)
    if (!known) continue
    const at = start + index
    if (text[index] === '\n')
      found.push(Decoration.widget(at, () => lineEnd(known.sign), { side: -1, key: 'line-end' }))
    else
      found.push(
        Decoration.inline(at, at + 1, {
          class: text[index] === ' ' ? 'invisible invisible-space' : 'invisible',
          'data-sign': known.sign,
        }),
      )
  }
  found.push(Decoration.node(start - 1, start - 1 + block.nodeSize, { class: 'invisible-end' }))
  return found
}

function lineEnd(sign: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'invisible-break'
  mark.textContent = sign
  mark.setAttribute('aria-hidden', 'true')
  return mark
}

/** The plugin that draws invisible characters; off until asked for. */
export function invisiblesPlugin(): ReturnType<typeof blockDecorations> {
  return blockDecorations(invisiblesKey, paint, false)
}

/** Shows or hides them. */
export function showInvisibles(tr: Transaction, on: boolean): Transaction {
  return showBlockDecorations(tr, invisiblesKey, on)
}
