import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'
import type { PageCase } from './pageSets.ts'
import type { FoundPicture } from './pictures.ts'

/** What an extractor says of a page; fields it has no word for stay empty. */
export interface Extracted {
  readonly body: string
  /** All article text: with the standfirst, which the desk keeps apart from the body and rivals do not. */
  readonly article: string
  readonly pictures: readonly FoundPicture[]
  readonly title: string
  readonly byline: string
  readonly date: string
}

export interface Extractor {
  readonly name: string
  extract(page: Pick<PageCase, 'html' | 'bytes'>): Promise<Extracted>
}

/** What an extractor says of a page it finds nothing on. */
export const nothing: Extracted = {
  body: '',
  article: '',
  pictures: [],
  title: '',
  byline: '',
  date: '',
}

/** Text with block ends as line ends, as the sets' own scorers take it. */
function textOfHtml(html: string): string {
  const { document } = parseHTML(
    `<!doctype html><html><body>${html.replace(/<(?:\/(?:p|div|h[1-6]|li|tr|blockquote|section|figure|figcaption)|br)\b[^>]*>/gi, '$&\n')}</body></html>`,
  )
  return document.body.textContent ?? ''
}

/** Ours and the rivals, all on the same pages in the same run. */
export const extractors: readonly Extractor[] = [
  {
    name: 'copydesk',
    // The whole of intake: decoding, reading, segmenting, cleaning, facts, ledger.
    async extract({ bytes }) {
      const result = await parseBytes({ bytes, name: '' })
      const article = result.ok ? result.pieces[0]?.article : undefined
      if (article === undefined) return nothing
      const body = article.body.map((item) => item.text).join('\n\n')
      return {
        body,
        article: article.standfirst === null ? body : `${article.standfirst}\n\n${body}`,
        pictures: article.media,
        title: article.headline ?? '',
        byline: article.bylines.map((each) => each.name).join(' ; '),
        date: article.dates.published?.value ?? '',
      }
    },
  },
  {
    name: 'readability-linkedom',
    async extract({ html }) {
      const { document } = parseHTML(html)
      const article = new Readability(document).parse()
      if (!article) return nothing
      const body = textOfHtml(article.content ?? '')
      return {
        ...nothing,
        body,
        article: body,
        title: article.title ?? '',
        byline: article.byline ?? '',
        date: article.publishedTime ?? '',
      }
    },
  },
  {
    name: 'defuddle-linkedom',
    async extract({ html }) {
      const { document } = parseHTML(html)
      const article = await Defuddle(document, 'https://page.example/')
      const body = textOfHtml(article.content)
      return {
        ...nothing,
        body,
        article: body,
        title: article.title,
        byline: article.author,
        date: article.published,
      }
    },
  },
]
