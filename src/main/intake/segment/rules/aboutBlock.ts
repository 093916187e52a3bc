import type { Judged, LabelRule } from '../label.ts'
import { lineAt } from '../label.ts'

/**
 * S40: "About NAME" below the text, and what follows it until something else begins, is about the site.
 * S41: a paragraph that begins with a name twice, run together ("NAMENAME is …"), is the box below it.
 */
export const aboutBlock: LabelRule = (judged) => {
  const { page, labels } = judged
  const lastBody = lastPlainBody(judged)
  let name: string | null = null
  let inside = false
  for (const [index, { line, proseBefore }] of page.placed.entries()) {
    if (labels[index]?.given) continue
    const doubled = doubledName(line.text)
    if (doubled !== null && proseBefore > 0.5) {
      setAside(judged, index, 'S41', 'doubled-name', `Begins with “${doubled}” twice, run together`)
      inside = true
      continue
    }
    const about = proseBefore > 0.5 ? aboutName(line.text) : null
    if (about !== null && (index > lastBody || isShortTail(judged, index))) {
      name = about
      inside = true
      setAside(judged, index, 'S40', 'about-block', `Begins a block about ${about}`)
    } else if (inside && (line.prose || (name !== null && line.text.includes(name))))
      setAside(judged, index, 'S40', 'about-block', 'Stands in the block about the site')
    else if (inside && labels[index]?.role !== 'boilerplate') inside = false
  }
}

/** "About Track Persia": the name; null where the line is anything more than that. */
export function aboutName(text: string): string | null {
  const match =
    /^(?:about(?: the)?(?: (?:author|authors|us))?|über(?: den autor| die autorin| uns)?|à propos (?:de|du)|sobre(?: el| la)?|عن|درباره(?:ی)?)[: ]\s*(\p{Lu}[^.!?]{1,60}|[\p{Lo} ]{3,40})$/iu.exec(
      text,
    )
  const name = match?.[1]?.trim()
  return name === undefined || !/^[\p{Lu}\p{Lo}]/u.test(name) ? null : name
}

/** The name with which a text begins twice without a space between; null where it does not. */
export function doubledName(text: string): string | null {
  for (let length = 4; length <= 60 && length * 2 <= text.length; length++)
    if (
      /[\p{Lu}\p{Lo}]/u.test(text.charAt(0)) &&
      text.slice(0, length) === text.slice(length, length * 2) &&
      /\p{L}$/u.test(text.slice(0, length)) &&
      /^(?:[ ,.:–—]|$)/u.test(text.slice(length * 2)) &&
      /\p{Ll}\p{Lu}|\p{Lo}/u.test(text.slice(length - 1, length + 1))
    )
      return text.slice(0, length)
  return null
}

function lastPlainBody(judged: Judged): number {
  return judged.labels.findLastIndex(
    (label, index) =>
      label.role === 'paragraph' &&
      index < judged.page.placed.length &&
      aboutName(lineAt(judged, index).text) === null,
  )
}

/** Only a few blocks follow: the about-block of a tidy copy may itself have been taken for body. */
function isShortTail({ page }: Judged, index: number): boolean {
  return page.placed.length - index <= 6
}

function setAside(
  { labels }: Judged,
  index: number,
  rule: string,
  reason: string,
  evidence: string,
): void {
  labels[index] = { role: 'boilerplate', rule, certainty: 0.95, evidence, reason }
}
