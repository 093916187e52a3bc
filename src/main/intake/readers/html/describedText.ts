import { furnitureOpenings } from './boilerplateWords.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { letters } from './statedBody.ts'
import { parentOf } from './page.ts'

const never = new Set(['hidden', 'nav', 'footer', 'form', 'caption', 'credit', 'headline'])

/**
 * H36: where nothing was found to be the body, the block that begins as the page describes itself is its first
 * paragraph, with the prose in the same box: a brief in a box that is named like furniture. Must not: any page that has a body.
 */
export function describedText(
  judged: readonly JudgedBlock[],
  description: string | null,
): readonly JudgedBlock[] {
  if (description === null || judged.some((each) => each.aside === null && each.weight.words > 0))
    return judged
  const said = letters(description).slice(0, 50)
  if (said.length < 25) return judged
  const first = judged.find(
    ({ block, aside }) =>
      block.level === 0 && !never.has(aside ?? '') && letters(block.text).startsWith(said),
  )
  const box = first ? parentOf(first.block.element) : null
  if (!first) return judged
  return judged.map((each) =>
    each === first ||
    (box !== null &&
      parentOf(each.block.element) === box &&
      each.weight.weight > 0 &&
      !never.has(each.aside ?? '') &&
      !furnitureOpenings.test(each.block.text))
      ? { ...each, aside: null, inside: true }
      : each,
  )
}
