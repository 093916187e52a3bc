import { bodyEnds, isBody, type LabelRule } from '../label.ts'
import { officeOf } from '../readByline.ts'
import { readRoleLine } from '../readRoleLine.ts'

/** S66: who reported, wrote and edited, said in a line of its own right below the text, is a by-line too. */
export const signOff: LabelRule = (judged) => {
  const { labels, page } = judged
  const [, last] = bodyEnds(judged)
  if (last < 0) return
  for (let index = last; index <= Math.min(last + 3, page.placed.length - 1); index++) {
    const text = page.placed[index]?.line.text ?? ''
    if (
      labels[index]?.given ||
      !/^\(?(?:(?:additional|further) )?(?:reporting|writing|editing) by\b/i.test(text)
    )
      continue
    if (readRoleLine(text) === null) continue
    labels[index] = {
      role: 'byline',
      rule: 'S66',
      certainty: 0.8,
      evidence: 'Says who reported, wrote and edited',
    }
  }
}

/**
 * S69: a first line in capitals above another in capitals that is a name is the headline, not a second writer. Must
 * not: where a headline was found.
 */
export const titleAboveName: LabelRule = ({ labels, page }) => {
  if (labels.some(({ role }) => role === 'headline')) return
  const first = labels.findIndex(({ role }) => role !== 'separator')
  const [title, name] = [page.placed[first]?.line, page.placed[first + 1]?.line]
  if (!title || !name || labels[first]?.given || labels[first + 1]?.given) return
  if (!title.allCapitals || title.words.length < 3 || title.words.length > 14) return
  if (name.byline === null || name.words.length > 4 || title.byline?.led === true) return
  if (labels.slice(first + 2).filter((label) => isBody(label)).length < 2) return
  const evidence = 'Stands in capitals above the writer’s name'
  labels[first] = { role: 'headline', rule: 'S69', certainty: 0.7, evidence }
  labels[first + 1] = {
    role: 'byline',
    rule: 'S69',
    certainty: 0.7,
    evidence: 'A name below the headline',
  }
}

/** S70: “Author”, then a name, then an office with its house, each on a line: the by-line with role and affiliation. */
export const namedAuthor: LabelRule = (judged) => {
  const { labels, page } = judged
  for (const [index, { line }] of page.placed.entries()) {
    if (
      !/^(?:authors?|written by|by|autor(?:in|en)?|auteurs?|autora?|autore)\s*:?$/i.test(line.text)
    )
      continue
    const next = page.placed[index + 1]?.line
    if (!next || labels[index + 1]?.given || next.endsSentence) continue
    if (next.byline === null || next.words.length < 2 || next.words.length > 5) continue
    labels[index + 1] = {
      role: 'byline',
      rule: 'S70',
      certainty: 0.85,
      evidence: 'Stands below “Author”',
    }
    const office = page.placed[index + 2]?.line
    if (office && !labels[index + 2]?.given && officeOf(office.text) !== null)
      labels[index + 2] = {
        role: 'byline',
        rule: 'S70',
        certainty: 0.8,
        evidence: 'The office of the author above',
      }
    // Names alone elsewhere are those of partners and readers.
    for (const [other, label] of labels.entries())
      if (
        other > index + 2 &&
        label.role === 'byline' &&
        !label.given &&
        !page.placed[other]?.line.byline?.led
      )
        labels[other] = {
          role: 'boilerplate',
          rule: 'S70',
          certainty: 0.6,
          evidence: 'The author is named above',
        }
    const disclosure = page.placed.findIndex(({ line: each }) =>
      /^disclosure statement$/i.test(each.text),
    )
    const stated = labels[disclosure + 1]
    if (disclosure >= 0 && stated && !stated.given)
      labels[disclosure + 1] = {
        role: 'boilerplate',
        rule: 'S70',
        certainty: 0.98,
        evidence: 'Says what the author discloses',
        reason: 'disclosure',
      }
    return
  }
}
