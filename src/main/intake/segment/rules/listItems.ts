import { type LabelRule, lineAt } from '../label.ts'

/** S46: body lines that begin with a bullet, or two and more in a row with a hyphen or rising numbers, are list items. */
export const listItems: LabelRule = (judged) => {
  const { labels, page } = judged
  for (const index of page.placed.keys()) {
    const label = labels[index]
    if (label === undefined || label.given) continue
    if (label.role !== 'paragraph' && label.role !== 'heading') continue
    const kind = bullet(lineAt(judged, index).text)
    if (kind === null) continue
    const neighbours = [index - 1, index + 1].some(
      (at) => page.placed[at] !== undefined && bullet(lineAt(judged, at).text) === kind,
    )
    if (kind === 'dot' || (neighbours && label.role === 'paragraph'))
      labels[index] = { ...label, role: 'list-item', rule: 'S46', evidence: 'Begins with a bullet' }
  }
}

/** A dash with a space opens speech in many languages: only the plain hyphen makes a list. */
function bullet(text: string): 'dot' | 'hyphen' | 'number' | null {
  if (/^[•·▪●‣◦]\s?\S/u.test(text)) return 'dot'
  if (/^[-*]\s\S/.test(text)) return 'hyphen'
  return /^\d{1,2}[.)]\s\S/.test(text) ? 'number' : null
}
