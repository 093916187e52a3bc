import type { Label, LabelRule } from '../label.ts'
import { isBody } from '../label.ts'

const sides =
  /\b(?:second|third|far|back|front|bottom|top)[ -]?(?:row)?,? (?:from )?(?:the )?(?:left|right)\b|\bfrom (?:the )?(?:left|right)\b|\b(?:from )?left to right\b|\b(?:pictured|seen here|shown here|file photo|clockwise)\b|, (?:left|right|centre|center),|^in (?:this|a) .{0,30}\bphoto|\bv(?:on|\.)? ?l(?:inks|\.)|\bde (?:gauche|izquierda|izq)\b/iu
const bracketed =
  /\((?:l|r|m|left|right|centre|center|pictured|inset|links|rechts|Mitte|von links|v\. ?l\.|izq|dcha|à gauche|à droite|archiv\w*|file)\.?\)|（[左右中]）/u

/** S57: a line that says who stands on which side of a picture, or a sentence right above a picture's credit that does, is its caption. */
export const captionWording: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label === undefined || label.given || !isBody(label) || line.phrase !== null) continue
    const next = page.placed[index + 1]?.line
    const creditBelow = next !== undefined && next.credit !== null && /[:：/|©,]/u.test(next.text)
    const isShort =
      line.width <= 220 && !/^["“„«]/u.test(line.text) && !twoSentences.test(bare(line.text))
    if ((isShort && bracketed.test(line.text)) || (creditBelow && sides.test(line.text)))
      labels[index] = caption
  }
}

const twoSentences = /\p{L}{3}[.!?]["”’»]?\s+\S/u
// "(l.)" ends no sentence.
const bare = (text: string): string => text.replace(/\([^()]{1,12}\)/gu, '')

const caption: Label = {
  role: 'caption',
  rule: 'S57',
  certainty: 0.75,
  evidence: 'Says who is to be seen where in a picture',
}

/** S58: a line amid the text that ends in an agency glued to its last word is a caption with its credit. */
export const gluedCredit: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label === undefined || label.given || !isBody(label) || line.width > 400) continue
    if (!glued.test(line.text)) continue
    labels[index] = {
      role: 'caption',
      rule: 'S58',
      certainty: 0.8,
      evidence: 'Ends in the name of an agency',
      withCredit: true,
    }
  }
}

const glued =
  /(?:[.!?][”"’»]?|[）)])(?:EFE|AFP|REUTERS|Reuters|ANSA|LUSA|EPA|dpa|Getty Images|Europa Press)$|[＝=](?:[ＡＡ-Ｚ]{2,8}|[A-Z]{2,8}|共同|時事|ロイター|新華社)(?:時事|共同)?$/u

/** S59: a text cut off amid a word or sentence right below what is set aside is the beginning of another story. */
export const cutTeaser: LabelRule = ({ labels, page }) => {
  if (labels.filter((label) => isBody(label)).length < 5) return
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'paragraph' || label.given || line.width > 400) continue
    if (labels[index - 1]?.role !== 'boilerplate' || !/[\p{L}\d](?:…|\.\.\.)$/u.test(line.text))
      continue
    if (/["“”„«»]/u.test(line.text)) continue
    labels[index] = {
      role: 'boilerplate',
      rule: 'S59',
      certainty: 0.7,
      evidence: 'Breaks off, below a line that is not of the text',
    }
  }
}

const ownVoice =
  /\b(?:sign up (?:for|to) our\b|please bookmark\b|our (?:daily|weekly|free|morning) newsletter|follow us on\b|e-?mail(?:ing)? us at\b|support our (?:journalism|work)|(?:download|get) (?:our|the) app\b|subscribe to our\b|abonnieren sie|melden sie sich .{0,40} an\b|unser(?:en|em)? newsletter|notre newsletter|nuestr[ao] (?:boletín|newsletter)|vårt nyhetsbrev|onze nieuwsbrief|more about us here|mer om oss (?:här|her))/iu

/** S60: a sentence in which the site speaks of its own letters, apps and channels is no text of the piece. Must not: in a quotation. */
export const ownPitch: LabelRule = ({ labels, page }) => {
  for (const [index, { line }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'paragraph' || label.given || line.width > 500) continue
    if (!ownVoice.test(line.text) || /["“”„«»]|\bsaid\b/u.test(line.text)) continue
    labels[index] = {
      role: 'boilerplate',
      rule: 'S60',
      certainty: 0.8,
      evidence: 'The site speaks of what it offers',
      reason: 'newsletter',
    }
  }
}

const isHolder =
  /^\s*(?:(?:is|was|has (?:been|worked|written|covered)|writes|covers|works|reports|teaches|lives|joined|ist|schreibt|arbeitet|berichtet|est|travaille|es|trabaja|escribe|è|scrive|é|jest|är|er|on)\b|,? (?:a|an|the) )/u

/** S61: below the text, a paragraph that begins with the name of the by-line and says what they are is about the author. */
export const aboutWriter: LabelRule = ({ labels, page }) => {
  const names = page.placed.flatMap(({ line }, index) =>
    labels[index]?.role === 'byline' && line.byline !== null
      ? line.byline.bylines.map((one) => one.name).filter((name) => name.includes(' '))
      : [],
  )
  if (names.length === 0) return
  for (const [index, { line, proseBefore }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'paragraph' || label.given || proseBefore < 0.6) continue
    const name = names.find((each) => line.text.startsWith(each))
    if (name === undefined || !isHolder.test(line.text.slice(name.length))) continue
    labels[index] = {
      role: 'boilerplate',
      rule: 'S61',
      certainty: 0.85,
      evidence: `Says who ${name} is`,
      reason: 'about-block',
    }
  }
}
