import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import { lineOf } from '../../segment/lines.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { knownLabels } from './knownLabels.ts'
import { parentOf } from './page.ts'

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What repeats or follows the text without being part of it: words drawn out of the body and set large (H38), lines
 * about the writer at its end (H39), a date left alone below it (H39).
 */
export function endOfPage(
  judged: readonly JudgedBlock[],
  bylines: readonly Byline[],
): readonly JudgedBlock[] {
  return belowText(withoutPullQuotes(judged), bylines)
}

const drawnOut = /(?:^|[\s-])(?:wp-block-)?(?:pull-?quotes?|quote-?pull|pulled-?quote)(?=$|[\s-])/

// Must not: a quotation that stands nowhere else, however it is named.
function withoutPullQuotes(judged: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const named = judged.map((each) => each.aside === null && isDrawnOut(each))
  if (!named.includes(true)) return judged
  const body = judged
    .filter((each, index) => each.aside === null && !named[index])
    .map((each) => ` ${letters(each.block.text)} `)
  const repeated = judged.map(({ block }, index) => {
    const own = letters(block.text)
    return (
      named[index] === true && own.length >= 6 && body.some((text) => text.includes(` ${own} `))
    )
  })
  return judged.map((each, index) => {
    // Whose words they are stands in the same box.
    const cited = named[index] === true && repeated[index - 1] === true && each.weight.words <= 12
    return repeated[index] === true || cited ? { ...each, aside: 'pull-quote' } : each
  })
}

function isDrawnOut({ block }: JudgedBlock): boolean {
  let each: JudgedBlock['block']['element'] | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each))
    if (drawnOut.test(knownLabels(each))) return true
  return false
}

const isWhat =
  /^(?:[^.!?]{0,60}\s)?(?:is|was) (?:a|an|the|based|editor|chief|senior|currently)\b|^(?:covers|writes|reports|teaches|joined|can be reached|has (?:covered|written|reported|worked))\b|^ist (?:[\p{L}-]+ )?(?:redakteur|reporter|korrespondent|autor|journalist|freie)|^est (?:journaliste|correspondant|l[’']auteur)|^es (?:periodista|corresponsal|redactor|autor)|^é (?:jornalista|repórter|editor|colunista)/iu

function belowText(
  judged: readonly JudgedBlock[],
  bylines: readonly Byline[],
): readonly JudgedBlock[] {
  const out = [...judged]
  let body = out.filter((each) => each.aside === null && each.weight.weight > 0).length
  for (let index = out.length - 1; index >= 0 && body > 2; index--) {
    const each = out[index]!
    if (each.aside !== null) continue
    const line = lineOf(each.block.text)
    if (line.isDate && line.words.length <= 6) out[index] = { ...each, aside: 'date-line' }
    else if (each.weight.words <= 70 && bylines.some(({ name }) => saysWhat(line.text, name))) {
      out[index] = { ...each, aside: 'author-box' }
      body--
    } else return out
  }
  return out
}

function saysWhat(text: string, name: string): boolean {
  if (name.length < 5 || !text.toLowerCase().startsWith(name.toLowerCase())) return false
  const rest = text.slice(name.length).replace(/^(?:\s*\([^)]{1,40}\))?(?:,[^,.]{2,60},)?\s*/u, '')
  return isWhat.test(rest)
}
