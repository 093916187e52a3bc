import { lineOf } from '../../segment/lines.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { attribute, labelsOf, parentOf } from './page.ts'
import { fold } from './statedTitles.ts'

/** Names that are given to nothing but the sentence under a headline. */
const standfirstOnly =
  /(?:^|[\s-])(?:standfirst|dek|sub-?title|sub-?head(?:line)?|subhed|chapo|bajada|entradilla|copete|linha-?fina|sutia|sous-?titre|chapeau|sottotitolo|ingress|manchet|unterzeile)(?=$|[\s-])/

/** How many blocks below the headline its own lines end at the latest. */
const reach = 8

/**
 * The lines round the headline that are no body (rules H33, H37): a short line above it is its kicker; a sentence or
 * two between it and the by-line or date, or what the page names so, is the standfirst, and so is a heading right
 * below it where the body has no other of its level.
 */
export function headOfPage(
  judged: readonly JudgedBlock[],
  headline: string | null,
): readonly JudgedBlock[] {
  if (headline === null) return judged
  const said = fold(headline)
  const at = judged.findIndex(({ block, aside }) => {
    if (aside !== null && aside !== 'headline') return false
    const own = fold(block.text)
    return own === said || (block.level === 1 && own.endsWith(` ${said}`))
  })
  if (at < 0) return judged
  const out = judged.map((each, index) =>
    index < at && isKicker(each) ? { ...each, aside: 'kicker' } : each,
  )
  const standfirst = standfirstBelow(out, at)
  if (standfirst >= 0) out[standfirst] = { ...out[standfirst]!, aside: 'standfirst' }
  return out
}

/**
 * H48: on a page that marks no heading, a line set wholly bold or large right above the by-line or date that stands
 * above the text is its headline; null where there is none.
 */
export function boldHeadline(judged: readonly JudgedBlock[]): string | null {
  if (judged.some(({ block }) => block.level > 0)) return null
  const meta = judged.findIndex((each) => each.aside === null && isMeta(each))
  const one = judged[meta - 1]
  if (!one || one.aside !== null || meta > 12) return null
  const { block, weight } = one
  if (weight.words < 3 || weight.words > 20 || /[.!…]["”’»]?$/u.test(block.text)) return null
  const bold = block.marks.some(
    ({ type, start, end }) => type === 'strong' && end - start >= block.text.length * 0.9,
  )
  return bold || isLarge(block.element) ? block.text : null
}

function isLarge(element: JudgedBlock['block']['element']): boolean {
  let each: JudgedBlock['block']['element'] | null = element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each))
    if (
      each.tagName === 'big' ||
      (each.tagName === 'font' && /^\+|[4-7]/.test(attribute(each, 'size') ?? ''))
    )
      return true
  return false
}

function isKicker({ block, weight, aside }: JudgedBlock): boolean {
  if (aside !== null || block.tag === 'table' || block.tag === 'blockquote') return false
  if (weight.words > 6 || block.text.length > 60 || /[.!?…؟۔。]["”’»]?$/u.test(block.text))
    return false
  const line = lineOf(block.text)
  return !line.isDate && line.byline === null && line.dateline === null
}

function standfirstBelow(judged: readonly JudgedBlock[], headline: number): number {
  const isBody = (index: number): boolean => judged[index]?.aside === null
  const isProse = (index: number): boolean => isBody(index) && judged[index]!.weight.weight > 0
  const first = judged.findIndex(
    (_, index) => index > headline && isBody(index) && !isMeta(judged[index]!),
  )
  const one = judged[first]
  if (!one || first > headline + reach || !couldBeStandfirst(one)) return -1
  const prose = judged.filter(
    (_, index) => index > first && isProse(index) && !isMeta(judged[index]!),
  )
  if (prose.length < 2) return -1
  if (standfirstOnly.test(labelsOf(one.block.element))) return first
  if (one.block.level > 1) {
    const other = judged.some(
      (each, index) => index > first && isBody(index) && each.block.level === one.block.level,
    )
    return !other && one.weight.words >= 7 ? first : -1
  }
  for (let index = first + 1; index <= Math.min(first + 3, headline + reach); index++) {
    const each = judged[index]
    if (!each) return -1
    if (each.aside === 'byline' || each.aside === 'date' || (each.aside === null && isMeta(each)))
      return signedAbove(judged, headline, first, lineOf(each.block.text).isDate) ? -1 : first
    if (each.aside === null) return -1
  }
  return -1
}

// Below the by-line the text begins, whatever stands further down; a date may stand above the standfirst.
function signedAbove(
  judged: readonly JudgedBlock[],
  headline: number,
  first: number,
  byDate: boolean,
): boolean {
  return judged
    .slice(headline + 1, first)
    .some(
      (each) =>
        each.aside === 'byline' ||
        (each.aside === null && lineOf(each.block.text).byline?.led === true) ||
        (byDate && (each.aside === 'date' || (each.aside === null && isMeta(each)))),
    )
}

function isMeta({ block, weight }: JudgedBlock): boolean {
  if (weight.words > 16 || block.level > 0) return false
  const line = lineOf(block.text)
  return line.isDate || line.byline?.led === true
}

function couldBeStandfirst({ block, weight }: JudgedBlock): boolean {
  if (block.tag === 'table' || block.tag === 'li' || block.tag === 'blockquote') return false
  if (weight.words < 5 || weight.words > 60 || weight.linkDensity > 0.3) return false
  if (/[:：]$/.test(block.text) || attribute(block.element, 'itemprop') === 'articleBody')
    return false
  const line = lineOf(block.text)
  return line.dateline === null && line.sentences <= 3
}
