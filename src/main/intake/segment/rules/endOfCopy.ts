import { isBody, type LabelRule } from '../label.ts'

const endMark =
  /^(?:[-–—*\s]*(?:ENDS?|ENDE|FIN)[-–—*\s]*|[-–—*]+\s*(?:[Ee]nds?|[Ee]nde|[Ff]ine?|30)\s*[-–—*]+|###|# # #)$/
const notes =
  /^(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|hinweise? (?:an|für) die redaktion|notes? (?:aux|pour les) (?:rédactions?|éditeurs)|nota (?:a|para) (?:los|las|la) (?:editores|redacci(?:ón|ones))|(?:media|press) (?:contacts?|enquiries|inquiries)|pressekontakt|contacts? presse|contacto de prensa|for (?:more|further) information(?:,? (?:please )?contact)?|not for publication|die folgenden informationen sind nicht zur veröffentlichung bestimmt)\s*[:.]?$/i

/**
 * S67: what follows the mark that ends a copy (“ENDS”, “###”, “-30-”), or a line that speaks to editors (“Notes to
 * editors”, “Media contact”), is no text of the piece. Must not: a mark that stands there twice (it parts chapters), one
 * with fewer than two paragraphs above.
 */
export const endOfCopy: LabelRule = ({ labels, page }) => {
  const marks = page.placed.flatMap(({ line }, index) => (endMark.test(line.text) ? [index] : []))
  const asides = page.placed.flatMap(({ line }, index) => (notes.test(line.text) ? [index] : []))
  const first = Math.min(
    marks.length === 1 ? (marks[0] ?? Infinity) : Infinity,
    asides[0] ?? Infinity,
  )
  if (first === Infinity) return
  const above = page.placed.slice(0, first).filter(({ line }, index) => {
    const label = labels[index]
    return line.prose || (label !== undefined && isBody(label) && line.endsSentence)
  })
  if (above.length < 2) return
  const last = labels.findLastIndex((label, index) => index < first && isBody(label))
  for (let index = last < 0 ? first : last + 1; index < first; index++) {
    const { line, copies } = page.placed[index] ?? {}
    // A short last sentence above the mark is the end of the text.
    if (!line?.endsSentence || line.words.length < 5 || line.phrase !== null || copies !== 0) break
    if (labels[index]?.given || labels[index]?.role !== 'boilerplate') break
    labels[index] = {
      role: 'paragraph',
      rule: 'S67',
      certainty: 0.7,
      evidence: 'Stands right above the end of the copy',
    }
  }
  for (let index = first; index < page.placed.length; index++)
    labels[index] = {
      role: 'boilerplate',
      rule: 'S67',
      certainty: 0.98,
      evidence: 'Stands below the end of the copy or is addressed to editors',
      reason: marks.includes(first) && index === first ? 'end-mark' : 'editors-note',
    }
}
