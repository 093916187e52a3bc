import type { DatedValue } from '../../../../shared/model/dates.ts'
import type { FoundDate } from '../../segment/dates/foundDate.ts'
import { datedValue, findDates } from '../../segment/dates/readDate.ts'
import { lineOf } from '../../segment/lines.ts'
import { changedWord, publishedWord } from '../../segment/words/dateWords.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { isElement, isText, type Element } from './page.ts'

/** How many blocks round the headline a date line may stand. */
const reach = 15

const updated = new RegExp(`^(?:last )?(?:changed|${changedWord})`, 'iu')

// Lines that hold today's date or other stories' dates, wherever they stand.
const foreign =
  /^(?:topbar|footer|form|menu|ticker|weather|comments|related|search|contentinfo|banner)/

/**
 * Dates that short lines print between headline and text, else just above the headline (rule H55), nearest to the
 * headline first; a date amid a sentence is none.
 */
export function printedDates(judged: readonly JudgedBlock[]): DatedValue[] {
  const prose = judged.findIndex((each) => each.aside === null && each.weight.words >= 20)
  const text = prose < 0 ? judged.length : prose
  const headline = judged.findLastIndex(
    (each, index) => index <= text && each.block.level === 1 && each.aside === 'headline',
  )
  const first = Math.max(headline < 0 ? 0 : headline, text - reach)
  const below = judged.slice(first, text + 2)
  const above =
    headline < 0
      ? []
      : judged
          .slice(Math.max(0, headline - 6), headline)
          .filter((each) => each.aside === null || /^(?:outside|date|byline)$/.test(each.aside))
  // What was changed is younger than what was published.
  const found = [...below, ...above.reverse()]
  const changed = found.filter(({ block }) => updated.test(block.text))
  return [...found.filter((each) => !changed.includes(each)), ...changed].flatMap(dateOf)
}

function dateOf({ block, weight, aside }: JudgedBlock): DatedValue[] {
  const { text } = block
  if (text.length > 110 || weight.words > 16 || (aside !== null && foreign.test(aside))) return []
  // Posts of others are quoted with their own dates.
  if (aside === 'caption' || aside === 'credit' || block.tag === 'blockquote') return []
  if (/[.!?]["”’]?$/.test(text) && weight.words > 8 && !lineOf(text).isDate) return []
  // "Dec 05, 20232 Shares": what a page sets side by side is one line here, and its parts are looked at one by one.
  for (const part of [text, ...partsOf(block.element, text)]) {
    const dates = findDates(part)
    const found = dates.find((each) => each.hasYear)
    if (found !== undefined && isOfEvent(part, dates, block.tag)) return []
    if (found !== undefined) return [datedValue(part, found)]
  }
  return []
}

// “Ran from 14 October 1999 – 20 January 2000”, a point of a list “The act was signed into law on 14 August 1935”.
function isOfEvent(text: string, dates: readonly FoundDate[], tag: string): boolean {
  const [first, second] = dates
  if (first && second && /^\s*[–—-]\s*$/.test(text.slice(first.end, second.start))) return true
  if (tag !== 'li' || first === undefined || labelled.test(text)) return false
  const rest = text.slice(0, first.start) + text.slice(first.end)
  return (rest.match(/\p{L}+/gu) ?? []).length >= 6
}

const labelled = new RegExp(`${publishedWord}|${changedWord}|by |von |par |por `, 'iu')

function partsOf(element: Element, text: string): string[] {
  if (!/\d{4}\d/.test(text)) return []
  const out: string[] = []
  const stack = [...element.childNodes]
  for (let node = stack.shift(); node && out.length < 20; node = stack.shift()) {
    if (isText(node) && /\d/.test(node.value) && text.includes(node.value.trim()))
      out.push(node.value.trim())
    else if (isElement(node)) stack.unshift(...node.childNodes)
  }
  return out
}
