import { bodyEnds, type Label, type LabelRule } from '../label.ts'

/** S36: a sentence that only might be a standfirst is the piece's first paragraph; nothing of the body is lost to a guess. */
export const leadStays: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'standfirst' || label.given || label.certainty >= 0.6 || !line.prose)
      continue
    labels[index] = {
      role: 'paragraph',
      rule: 'S36',
      certainty: 0.5,
      evidence: 'Nothing but its place speaks for a standfirst',
    }
  }
}

/** S37: a text in which nothing was found to be body keeps its sentences as body: a brief item is no furniture. */
export const briefStays: LabelRule = (judged) => {
  const { labels, page } = judged
  if (bodyEnds(judged)[0] >= 0) return
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label === undefined || label.given || !setAside.has(label.role) || !isSentence(line.text))
      continue
    labels[index] = brief
  }
}

const setAside: ReadonlySet<Label['role']> = new Set([
  'boilerplate',
  'standfirst',
  'caption',
  'headline',
])

const isSentence = (text: string): boolean =>
  /\S\s+\S/u.test(text) && /[.!?…。؟۔][”"’'»)\]]*$/u.test(text.trim())

const brief: Label = {
  role: 'paragraph',
  rule: 'S37',
  certainty: 0.5,
  evidence: 'A sentence in a text that has no longer paragraphs',
}

/** S38: with no headline found, a line right above the by-line that is no sentence is the headline, not furniture. */
export const titleAboveByline: LabelRule = ({ labels, page }) => {
  if (labels.some((label) => label.role === 'headline')) return
  const byline = labels.findIndex((label) => label.role === 'byline')
  const title = labels.findLastIndex((label, index) => index < byline && label.role !== 'separator')
  const label = labels[title]
  const line = page.placed[title]?.line
  if (!label || !line || label.given || label.role !== 'boilerplate' || label.certainty >= 0.75)
    return
  if (line.endsSentence || line.phrase !== null || line.words.length < 3 || line.words.length > 25)
    return
  labels[title] = {
    role: 'headline',
    rule: 'S38',
    certainty: 0.6,
    evidence: 'Stands right above the by-line',
  }
}
