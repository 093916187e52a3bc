import { elementsBelow, isText, parsePage, templatePage, type Page } from './page.ts'
import { mainText, type MainText } from './mainText.ts'

/** Least words for a text of script data to be an article's; where the page shows nothing at all, a brief is one. */
const leastWords = 80
const leastOfBrief = 20
/** JSON inside of JSON inside of a push of strings; deeper nobody nests. */
const deepest = 3
const leastCharacters = 500
const leastOfBriefCharacters = 80
const mostCharacters = 4_000_000

/** Words of the blocks that were taken for the article. */
export function wordsOf({ blocks }: Pick<MainText, 'blocks'>): number {
  return blocks.reduce((sum, each) => sum + (each.aside === null ? each.weight.words : 0), 0)
}

/** Marked-up text on its own, as the extractor reads it; null where it passes the limits of a page. */
export function textOfMarkup(html: string): MainText | null {
  const parsed = parsePage(`<article>${html}</article>`)
  return parsed.ok ? mainText(parsed.page) : null
}

/**
 * The article of a page that loads its text by script (rule H16): the richest HTML among the strings its scripts carry
 * as data and the templates they fill. Null where there is none, or where it is not at least three times what the page's own mark-up shows.
 * Nothing is run: strings are read as JSON.
 */
export function scriptedText(page: Page, shownWords: number): MainText | null {
  const brief = shownWords === 0
  let best: MainText | null = null
  let most = Math.max(brief ? leastOfBrief : leastWords, shownWords * 3) - 1
  const weigh = (found: MainText | null): void => {
    if (found === null) return
    const words = wordsOf(found)
    if (words > most) [best, most] = [found, words]
  }
  for (const html of richest(page, brief ? leastOfBriefCharacters : leastCharacters))
    weigh(textOfMarkup(html))
  for (const template of templates(page)) weigh(mainText(template))
  return best
}

/** What a page holds in `<template>` for its scripts to show: the first of them that have three paragraphs. */
function templates(page: Page): Page[] {
  const out: Page[] = []
  for (const element of elementsBelow(page.body)) {
    if (element.tagName !== 'template') continue
    const inner = templatePage(element)
    if (inner === null) continue
    let count = 0
    for (const each of elementsBelow(inner.body)) if (each.tagName === 'p' && ++count >= 3) break
    if (count >= 3) out.push(inner)
    if (out.length >= 3) break
  }
  return out
}

/** The three strings of script data with most paragraphs, the richest first. */
function richest(page: Page, least: number): string[] {
  const found = new Map<string, number>()
  let left = mostCharacters
  for (const element of elementsBelow(page.root)) {
    // What is shown where scripts do not run is text to the parser, too.
    const asIs = element.tagName === 'noscript'
    if (element.tagName !== 'script' && !asIs) continue
    for (const child of element.childNodes) {
      if (!isText(child) || child.value.length < least || !isHtmlData(child.value)) continue
      left -= child.value.length
      if (left < 0) break
      if (asIs) note(child.value, found)
      else collect(child.value, 1, least, found)
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([html]) => html)
}

const paragraphStart = /<p[\s>]/gi
const isHtmlData = (text: string): boolean => /(?:<|\\u003c)p(?:[\s>]|\\u003e)/i.test(text)

function collect(source: string, depth: number, least: number, found: Map<string, number>): void {
  for (const [literal] of source.matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
    if (literal.length < least || !isHtmlData(literal)) continue
    const text = stringOf(literal)
    if (text === null) continue
    // What still quotes strings of its own is data again.
    if (depth < deepest && /":\s*["[{]|^\s*[[{]/.test(text)) collect(text, depth + 1, least, found)
    else {
      // A row of streamed data says first how long it is.
      const html = text.replace(/^[\da-f]+:T[\da-f]+,/, '')
      note(html, found)
    }
  }
}

function note(html: string, found: Map<string, number>): void {
  const count = html.match(paragraphStart)?.length ?? 0
  if (count >= 3) found.set(html, count)
}

function stringOf(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
