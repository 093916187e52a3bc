import type { EditSpan } from './editReport.ts'
import type { Token } from './tokens.ts'

/** Where tokens stand, one span a block; breaks between blocks are nowhere. */
export function spansOf(tokens: readonly Token[]): EditSpan[] {
  const out: { block: number; start: number; end: number }[] = []
  for (const { block, start, end } of tokens) {
    if (end === 0) continue
    const last = out.at(-1)
    if (last?.block === block) last.end = end
    else out.push({ block, start, end })
  }
  return out
}
