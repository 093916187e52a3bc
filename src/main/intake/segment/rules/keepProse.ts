import { bodyEnds, type Judged, type Label, type LabelRule } from '../label.ts'
import type { Placed } from '../page.ts'

/**
 * S31: a whole paragraph amid the body is never set aside on weights alone: only where its words say what it is
 * (a phrase of web pages), where it stands here twice or repeats others, or where nothing near it is prose.
 * The same holds for one that follows the body at once and shares its words.
 */
export const keepProse: LabelRule = (judged) => {
  const { page, labels } = judged
  const [first, last] = bodyEnds(judged)
  if (first < 0) return
  for (let index = first; index < page.placed.length; index++) {
    const place = page.placed[index]
    const label = labels[index]
    if (place === undefined || label?.role !== 'boilerplate' || label.given) continue
    if (index > last && labels[index - 1]?.role !== 'paragraph') return
    if (isParagraph(place, label, index > last) || isAmid(judged, index)) labels[index] = kept
  }
}

function isParagraph(
  { line, copies, insideOther, nearBefore, nearAfter, overlap }: Placed,
  label: Label,
  below: boolean,
): boolean {
  if (!line.prose || line.width < 110 || line.phrase !== null || line.tailCredit !== null)
    return false
  if (copies > 0 || insideOther) return false
  if (below) return label.certainty < 0.9 && nearBefore >= 2 && overlap > 0.4
  return label.certainty < 0.97 && nearBefore + nearAfter >= 3 && overlap > 0.15
}

/** A sentence whose neighbours on both sides are paragraphs, which no phrase and no copy gives away. */
function isAmid({ page, labels }: Judged, index: number): boolean {
  const place = page.placed[index]
  const label = labels[index]
  if (place === undefined || label === undefined || label.certainty >= 0.9) return false
  const { line, copies, insideOther } = place
  if (!line.prose || line.phrase !== null || line.tailCredit !== null || line.byline?.led)
    return false
  return (
    copies === 0 &&
    !insideOther &&
    labels[index - 1]?.role === 'paragraph' &&
    labels[index + 1]?.role === 'paragraph'
  )
}

const kept: Label = {
  role: 'paragraph',
  rule: 'S31',
  certainty: 0.6,
  evidence: 'A whole paragraph amid the text',
}
