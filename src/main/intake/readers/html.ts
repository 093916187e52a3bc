import type { PieceWarning } from '../../../shared/model/parsedPiece.ts'
import { isBodyRole } from '../../../shared/model/part.ts'
import type { Hints, ReadBlock, ReaderInput, ReaderResult, Reading } from '../reading.ts'
import { namesOutlet, statedSource } from '../segment/rules/sourceLine.ts'
import type { JudgedBlock } from './html/judgedBlock.ts'
import { articleText } from './html/articleText.ts'
import { describedText } from './html/describedText.ts'
import { endOfPage } from './html/endOfPage.ts'
import { boldHeadline, headOfPage } from './html/headOfPage.ts'
import { nameDocumentTitles } from './html/documentTitles.ts'
import { noArticle, noticeWarning } from './html/noArticle.ts'
import { noticeSentences } from './html/noticeWords.ts'
import { pageAuthors } from './html/pageAuthors.ts'
import { pageDates } from './html/pageDates.ts'
import { pageMedia } from './html/pageMedia.ts'
import { otherTitles } from './html/otherTitles.ts'
import { pageTitle } from './html/pageTitle.ts'
import { blockRole, isHeadline, type RoleContext } from './html/blockRole.ts'
import { parsePage, type Element } from './html/page.ts'
import { wordsOf } from './html/scriptedText.ts'
import { weighStatedBody } from './html/statedBody.ts'
import { shownHeadlines } from './html/shownHeadlines.ts'
import { statedText } from './html/statedText.ts'
import {
  firstMeta,
  firstOfArticles,
  strings,
  structuredData,
  type StructuredData,
} from './html/structuredData.ts'

/** Reads a saved web page: the article's blocks in order with their roles, and what the page states (rules H1–H60). */
export function htmlReader({ text: source }: Pick<ReaderInput, 'text'>): ReaderResult {
  const parsed = parsePage(source)
  if (!parsed.ok) return parsed
  const data = structuredData(parsed.page)
  nameDocumentTitles(parsed.page, data)
  const stated = statedText(data)
  const found = articleText(parsed.page, stated)
  const description = firstMeta(data, 'og:description', 'description')
  const weighed =
    stated === null || found.fromScript ? found.blocks : weighStatedBody(found.blocks, stated.text)
  const described = describedText(weighed, description)
  const begins = found.onPage ? textBegins(described) : null
  const headings = shownHeadlines(parsed.page, begins)
  const title = pageTitle(data, headings)
  const bold = title === null || title.certainty < 0.7 ? boldHeadline(described) : null
  const headline: typeof title =
    bold === null ? title : { value: bold, rule: 'H48', certainty: 0.7 }
  const bylines = pageAuthors(parsed.page, data, headline?.value ?? null)
  const judged = endOfPage(headOfPage(described, headline?.value ?? null), bylines?.value ?? [])
  const media = pageMedia(judged)
  const laid = layOut(
    judged,
    {
      headline: headline?.value ?? null,
      description,
      authorKnown: bylines !== null && bylines.certainty > 0.7,
      bodyBegins:
        judged.find((each) => each.aside === null && each.weight.weight > 0)?.block.text ?? '',
    },
    media.noteOf,
  )
  const notice = noArticle(parsed.page, data, judged, bylines)
  if (laid.blocks.length === 0 || (notice !== null && wordsOf({ blocks: judged }) === 0))
    return {
      ok: false,
      refusal: {
        code: 'no-text',
        message:
          notice === null
            ? 'The page holds no article text that could be found: perhaps it loads its text by script. Save it from the browser as a complete page, or paste its text.'
            : noticeSentences[notice],
      },
    }
  const dates = pageDates(parsed.page, data, judged)
  const reading: Reading = {
    format: 'text/html',
    text: laid.text,
    blocks: laid.blocks,
    hints: {
      ...(headline ? { headline } : {}),
      ...(headline ? { otherHeadlines: otherTitles(data, headings, headline.value) } : {}),
      ...(bylines ? { bylines } : {}),
      ...(dates.published ? { published: dates.published } : {}),
      ...(dates.updated ? { updated: dates.updated } : {}),
      ...statedFacts(data),
      ...publishers(judged, siteOf(data), basedOn(data)),
      media: media.notes,
    },
    warnings: [
      ...(notice === null ? [] : [noticeWarning(notice)]),
      ...(found.fromScript ? [fromScript] : []),
      ...warningsOf(judged, notice === null ? found.certainty : 1),
    ],
  }
  return { ok: true, readings: [reading] }
}

function textBegins(judged: readonly JudgedBlock[]): Element | null {
  const first = judged.find((each) => each.aside === null && each.weight.weight > 0)
  return first?.block.element ?? null
}

function layOut(
  judged: readonly JudgedBlock[],
  context: Omit<RoleContext, 'proseSeen' | 'aboveHeadline'>,
  noteOf: ReadonlyMap<JudgedBlock, number>,
): { text: string; blocks: ReadBlock[] } {
  const blocks: ReadBlock[] = []
  let text = ''
  let proseSeen = false
  const headline = judged.findIndex(({ block }) => isHeadline(block.text, context.headline))
  for (const [index, each] of judged.entries()) {
    const role = blockRole(each, { ...context, proseSeen, aboveHeadline: index < headline })
    if (!role) continue
    if (isBodyRole(role.role) && each.aside === null && isProse(each)) proseSeen = true
    if (text !== '') text += '\n\n'
    const start = text.length
    text += each.block.text
    const media = noteOf.get(each)
    blocks.push({
      range: [start, text.length],
      ...role,
      ...(each.block.level > 0 ? { level: each.block.level } : {}),
      ...(each.block.list && each.block.tag === 'li' ? { list: each.block.list } : {}),
      ...(each.block.rows ? { rows: each.block.rows } : {}),
      ...(each.block.marks.length > 0 ? { marks: each.block.marks } : {}),
      ...(media !== undefined ? { media } : {}),
    })
  }
  return { text, blocks }
}

// A short line without an end is none: “…as villages cry foul over lost fields”, above the by-line.
function isProse({ block, weight }: JudgedBlock): boolean {
  return (
    weight.weight > 0 &&
    (block.text.length > 80 || /[.!?…。؟।]["”’»)]?$/u.test(block.text.trimEnd()))
  )
}

function statedFacts(data: StructuredData): Partial<Hints> {
  const canonical = webAddress(data.canonical) ?? webAddress(firstMeta(data, 'og:url'))
  const site = siteOf(data)
  const language =
    firstOfArticles(data, 'inLanguage') ??
    data.language ??
    firstMeta(data, 'content-language', 'og:locale', 'language')
  const keywords = [
    ...(data.meta.get('article:tag') ?? []),
    ...(data.meta.get('news_keywords') ?? []).flatMap((each) => each.split(/\s*,\s*/)),
  ]
  const licence =
    firstOfArticles(data, 'license') ?? firstMeta(data, 'dc.rights', 'dcterms.license', 'copyright')
  const description = firstOfArticles(data, 'alternativeHeadline')
  return {
    ...(canonical ? { canonicalUrl: { value: canonical, rule: 'H60', certainty: 0.9 } } : {}),
    ...(site ? { siteName: { value: site, rule: 'H61', certainty: 0.9 } } : {}),
    ...(language
      ? { language: { value: language.replace('_', '-'), rule: 'H62', certainty: 0.8 } }
      : {}),
    ...(keywords.length > 0
      ? { keywords: { value: keywords.slice(0, 40), rule: 'H63', certainty: 0.7 } }
      : {}),
    ...(licence ? { licence: { value: licence, rule: 'H64', certainty: 0.6 } } : {}),
    ...(description ? { standfirst: { value: description, rule: 'H34', certainty: 0.5 } } : {}),
  }
}

function siteOf(data: StructuredData): string | null {
  return (
    firstMeta(data, 'og:site_name', 'application-name') ??
    data.articles.flatMap((article) => strings(article['publisher']))[0] ??
    null
  )
}

/** H65: schema.org's isBasedOn names the publication a text was taken from. */
function basedOn(data: StructuredData): string | null {
  for (const { isBasedOn } of data.articles) {
    if (typeof isBasedOn !== 'object' || isBasedOn === null || !('publisher' in isBasedOn)) continue
    const [name] = strings(isBasedOn['publisher'])
    if (name !== undefined) return name
  }
  return null
}

/** H65: who had the piece first is taken only from a line that says so; the site it was saved from then took it over. */
function publishers(
  judged: readonly JudgedBlock[],
  site: string | null,
  stated: string | null,
): Partial<Hints> {
  const first = stated ?? sourceOf(judged)
  if (first === undefined) return {}
  if (first.toLowerCase() === site?.toLowerCase())
    return stated === null ? {} : { firstPublisher: { value: first, rule: 'H65', certainty: 0.85 } }
  return {
    firstPublisher: { value: first, rule: 'H65', certainty: 0.85 },
    ...(site ? { republisher: { value: site, rule: 'H65', certainty: 0.8 } } : {}),
  }
}

// A picture's or a table's source is not the piece's: amid the text only words of publishing name it.
function sourceOf(judged: readonly JudgedBlock[]): string | undefined {
  const isProse = ({ aside, weight }: JudgedBlock): boolean => aside === null && weight.weight > 0
  const first = judged.findIndex(isProse)
  const last = judged.findLastIndex(isProse)
  for (const [index, { block, aside }] of judged.entries()) {
    if (aside === 'caption' || aside === 'credit' || block.figure !== null) continue
    const beside = judged[index - 1]?.block
    const ofOther = beside?.tag === 'table' || beside?.figure
    if (((index > first && index < last) || ofOther) && !/publish|appear/i.test(block.text))
      continue
    const name = statedSource(block.text)
    // What stands more than once says so of boxes of the page.
    const again = judged.some((each, at) => at !== index && each.block.text === block.text)
    if (name !== null && !again && namesOutlet(block.text)) return name
  }
  return undefined
}

function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^\s]+$/i.test(text.trim()) ? text.trim() : null
}

const fromScript: PieceWarning = {
  code: 'text-from-script',
  message:
    'The page loads its text by script: it was taken from the data the page carries. Compare with what the site shows.',
}

function warningsOf(judged: readonly JudgedBlock[], certainty: number): PieceWarning[] {
  const out: PieceWarning[] = []
  const furniture = judged.filter((each) => each.aside !== null && each.aside === 'outside').length
  if (furniture > 0)
    out.push({
      code: 'page-furniture',
      message: `${furniture === 1 ? 'One block' : `${furniture} blocks`} of the page outside the article ${furniture === 1 ? 'was' : 'were'} left in the original file.`,
    })
  if (certainty < 0.5)
    out.push({
      code: 'body-uncertain',
      message:
        'The page does not show clearly where its article begins and ends: compare with the original.',
    })
  return out
}
