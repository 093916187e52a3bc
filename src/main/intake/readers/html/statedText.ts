import { escapeText } from '../xml/toHtml.ts'
import { isList, strings, type JsonObject, type StructuredData } from './structuredData.ts'

/** More updates than a live page states; the rest stay in the original file. */
const mostUpdates = 500

/** The body a page states beside its mark-up. */
export interface StatedText {
  /** As stated, to be compared with what the page shows. */
  readonly text: string
  /** The same as paragraphs and headings. */
  readonly html: string
  /** Updates of a live page: of a page that shows some of them the rest is not wanted. */
  readonly live?: true
}

/** The longest `articleBody` of JSON-LD or microdata, or the updates of a live page one after the other (rule H19). */
export function statedText(data: StructuredData): StatedText | null {
  const bodies = [
    ...data.articles.flatMap((article) => strings(article['articleBody'])),
    ...(data.meta.get('articlebody') ?? []),
  ].map((text): StatedText => ({ text, html: paragraphs(text) }))
  const live = data.articles.map((article) => liveText(article)).filter((each) => each !== null)
  return [...live, ...bodies].sort((a, b) => b.text.length - a.text.length)[0] ?? null
}

function liveText(article: JsonObject): StatedText | null {
  const updates = article['liveBlogUpdate']
  const list = isList(updates) ? updates : updates === undefined ? [] : [updates]
  const parts = list.slice(0, mostUpdates).flatMap((update) => {
    if (update === null || typeof update !== 'object' || isList(update)) return []
    const [text] = strings(update['articleBody'])
    if (text === undefined) return []
    const [headline] = strings(update['headline'])
    const heading = headline === undefined ? '' : `<h2>${escapeText(headline)}</h2>`
    return [{ text: `${headline ?? ''} ${text}`, html: heading + paragraphs(text) }]
  })
  if (parts.length === 0) return null
  return {
    text: parts.map((each) => each.text).join('\n'),
    html: parts.map((each) => each.html).join(''),
    live: true,
  }
}

function paragraphs(text: string): string {
  if (/<(?:p|br|div|li|h[2-6]|blockquote)[\s/>]/i.test(text)) return text
  return text
    .split(/\n+/)
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('')
}
