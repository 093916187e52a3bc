import type { CleaningStep } from '../../../shared/model/cleaningStep.ts'
import type { Part, PartRole } from '../../../shared/model/part.ts'
import { isBodyRole } from '../../../shared/model/part.ts'
import { findQuotes } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import type { CleanRule, Edit, PartText } from './edit.ts'
import { capitalLead } from './rules/capitalLead.ts'
import { gluedDashes } from './rules/gluedDashes.ts'
import { mojibake } from './rules/mojibake.ts'
import { spaces } from './rules/spaces.ts'
import { typography } from './rules/typography.ts'

/** In the order in which they win where two meet: what is wrong before what is merely unusual. */
const rules: readonly CleanRule[] = [mojibake, spaces, gluedDashes, capitalLead, typography]

/** The intake ledger: steps in order of the text, none overlapping another, none crossing a part (CLI.md "Positions"). */
export function clean(
  text: string,
  parts: readonly Part[],
  language: string | null,
): CleaningStep[] {
  const out: CleaningStep[] = []
  for (const part of parts) {
    if (part.role === 'separator') continue
    const [base, end] = part.range
    const own = text.slice(base, end)
    for (const edit of editsOf(own, part.role, language))
      out.push({
        rule: edit.rule,
        range: [base + edit.start, base + edit.end],
        before: own.slice(edit.start, edit.end),
        after: edit.after,
        state: edit.state,
      })
  }
  return out
}

function editsOf(text: string, role: PartRole, language: string | null): Edit[] {
  let quoted: PartText['quoted'] | null = null
  const part: PartText = {
    text,
    language,
    prose: isBodyRole(role) || role === 'headline' || role === 'standfirst' || role === 'caption',
    get quoted() {
      quoted ??= findQuotes(text).spans.map((span) => [span.outerStart, span.outerEnd] as const)
      return quoted
    },
  }
  const taken: Edit[] = []
  for (const rule of rules)
    for (const edit of rule.find(part))
      if (!taken.some((other) => meets(edit, other)) && !isGrid(role, text, edit)) taken.push(edit)
  return taken.sort((a, b) => a.start - b.start)
}

/** In a table the tabs and line ends are its columns and rows. */
function isGrid(role: PartRole, text: string, { start, end }: Edit): boolean {
  return role === 'table' && /[\t\n]/.test(text.slice(start, end))
}

function meets(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end
}
