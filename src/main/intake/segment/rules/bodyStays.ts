import { isBody, type Judged, type Label, type LabelRule } from '../label.ts'

/**
 * S36: a sentence that only might be a standfirst, or that opens as first paragraphs do (with a dateline, with its
 * first words in capitals), is the piece's first paragraph; nothing of the body is lost to a guess.
 */
export const leadStays: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'standfirst' || label.given || !line.prose) continue
    if (label.certainty >= 0.6 && line.dateline === null && !opensInCapitals(line.text)) continue
    labels[index] = {
      role: 'paragraph',
      rule: 'S36',
      certainty: 0.5,
      evidence: 'Nothing but its place speaks for a standfirst',
    }
  }
}

/** S37: in a text with hardly any body, sentences that no phrase gives away stay body: a brief item is no furniture. */
export const briefStays: LabelRule = ({ labels, page }) => {
  if (labels.filter((label) => isBody(label)).length >= 3) return
  for (const [index, { line, copies, insideOther }] of page.placed.entries()) {
    const label = labels[index]
    if (label === undefined || label.given || !setAside.has(label.role) || !isSentence(line.text))
      continue
    if (label.rule === 'S67' || label.rule === 'S70') continue
    if (line.phrase !== null || copies > 0 || insideOther || line.tailCredit !== null) continue
    labels[index] = brief
  }
}

/** "LUSELUDE ukhalo …", "A HUNTER who …": a word of four capitals and more among the first two, not the whole line. */
function opensInCapitals(text: string): boolean {
  return /^["“„«]?(?:\p{Lu}{1,2}\s)?[\p{Lu}’'-]{4,}\s(?:\p{Lu}+\s)*[\p{Ll}\d]/u.test(text)
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

/** S38: with no headline found, a line right above the by-line that is no sentence, or a question or cry above by-line or date that would open the body, is the headline. */
export const titleAboveByline: LabelRule = ({ labels, page }) => {
  if (labels.some((label) => label.role === 'headline')) return
  if (shoutedTitle(labels, page)) return
  const byline = labels.findIndex((label) => label.role === 'byline')
  const title = labels.findLastIndex((label, index) => index < byline && label.role !== 'separator')
  const label = labels[title]
  const line = page.placed[title]?.line
  // Above “By NAME” a line has to be given away more plainly.
  const plain = line !== undefined && !/[\d|]/.test(line.text)
  const sure = plain && page.placed[byline]?.line.byline?.led === true ? 0.985 : 0.9
  if (!label || !line || label.given || label.certainty >= sure) return
  if (label.role !== 'boilerplate' && label.role !== 'standfirst') return
  const most = label.role === 'standfirst' ? 30 : 25
  if (
    line.endsSentence ||
    line.phrase !== null ||
    line.words.length < 3 ||
    line.words.length > most
  )
    return
  labels[title] = {
    role: 'headline',
    rule: 'S38',
    certainty: 0.6,
    evidence: 'Stands right above the by-line',
  }
}

function shoutedTitle(labels: Label[], page: Judged['page']): boolean {
  const first = labels.findIndex((label) => isBody(label))
  const line = page.placed[first]?.line
  const next = labels[first + 1]?.role
  if (!line || labels[first]?.given || (next !== 'byline' && next !== 'date')) return false
  if (!/[^.!?…][!?]$/u.test(line.text) || line.sentences > 1 || line.width > 160) return false
  if (line.words.length < 4 || /^["“„«–—-]/u.test(line.text)) return false
  labels[first] = {
    role: 'headline',
    rule: 'S38',
    certainty: 0.6,
    evidence: 'Stands right above the by-line or date',
  }
  return true
}

/** S56: a sentence right after a paragraph that only might be furniture stays body, however short it is. */
export const sentenceStays: LabelRule = ({ labels, page }) => {
  for (const [index, { line, copies, insideOther }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'boilerplate' || label.given || label.rule !== 'S30') continue
    if (labels[index - 1]?.role !== 'paragraph' || !isSentence(line.text)) continue
    if (line.phrase !== null || copies > 0 || insideOther || line.tailCredit !== null) continue
    if (label.certainty >= (/[“"«„]/u.test(line.text) ? 0.95 : 0.7)) continue
    labels[index] = {
      role: 'paragraph',
      rule: 'S56',
      certainty: 0.5,
      evidence: 'A sentence right after a paragraph',
    }
  }
}
