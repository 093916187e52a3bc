import { knownLabels } from './knownLabels.ts'
import { parentOf } from './page.ts'
import type { PageBlock } from './pageBlock.ts'

const capNames = /(?:^|[\s-])(?:initials?|drop-?caps?|first-?letter|lettrine)(?=$|[\s-])/

/** A first letter set large in an element of its own, named so, goes back before the word it begins (rule H32). */
export function withDropCaps(blocks: readonly PageBlock[]): PageBlock[] {
  const out: PageBlock[] = []
  for (const block of blocks) {
    const cap = out.at(-1)
    if (cap === undefined || !isCap(cap) || !/^\p{L}/u.test(block.text)) {
      out.push(block)
      continue
    }
    const shift = cap.text.length
    out[out.length - 1] = {
      ...block,
      text: cap.text + block.text,
      marks: block.marks.map((mark) => ({
        ...mark,
        start: mark.start + shift,
        end: mark.end + shift,
      })),
    }
  }
  return out
}

function isCap({ text, element }: PageBlock): boolean {
  if (!/^[“"„«]?\p{Lu}$/u.test(text)) return false
  const parent = parentOf(element)
  return (
    capNames.test(knownLabels(element)) || (parent !== null && capNames.test(knownLabels(parent)))
  )
}
