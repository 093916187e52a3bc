import type { PieceWarning } from '../../../../shared/model/parsedPiece.ts'
import type { Hint } from '../../reading.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { noticePhrases, noticeSentences, noticeTitles, type NoticeKind } from './noticeWords.ts'
import { attribute, elementsBelow, textOf, type Page } from './page.ts'
import { wordsOf } from './scriptedText.ts'
import { firstMeta, firstOfArticles, type StructuredData } from './structuredData.ts'

/** Words of text under which one sign is enough: no more than a notice says. */
const wordsOfNotice = 60
/** Blocks at the top in which a notice says what it is. */
const topBlocks = 8

const kinds = [
  'not-found',
  'no-access',
  'challenge',
  'consent',
  'login',
  'failure',
] as const satisfies readonly NoticeKind[]

/**
 * H70: what a saved page is where it is no article (a notice, a check, a form): its heading or title says so as a whole,
 * or its text begins with what only such pages say. Must not: a page that states an article, a heading that only speaks
 * of such pages, a text of more than a notice's length with one sign alone.
 */
export function noArticle(
  page: Page,
  data: StructuredData,
  blocks: readonly JudgedBlock[],
  bylines: Hint<unknown> | null,
): NoticeKind | null {
  if (statesArticle(data, bylines)) return null
  const titled = kindOf(titlesOf(page, data), noticeTitles)
  const said = kindOf(openings(blocks), noticePhrases)
  const words = wordsOf({ blocks })
  if (titled !== null && (said !== null || words < wordsOfNotice)) return titled
  if (said === null || words >= wordsOfNotice || !mostlyNotice(blocks, words)) return null
  return said === 'login' && !asksForPassword(page) ? null : said
}

// A brief below a notice on cookies that nothing marks as one stays a brief.
function mostlyNotice(blocks: readonly JudgedBlock[], words: number): boolean {
  const own = blocks.filter(
    (each) => each.aside === null && kindOf([lineOf(each)], noticePhrases) !== null,
  )
  return wordsOf({ blocks: own }) * 3 >= words
}

function statesArticle(data: StructuredData, bylines: Hint<unknown> | null): boolean {
  return (
    (bylines !== null && bylines.certainty > 0.7) ||
    firstOfArticles(data, 'datePublished') !== null ||
    firstMeta(data, 'article:published_time') !== null
  )
}

function kindOf(
  texts: readonly string[],
  patterns: Readonly<Record<NoticeKind, RegExp>>,
): NoticeKind | null {
  for (const text of texts) for (const kind of kinds) if (patterns[kind].test(text)) return kind
  return null
}

// What a page says of itself at its head: the title between its separators, the highest headings.
function titlesOf(page: Page, data: StructuredData): string[] {
  const out = [data.titleTag ?? '', firstMeta(data, 'og:title') ?? ''].flatMap((title) => [
    title,
    ...title.split(/\s+[-–—|·•:»]+\s+|:\s+/),
  ])
  const headings = [...elementsBelow(page.body)].filter(({ tagName }) => /^h[12]$/.test(tagName))
  const highest = headings.some(({ tagName }) => tagName === 'h1') ? 'h1' : 'h2'
  out.push(
    ...headings
      .filter(({ tagName }) => tagName === highest)
      .slice(0, 3)
      .map(textOf),
  )
  return out.map(bare).filter((text) => text !== '')
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"'«:]+|[\s”"'»!?.…:]+$/gu, '')
    .slice(0, 200)
}

function openings(blocks: readonly JudgedBlock[]): string[] {
  return blocks
    .filter(({ aside, block }) => aside === null || block.level > 0)
    .slice(0, topBlocks)
    .map(lineOf)
}

function lineOf({ block }: JudgedBlock): string {
  return block.text.replace(/\s+/g, ' ').slice(0, 300)
}

function asksForPassword(page: Page): boolean {
  for (const element of elementsBelow(page.body))
    if (element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password')
      return true
  return false
}

/** The warning on a piece that is a notice; what to do stands in its sentence. */
export function noticeWarning(kind: NoticeKind): PieceWarning {
  return { code: 'no-article', message: noticeSentences[kind] }
}
