import type { CleanRule } from '../edit.ts'

/**
 * C10 (proposal): the first words of a story set in capitals ("IT WAS the first night") become ordinary letters.
 * Not datelines ("KARACHI —"), abbreviations ("UN and EU"), or lines in capitals throughout.
 */
export const capitalLead: CleanRule = {
  id: 'C10',
  find: (part) => {
    if (!part.prose) return []
    const match = /^(\p{Lu}[\p{Lu}’']*(?: \p{Lu}[\p{Lu}’']*){1,7})(?= [\p{Ll}])/u.exec(part.text)
    const lead = match?.[1]
    if (lead === undefined || lead.length < 6) return []
    const words = lead.split(' ')
    // At least one word that no abbreviation is: a small one, or one of six letters and more.
    if (!words.some((word) => smallWords.has(word) || word.length >= 6)) return []
    if (words.length === 2 && !words.some((word) => smallWords.has(word))) return []
    const [first = '', ...others] = words
    const after = [capitalised(first), ...others.map((word) => lowered(word))].join(' ')
    return [{ rule: 'C10', start: 0, end: lead.length, after, state: 'proposed' }]
  },
}

const smallWords = new Set(
  'A AN THE IT IS WAS WERE THERE THIS THAT THESE IN ON AT FOR WITH OF TO AND AS BY HE SHE THEY WE WHEN AFTER BEFORE MORE FROM ONE TWO SOME MOST'.split(
    ' ',
  ),
)

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

/** Small words are surely small; of others nobody can say whether they are names. */
function lowered(word: string): string {
  return smallWords.has(word) ? word.toLowerCase() : capitalised(word)
}
