import { letters } from './statedBody.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { mainText, type MainText } from './mainText.ts'
import type { Page } from './page.ts'
import { scriptedText, textOfMarkup, wordsOf } from './scriptedText.ts'
import type { StatedText } from './statedText.ts'

/** Fewer words shown are hardly an article: perhaps the page loads its text by script. */
const fewWords = 60
/** Fewer words stated are no text. */
const leastStated = 5

/** The article of a page: its blocks, and whether they were taken from what its scripts carry instead of its mark-up. */
export interface ArticleText extends Pick<MainText, 'blocks' | 'certainty'> {
  readonly fromScript: boolean
  /** Whether the blocks are elements of the page itself. */
  readonly onPage: boolean
}

/** Finds the text of a page in its mark-up, in what it states, or in the data of its scripts (rules H1, H16, H19). */
export function articleText(page: Page, stated: StatedText | null): ArticleText {
  const shown = mainText(page)
  const shownWords = wordsOf(shown)
  const statement = stated === null ? null : statedInstead(stated, shown, shownWords)
  if (statement !== null) return statement
  const scripted = shownWords < fewWords ? scriptedText(page, shownWords) : null
  return scripted === null
    ? { ...shown, fromScript: false, onPage: true }
    : { ...fromScript(scripted), onPage: false }
}

function statedInstead(
  stated: StatedText,
  shown: MainText,
  shownWords: number,
): ArticleText | null {
  if (
    shownWords >= fewWords &&
    (stated.live || stated.text.length < letters(bodyText(shown.blocks)).length * 1.5)
  )
    return null
  const share = shareIn(letters(stated.text), shown.blocks)
  // A page of its own text is not replaced by a statement that says something else.
  if (shownWords >= fewWords && share < 0.6) return null
  const found = textOfMarkup(stated.html)
  if (found === null) return null
  const words = wordsOf(found)
  if (words < leastStated) return null
  if (shownWords > 0 && share >= 0.6)
    return words < shownWords * 1.5
      ? null
      : { ...fromScript(found), blocks: inPlace(shown.blocks, found.blocks), onPage: true }
  const wanted = shownWords === 0 ? leastStated : share === 0 ? shownWords : shownWords * 3
  return words < wanted ? null : { ...fromScript(found), onPage: false }
}

function fromScript(found: MainText): Omit<ArticleText, 'onPage'> {
  return { blocks: found.blocks, certainty: Math.min(found.certainty, 0.45), fromScript: true }
}

function bodyText(blocks: readonly JudgedBlock[]): string {
  return blocks
    .filter((each) => each.aside === null)
    .map((each) => each.block.text)
    .join('\n')
}

/** How much of the body found stands in a statement, 0–1, by letters. */
function shareIn(statement: string, blocks: readonly JudgedBlock[]): number {
  let all = 0
  let said = 0
  for (const { aside, block } of blocks) {
    if (aside !== null) continue
    const text = letters(block.text)
    all += text.length
    // What a preview cuts off at its end is left out of the comparison.
    if (text !== '' && statement.includes(text.slice(0, Math.ceil(text.length * 0.8))))
      said += text.length
  }
  return all === 0 ? 0 : said / all
}

/** The whole text where the page shows its beginning, between what the page shows before and after. */
function inPlace(
  shown: readonly JudgedBlock[],
  whole: readonly JudgedBlock[],
): readonly JudgedBlock[] {
  const first = shown.findIndex((each) => each.aside === null)
  const rest = (blocks: readonly JudgedBlock[]): JudgedBlock[] =>
    blocks.filter((each) => each.aside !== null)
  return [...shown.slice(0, first), ...whole, ...rest(shown.slice(first))]
}
