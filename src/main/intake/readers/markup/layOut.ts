import type { ReadBlock } from '../../reading.ts'

/** A block on its way into the linear text. */
export interface NewBlock extends Omit<ReadBlock, 'range'> {
  readonly text: string
}

/** The linear text of blocks in order, joined by a blank line (CLI.md "Positions"); empty ones are left out. */
export function layOut(blocks: readonly NewBlock[]): { text: string; blocks: ReadBlock[] } {
  const out: ReadBlock[] = []
  let all = ''
  for (const { text, ...rest } of blocks) {
    if (text.trim() === '') continue
    if (all !== '') all += '\n\n'
    out.push({ ...rest, range: [all.length, all.length + text.length] })
    all += text
  }
  return { text: all, blocks: out }
}

/** Words that a format states as one line: white space of the mark-up folded, no-break spaces kept. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim()
}

/** A block whose role the format states. */
export function stated(
  role: NonNullable<ReadBlock['role']>,
  text: string | null | undefined,
  rule: string,
  evidence: string,
): NewBlock[] {
  const words = oneLine(text ?? '')
  return words === '' ? [] : [{ text: words, role, rule, certainty: 0.97, evidence }]
}
