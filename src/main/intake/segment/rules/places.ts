import { bodyEnds, type LabelRule } from '../label.ts'

/** S33: a standfirst stands between headline and body; below or amid the text it is none. */
export const standfirstPlace: LabelRule = (judged) => {
  const { labels, page } = judged
  const [first, last] = bodyEnds(judged)
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'standfirst' || label.given || first < 0 || index < first) continue
    labels[index] =
      line.prose && index < last
        ? { role: 'paragraph', rule: 'S33', certainty: 0.5, evidence: 'Stands amid the text' }
        : { role: 'boilerplate', rule: 'S33', certainty: 0.5, evidence: 'Stands below the text' }
  }
}

/** S34: a line that claims a copyright for a year is no article text, wherever it stands. */
export const copyrightLine: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label === undefined || label.given || label.role === 'caption' || line.width > 260) continue
    if (
      !/^(?:©|\(c\)|copyright\b)[^.]{0,60}\b(?:19|20)\d\d\b|\ball rights reserved\b/iu.test(
        line.text,
      )
    )
      continue
    labels[index] = {
      role: 'boilerplate',
      rule: 'S34',
      certainty: 0.95,
      evidence: 'Claims a copyright',
      reason: 'copyright',
    }
  }
}

const captionWords =
  /^(?:pictured|from left|left to right|clockwise)\b|\((?:l|r|left|right|c|centre|center|pictured|file|archiv\w*|von links)\.?\)/iu

/** S35: a paragraph that only might be a caption, without credit or a caption's words, stays body text. */
export const captionEvidence: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'caption' || label.given || label.certainty > 0.6) continue
    if (captionWords.test(line.text)) continue
    if (!line.prose || line.tailCredit !== null || labels[index + 1]?.role === 'credit') continue
    labels[index] = {
      role: 'paragraph',
      rule: 'S35',
      certainty: 0.5,
      evidence: 'Nothing but its place speaks for a caption',
    }
  }
}
