import type { Label, LabelRule } from '../label.ts'

/**
 * S32: a headline is never invented. It stands before the body, is no sentence of it, and there is one: the
 * likeliest. The same words again are its repetition; what else looked like one is set aside or is a subhead.
 */
export const oneHeadline: LabelRule = ({ page, labels }) => {
  const firstBody = labels.findIndex((label) => label.role === 'paragraph')
  let best = -1
  for (const [index, label] of labels.entries()) {
    if (label.role !== 'headline') continue
    if (best < 0 || label.certainty > (labels[best]?.certainty ?? 0)) best = index
  }
  if (best < 0 || labels[best]?.given) return
  const title = page.placed[best]?.line
  for (const [index, label] of labels.entries()) {
    if (label.role !== 'headline' || label.given) continue
    const line = page.placed[index]?.line
    if (line === undefined) continue
    const sentence = line.endsSentence && /[.。]["”’»)]?$/u.test(line.text)
    // A text of one kind of line has no headline: there is nothing it would stand over.
    if (firstBody < 0 && !labels.some((one) => one.role === 'standfirst'))
      labels[index] = paragraph()
    else if (sentence && line.width > 60 && label.certainty < 0.8) labels[index] = paragraph()
    else if (index === best) {
      if (firstBody >= 0 && index > firstBody && label.certainty < 0.5) labels[index] = aside()
    } else if (sameWords(line.text, title?.text ?? ''))
      labels[index] = { ...label, evidence: 'Repeats the headline' }
    else labels[index] = firstBody >= 0 && index > firstBody ? heading() : aside()
  }
}

function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function paragraph(): Label {
  return { role: 'paragraph', rule: 'S32', certainty: 0.5, evidence: 'A sentence is no headline' }
}

function heading(): Label {
  return {
    role: 'heading',
    rule: 'S32',
    certainty: 0.5,
    evidence: 'A second headline amid the text',
  }
}

function aside(): Label {
  return {
    role: 'boilerplate',
    rule: 'S32',
    certainty: 0.5,
    evidence: 'A second line that looks like a headline',
    reason: 'other-headline',
  }
}
