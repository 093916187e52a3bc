import { type CleanRule, type Edit, isQuoted } from '../edit.ts'

interface Repair {
  readonly find: RegExp
  readonly after: string
}

/** Typewriter signs and what a printer sets for them. */
const repairs: readonly Repair[] = [
  { find: /(?<=[\p{L}\p{N},;.)] ?)--(?= ?[\p{L}\p{N}“"])/gu, after: '—' },
  { find: /``(?=\S)/gu, after: '“' },
  { find: /(?<=\S)''(?=[\s.,;:!?)]|$)/gu, after: '”' },
  { find: /(?<=\p{L})\.\.\.(?!\.)/gu, after: '…' },
]

/** C12 (proposal): "--", ``, '' and "..." as printed signs; never within quotations, whose wording is not ours. */
export const typography: CleanRule = {
  id: 'C12',
  find: (part) => {
    if (!part.prose) return []
    const out: Edit[] = []
    for (const { find, after } of repairs)
      for (const match of part.text.matchAll(find)) {
        const start = match.index
        if (!isQuoted(part, start))
          out.push({ rule: 'C12', start, end: start + match[0].length, after, state: 'proposed' })
      }
    return out
  },
}
