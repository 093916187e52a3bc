import { elementsBelow, isText, parsePage, type Page } from './page.ts'
import { mainText, type MainText } from './mainText.ts'

/** Least words for a text of script data to be an article's. */
const leastWords = 80
/** JSON inside of JSON inside of a push of strings; deeper nobody nests. */
const deepest = 3
const leastCharacters = 500
const mostCharacters = 4_000_000

/** Words of the blocks that were taken for the article. */
export function wordsOf({ blocks }: Pick<MainText, 'blocks'>): number {
  return blocks.reduce((sum, each) => sum + (each.aside === null ? each.weight.words : 0), 0)
}

/**
 * The article of a page that loads its text by script (rule H16): the text the page states in JSON-LD, or the
 * richest HTML among the strings its scripts carry as data. Null where there is none, or where it is not at least three
 * times what the page's own mark-up shows. Nothing is run: strings are read as JSON.
 */
export function scriptedText(page: Page, stated: string | null, shown: MainText): MainText | null {
  const least = Math.max(leastWords, wordsOf(shown) * 3)
  let best: MainText | null = null
  let most = least - 1
  for (const html of [...(stated === null ? [] : [paragraphs(stated)]), ...richest(page)]) {
    const parsed = parsePage(`<article>${html}</article>`)
    if (!parsed.ok) continue
    const found = mainText(parsed.page)
    const words = wordsOf(found)
    if (words > most) [best, most] = [found, words]
  }
  return best === null ? null : { ...best, certainty: Math.min(best.certainty, 0.45) }
}

function paragraphs(text: string): string {
  if (/<p[\s>]/i.test(text)) return text
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return safe
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('')
}

/** The three strings of script data with most paragraphs, the richest first. */
function richest(page: Page): string[] {
  const found = new Map<string, number>()
  let left = mostCharacters
  for (const element of elementsBelow(page.root)) {
    if (element.tagName !== 'script') continue
    for (const child of element.childNodes) {
      if (!isText(child) || child.value.length < leastCharacters || !isHtmlData(child.value))
        continue
      left -= child.value.length
      if (left < 0) break
      collect(child.value, 1, found)
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([html]) => html)
}

const paragraphStart = /<p[\s>]/gi
const isHtmlData = (text: string): boolean => /(?:<|\\u003c)p(?:[\s>]|\\u003e)/i.test(text)

function collect(source: string, depth: number, found: Map<string, number>): void {
  for (const [literal] of source.matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
    if (literal.length < leastCharacters || !isHtmlData(literal)) continue
    const text = stringOf(literal)
    if (text === null) continue
    // What still quotes strings of its own is data again.
    if (depth < deepest && /":\s*["[{]|^\s*[[{]/.test(text)) collect(text, depth + 1, found)
    else {
      // A row of streamed data says first how long it is.
      const html = text.replace(/^[\da-f]+:T[\da-f]+,/, '')
      const count = html.match(paragraphStart)?.length ?? 0
      if (count >= 3) found.set(html, count)
    }
  }
}

function stringOf(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
