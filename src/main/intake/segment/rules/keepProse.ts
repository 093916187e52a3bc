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

/**
 * S72: behind an advertisement right below the last paragraph the text goes on: a crosshead with a paragraph of two
 * sentences and more, and the paragraphs that follow it. Must not: a single sentence (another story's), copies.
 */
export const afterAdvertisement: LabelRule = (judged) => {
  const { page, labels } = judged
  const [, last] = bodyEnds(judged)
  const ad = page.placed[last + 1]?.line.phrase
  if (last < 1 || ad?.reason !== 'advertisement') return
  const isText = (place: Placed | undefined, label: Label | undefined): boolean =>
    place !== undefined &&
    label?.role === 'boilerplate' &&
    !label.given &&
    place.line.phrase === null &&
    place.copies === 0 &&
    !place.insideOther &&
    !place.line.isDate &&
    place.line.byline === null &&
    place.line.tailCredit === null
  let at = last + 2
  const head = page.placed[at]
  if (!isText(head, labels[at])) return
  const heads = head?.line.endsSentence === false && head.line.words.length <= 8
  const first = heads ? at + 1 : at
  const text = page.placed[first]
  if (!isText(text, labels[first]) || !text?.line.prose || text.line.sentences < 2) return
  if (heads) labels[at] = { ...kept, role: 'heading', rule: 'S72' }
  for (at = first; isText(page.placed[at], labels[at]) && page.placed[at]?.line.prose; at++)
    labels[at] = { ...kept, rule: 'S72', evidence: 'Goes on behind an advertisement' }
}

const kept: Label = {
  role: 'paragraph',
  rule: 'S31',
  certainty: 0.6,
  evidence: 'A whole paragraph amid the text',
}
