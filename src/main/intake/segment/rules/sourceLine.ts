import { findDates } from '../dates/readDate.ts'
import { isAgency } from '../words/agencies.ts'
import { sourceWord } from '../words/sourceWords.ts'
import { bodyEnds, type Judged, type LabelRule, lineAt } from '../label.ts'

/** Words that outlets are named with. */
const outletWord =
  /\b(?:paper|news|times|post|press|herald|tribune|guardian|courier|review|journal|gazette|chronicle|observer|mail|star|sun|telegraph|dispatch|mirror|independent|daily|weekly|monitor|standard|examiner|register|bulletin|record|report|magazine|radio|tv|broadcasting|agency|media|online|today|express|ledger|economist|nation|republic|zeitung|blatt|allgemeine|rundschau|presse|kurier|anzeiger|tagblatt|le monde|figaro|libération|el país|mundo|correo|corriere|repubblica|stampa|gazzetta|nachrichten)\b|\.(?:com|org|net|co\.uk|de|fr)$|صحيفة|جريدة|وكالة|روزنامه|خبرگزاری/iu

// "F.A.Z.Buy the rights": a button's words, run into the name before them.
const glued = /(?<=[\p{L}.][.\p{Ll}])\p{Lu}\p{Ll}{2,}\s\p{Ll}.*$/u

const led = new RegExp(
  `^(?:(?:${sourceWord})\\s?[:：=＝՝]\\s*|(?:sources?|quellen?|fuente|fonte|bron|kilde|källa|zdroj|źródło|المصدر|منبع|kaynak|источник|(?:originally|first) (?:published|appeared) (?:in|on|by)|this (?:article|story|piece) (?:was )?(?:originally|first) (?:published|appeared) (?:in|on|by)|artikel ini (?:telah|sudah) (?:tayang|terbit) di|courtesy of|via)[:： ]\\s*)(?:the )?(.{2,60}?)(?:,? and (?:is|was|has been) (?:re-?published|reproduced|reprinted|reposted)\\b.{0,200})?[.]?$`,
  'iu',
)

// "This article is republished from NAME under a Creative Commons license. Read the original article."
const takenFrom =
  /^(?:this (?:article|story|piece|column|essay) (?:is|was|has been) )?(?:re-?published|reproduced|reprinted) (?:here )?(?:with permission )?from (\p{Lu}[^.]{1,58}?)(?:,? (?:under|with (?:their |the )?permission|on \p{Lu})\b.*|\..*)?$/iu

function namedSource(text: string): string | undefined {
  const name = (led.exec(text) ?? takenFrom.exec(text))?.[1]?.replace(/^the /, '')
  // “Originally published on Wed June 5, 2013”, “Source: PM | Duration: 3min”
  return name === undefined || name.includes('|') || findDates(name).length > 0 ? undefined : name
}

// “Quelle: dpa”
function looksLikeOutlet(name: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(name) || isAgency(name)
}

/** The outlet a source line names: "Source: NAME" anywhere after the text, or the bare name below it (S42). */
export const sourceLine: LabelRule = (judged) => {
  const { page, labels } = judged
  const [, last] = bodyEnds(judged)
  if (last < 0) return
  const lastIndex = lastBodyAbove(judged, last)
  for (let index = lastIndex + 1; index < page.placed.length; index++) {
    const line = lineAt(judged, index)
    if (labels[index]?.given || line.credit !== null) continue
    const name = namedSource(line.text)
    if (name === undefined || !looksLikeOutlet(name)) continue
    labels[index] = {
      role: 'source',
      rule: 'S42',
      certainty: 0.95,
      evidence: 'Names its source in words',
    }
    return
  }
  const bare = bareLine(judged, lastIndex)
  const label = labels[bare]
  if (bare >= page.placed.length || label === undefined || label.given) return
  if (!couldBeOutlet(judged, bare)) return
  const known = isNamedBelow(judged, bare)
  const certainty = known ? 0.97 : outletWord.test(lineAt(judged, bare).text) ? 0.9 : 0.6
  labels[bare] = {
    role: 'source',
    rule: 'S42',
    certainty,
    evidence: known
      ? 'A name below the text that its copyright line names too'
      : 'A name alone below the text',
  }
}

/** The line below the text; where that is furniture and no name, the last of the few lines that follow. */
function bareLine(judged: Judged, lastIndex: number): number {
  const below = lastIndex + 1
  const last = judged.page.placed.length - 1
  const isFurniture =
    judged.labels[below]?.role === 'boilerplate' && !looksLikeName(lineAt(judged, below).text)
  return isFurniture && last - lastIndex <= 3 ? last : below
}

/** The last line that is body, a source-like line itself left out. */
function lastBodyAbove(judged: Judged, last: number): number {
  return last > 0 && last < judged.page.placed.length && looksLikeName(lineAt(judged, last).text)
    ? last - 1
    : last
}

function looksLikeName(text: string): boolean {
  return (
    text.length <= 45 &&
    !/[.!?:;,]$/.test(text) &&
    text
      .split(' ')
      .every((word) =>
        /^(?:\p{Lu}|\p{Lo}|of$|the$|and$|&$|de$|la$|le$|el$|del$|di$)/u.test(word),
      ) &&
    text.split(' ').length <= 6
  )
}

/** In a whole copied page the line below the text is a topic as often as an outlet: only tidy copies are trusted. */
function couldBeOutlet(judged: Judged, index: number): boolean {
  const { page, labels } = judged
  const { line, copies } = page.placed[index] ?? {}
  if (line === undefined || copies !== 0 || line.phrase !== null || !looksLikeName(line.text))
    return false
  if (page.placed.length - index > 10) return false
  if (isAgency(line.text) || outletWord.test(line.text) || isNamedBelow(judged, index)) return true
  // A bare name below the text could be its writer: it is an outlet only where the writer is known already.
  const writerKnown = labels.some((label) => label.role === 'byline')
  return writerKnown && line.words.length >= 2 && page.placed.length - index <= 5
}

function isNamedBelow({ page }: Judged, index: number): boolean {
  const name = page.placed[index]?.line.text ?? ''
  return page.placed
    .slice(index + 1)
    .some(
      ({ line }) =>
        /©|\(c\)|copyright|rights reserved/i.test(line.text) && line.text.includes(name),
    )
}

/** The outlet's name in the text of a source line. */
export function outletName(text: string): string {
  const name = namedSource(text) ?? text
  return name.replace(glued, '').replace(/\s+/g, ' ').trim()
}

/** The outlet that a line names as its source in words ("Originally published in NAME"); null where it says no such thing. */
export function statedSource(text: string): string | null {
  const name = namedSource(text)
  if (name === undefined || !looksLikeOutlet(name)) return null
  return outletName(text)
}

/** Whether a source line says that it was published there, or names an outlet or agency: “Source: NAME” is as often who was asked. */
export function namesOutlet(text: string): boolean {
  const outlet = outletName(text)
  return (
    /publish|appear|reprod|reprint/i.test(text) ||
    /^(?:\p{Lu}\.){2,}/u.test(outlet) ||
    isAgency(outlet) ||
    (outletWord.test(outlet) && !/[()]/.test(outlet))
  )
}
