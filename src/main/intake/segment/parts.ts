import type { Part } from '../../../shared/model/part.ts'
import type { Label } from './label.ts'
import type { Judged } from './label.ts'
import { trailingCredit } from './trailingCredit.ts'

/** Parts that tile the text, and for each which block it came from (a caption with its credit gives two). */
export interface Tiling {
  readonly parts: readonly Part[]
  /** Index of the block by part; −1 for what lies between blocks. */
  readonly blockOf: readonly number[]
}

/** Tiles the text with parts: every block with its role, a caption's credit apart, separators between. */
export function tile(text: string, { blocks, labels }: Judged): Tiling {
  const parts: Part[] = []
  const blockOf: number[] = []
  let at = 0
  const add = (end: number, block: number, part: Omit<Part, 'range'>): void => {
    if (end <= at) return
    parts.push({ range: [at, end], ...part })
    blockOf.push(block)
    at = end
  }
  for (const [index, block] of blocks.entries()) {
    const label = labels[index]
    if (label === undefined) continue
    const [start, end] = block.range
    add(start, -1, separator)
    const own = { ...partOf(label) }
    const credit = label.role === 'caption' ? trailingCredit(text.slice(start, end)) : null
    if (credit !== null) {
      const caption = text.slice(start, start + credit.start).trimEnd()
      const from = text.slice(start + credit.start, end)
      add(start + caption.length, index, own)
      add(end - from.trimStart().length, index, separator)
      add(end, index, { ...own, role: 'credit', rule: 'S45', evidence: 'Ends the caption' })
    } else add(end, index, own)
  }
  add(text.length, -1, separator)
  return { parts, blockOf }
}

const separator = { role: 'separator', rule: 'S0', certainty: 1 } as const

function partOf({ role, rule, certainty, evidence, reason }: Label): Omit<Part, 'range'> {
  return {
    role,
    rule,
    certainty,
    ...(evidence === undefined ? {} : { evidence }),
    ...(role === 'boilerplate' ? { reason: reason ?? 'set-aside' } : {}),
  }
}
