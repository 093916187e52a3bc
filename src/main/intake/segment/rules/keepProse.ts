import { bodyEnds, type LabelRule } from '../label.ts'

/**
 * S31: amid the body, a whole paragraph is never set aside on weights alone: only where its words say what it is
 * (a phrase of web pages), where it stands here twice, or where the weights leave no doubt.
 */
export const keepProse: LabelRule = ({ page, labels }) => {
  const [first, last] = bodyEnds({ page, labels, blocks: [] })
  for (const [index, { line, copies, nearBefore, nearAfter }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'boilerplate' || label.given || index < first || index > last) continue
    if (!line.prose || line.width < 110 || line.phrase !== null || copies > 0) continue
    if (label.certainty > 0.9 || nearBefore + nearAfter < 3 || line.tailCredit !== null) continue
    labels[index] = {
      role: 'paragraph',
      rule: 'S31',
      certainty: 0.6,
      evidence: 'A whole paragraph amid the text',
    }
  }
}
