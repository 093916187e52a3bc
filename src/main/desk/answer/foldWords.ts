import { foldText } from '../../../shared/engine/textFolding/foldText.ts'
import { apartSigns } from '../../../shared/engine/unspacedScripts.ts'
import { withoutAccents } from '../../../shared/engine/textFolding/withoutAccents.ts'

/** Words as a complaint may quote them, or signs where no spaces part words: case, marks, spaces, accents and Arabic variants do not count. */
export function foldWords(text: string): string {
  return withoutAccents(apartSigns(foldText(text)).normalize('NFKD'))
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** The blocks that hold the folded words, also where these run over a block's end into the next. */
export function blocksWith(blocks: readonly string[], folded: string): string[] {
  if (folded === '') return []
  const single = blocks.filter((block) => ` ${foldWords(block)} `.includes(` ${folded} `))
  if (single.length > 0) return single
  const index = blocks.findIndex((block, i) =>
    ` ${foldWords(`${block} ${blocks[i + 1] ?? ''}`)} `.includes(` ${folded} `),
  )
  return index < 0 ? [] : blocks.slice(index, index + 2)
}
