import { type CleanRule, type Edit, isQuoted } from '../edit.ts'

/**
 * C9 (proposal): a dash set against the word on one side and apart on the other ("region– at") gets its space.
 * Not between numbers ("1990– 95"), not within quotations, not a dash that is closed up on both sides.
 */
export const gluedDashes: CleanRule = {
  id: 'C9',
  find: (part) => {
    if (!part.prose) return []
    const out: Edit[] = []
    for (const match of part.text.matchAll(
      /(?<=[\p{L}\p{M}\d%)”"’])[–—](?=[ \u00A0](?=[\p{L}“"‘(]))/gu,
    )) {
      const before = part.text.slice(0, match.index)
      if (/\d$/.test(before) && /^.\s\d/.test(part.text.slice(match.index))) continue
      if (!isQuoted(part, match.index)) out.push(proposal(match.index, ` ${match[0]}`))
    }
    for (const match of part.text.matchAll(/(?<=[\p{L}\d,] )[–—](?=\p{L})/gu))
      if (!isQuoted(part, match.index)) out.push(proposal(match.index, `${match[0]} `))
    return out
  },
}

function proposal(at: number, after: string): Edit {
  return { rule: 'C9', start: at, end: at + 1, after, state: 'proposed' }
}
