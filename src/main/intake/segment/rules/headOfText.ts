import { isBody, type Label, type LabelRule } from '../label.ts'

/** S63: a line above the text that begins like a by-line and has no word of a picture's credit is a by-line. */
export const bylineIsNoCredit: LabelRule = ({ labels, page }) => {
  const first = labels.findIndex((label) => isBody(label))
  for (let index = 0; index < first; index++) {
    const label = labels[index]
    const line = page.placed[index]?.line
    if (label?.role !== 'credit' || label.given || label.certainty >= 0.8 || !line) continue
    if (line.byline?.led !== true || line.credit !== null || line.tailCredit !== null) continue
    labels[index] = {
      role: 'byline',
      rule: 'S63',
      certainty: 0.6,
      evidence: 'Begins like a by-line, above the text',
    }
  }
}

/** S62: one or two sentences between the headline and the by-line or date above the text are its standfirst. Must not: where the first lines of the text open with a dateline. */
export const aboveByline: LabelRule = ({ labels, page }) => {
  const body = labels.findIndex((label) => isBody(label))
  const headline = labels.findLastIndex(({ role }, index) => role === 'headline' && index < body)
  const first = labels.findIndex((label, index) => index > headline && mightBeStandfirst(label))
  const label = labels[first]
  const line = page.placed[first]?.line
  if (headline < 0 || !line || !label || label.given) return
  if (line.dateline !== null || line.sentences > 3 || line.width > 400 || !line.prose) return
  const next = labels.slice(first + 1, first + 3)
  const at = next.findIndex(({ role }) => role === 'byline' || role === 'date')
  if (at < 0 || next.slice(0, at).some((each) => isBody(each))) return
  if (labels.slice(first + at + 2).filter((each) => isBody(each)).length < 3) return
  labels[first] = {
    role: 'standfirst',
    rule: 'S62',
    certainty: 0.7,
    evidence: 'Stands between the headline and the by-line or date',
  }
}

/** S71: in a copy that begins with its headline, a line that only its place set aside between that and “By NAME” is the standfirst. */
export const lineAboveByline: LabelRule = ({ labels, page }) => {
  const byline = labels.findIndex(
    ({ role }, index) => role === 'byline' && page.placed[index]?.line.byline?.led === true,
  )
  const label = labels[byline - 1]
  const { line, copies } = page.placed[byline - 1] ?? {}
  if (!label || !line || label.role !== 'boilerplate' || label.given || label.rule !== 'S30') return
  if (label.certainty >= 0.95) return
  // A copied page has lines of other stories there.
  if (byline > 4 || labels[byline - 2]?.role !== 'headline' || line.phrase !== null || copies !== 0)
    return
  if (line.isDate || line.byline !== null || line.words.length < 7 || line.words.length > 40) return
  if (/[|@]|\d:\d/.test(line.text)) return
  labels[byline - 1] = {
    role: 'standfirst',
    rule: 'S71',
    certainty: 0.6,
    evidence: 'Stands between the headline and the by-line',
  }
}

function mightBeStandfirst({ role, withCredit, certainty }: Label): boolean {
  return role === 'paragraph' || (role === 'caption' && !withCredit && certainty < 0.8)
}
