import type { CleanRule, Edit, PartText } from '../edit.ts'
import type { CharacterRule } from '../characterRule.ts'
import { controls, softHyphen, zeroWidth } from './invisibles.ts'
import { narrowSpaces } from './narrowSpaces.ts'

const characterRules: readonly CharacterRule[] = [softHyphen, zeroWidth, controls, narrowSpaces]

const spacing = String.raw`[\s\u0000-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF]`
/** Every run but one plain space between two words, which most are and nothing is to be done about. */
const run = new RegExp(`^${spacing}+|${spacing}{2,}|[${spacing}--[ ]]|${spacing}$`, 'gv')

/**
 * All rules about spaces at once, run by run, because rules that meet at one place make one step:
 * C1, C2, C3, C7 character by character, then C4 (several spaces are one), C5 (none at the ends of a part),
 * C6 (the line ends of a text wrapped by hand are spaces; after a hyphen, nothing).
 */
export const spaces: CleanRule = {
  id: 'C1–C7',
  find: (part) => {
    const out: Edit[] = []
    for (const match of part.text.matchAll(run)) {
      const edit = settleRun(part, match.index, match[0])
      if (edit !== null) out.push(edit)
    }
    return out
  },
}

function settleRun({ text, language }: PartText, start: number, found: string): Edit | null {
  const end = start + found.length
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const rest = text.slice(end, end + 12)
  let rule: string | null = null
  let result = ''
  for (const character of found) {
    let replaced: string | null = null
    for (const one of characterRules) {
      replaced = one.replace({ character, before, after, rest, language })
      if (replaced === null) continue
      // A changed space says more than a dropped invisible beside it.
      if (rule === null || one.id === 'C3') rule = one.id
      break
    }
    result += replaced ?? character
  }
  if (result.includes('\n')) {
    rule = 'C6'
    result = joins(before, after) ? '' : ' '
  } else if (/[ \t\v\f]{2,}|\t/.test(result)) {
    rule ??= 'C4'
    result = result.replace(/[ \t\v\f]+/g, ' ')
  }
  if ((start === 0 || end === text.length) && result.trim() !== result) {
    rule ??= 'C5'
    result = result.trim()
  }
  return rule === null || result === found
    ? null
    : { rule, start, end, after: result, state: 'applied' }
}

/** No space after a hyphen at a line's end, and none in scripts that use none. */
function joins(before: string, after: string): boolean {
  if (/[-\u2010]/.test(before) && /\p{L}/u.test(after)) return true
  return /[\u3000-\u9fff\uf900-\ufaff]/u.test(before) && /[\u3000-\u9fff\uf900-\ufaff]/u.test(after)
}
