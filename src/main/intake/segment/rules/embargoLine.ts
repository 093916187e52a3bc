import type { LabelRule } from '../label.ts'

const embargo =
  /^(?:strictly |news )?(?:embargo(?:ed)?|sperrfrist|sous embargo|embargado|hold for release|not for (?:release|publication) (?:before|until)|frei ab)\b/iu

/** True for a line that forbids publication before a time. */
export function isEmbargo(text: string): boolean {
  return text.length <= 160 && embargo.test(text)
}

/** S47: a line that says until when nothing may be published is neither headline nor date of the piece. */
export const embargoLine: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    if (labels[index]?.given || !isEmbargo(line.text)) continue
    labels[index] = {
      role: 'boilerplate',
      rule: 'S47',
      certainty: 0.97,
      evidence: 'Says until when nothing may be published',
      reason: 'embargo',
    }
  }
}
