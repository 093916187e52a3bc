import { bodyEnds, isBody, type Judged, type Label, type LabelRule } from '../label.ts'

/**
 * S64: a text that was copied without its page loses nothing to a guess. Where hardly any line is set aside, one amid the
 * body that only its shape speaks against stays (a sentence as a paragraph, a short line above one as a heading), and a
 * first sentence that only might be a standfirst is the first paragraph. Must not: lines that a phrase, a copy, a date,
 * a by-line or a credit gives away; a sentence right above the by-line or date.
 */
export const tidyCopy: LabelRule = (judged) => {
  if (!isTidy(judged)) return
  firstParagraphs(judged)
  amidLines(judged)
}

function firstParagraphs({ labels, page }: Judged): void {
  const isFact = (role: Label['role'] | undefined): boolean => role === 'byline' || role === 'date'
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'standfirst' || label.given || label.rule !== 'S30' || !line.prose) continue
    // Right below the by-line the text begins.
    const sure = isFact(labels[index - 1]?.role) ? 0.97 : 0.8
    if (label.certainty < sure && !isFact(labels[index + 1]?.role))
      labels[index] = stays('paragraph')
  }
}

function amidLines(judged: Judged): void {
  const { labels, page } = judged
  const [first, last] = bodyEnds(judged)
  for (const [index, { line, copies, insideOther }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'boilerplate' || label.given || label.rule !== 'S30') continue
    // A sentence right below the last paragraph is as much amid the text.
    const below = index === last + 1 && line.prose && !line.text.includes('@')
    if (index < first || (index > last && !below)) continue
    if (line.phrase !== null || copies > 0 || insideOther) continue
    if (line.isDate || line.byline?.led === true || line.credit !== null) continue
    if (line.tailCredit !== null || !/\p{L}{2}/u.test(line.text)) continue
    const heads =
      !line.endsSentence && line.width <= 110 && page.placed[index + 1]?.line.prose === true
    labels[index] = stays(heads ? 'heading' : 'paragraph')
  }
}

/** At least three paragraphs, and no more than two lines set aside, or one in ten. */
function isTidy({ labels, page }: Judged): boolean {
  // What its words give away, or what stands below the end of the copy, says nothing of the rest.
  const aside = labels.filter(
    ({ role, rule }, index) =>
      role === 'boilerplate' && rule !== 'S67' && !page.placed[index]?.line.phrase,
  ).length
  const body = labels.filter((label) => isBody(label)).length
  return body >= 3 && aside <= Math.max(2, labels.length / 10)
}

function stays(role: 'paragraph' | 'heading'): Label {
  return {
    role,
    rule: 'S64',
    certainty: 0.55,
    evidence: 'Hardly anything of this text is furniture',
  }
}
