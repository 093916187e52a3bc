import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Reading } from '../../src/main/intake/reading.ts'
import { htmlReader } from '../../src/main/intake/readers/html.ts'

/** What an extractor says of a page; fields it has no word for stay empty. */
export interface Extracted {
  readonly body: string
  readonly title: string
  readonly byline: string
  readonly date: string
}

export interface Extractor {
  readonly name: string
  extract(html: string): Promise<Extracted>
}

const bodyRoles = new Set(['paragraph', 'heading', 'quotation', 'list-item', 'table'])
const nothing: Extracted = { body: '', title: '', byline: '', date: '' }

function bodyOf(reading: Reading): string {
  return reading.blocks
    .filter((block) => block.role === null || bodyRoles.has(block.role))
    .map((block) => reading.text.slice(...block.range))
    .join('\n\n')
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
    async extract(html) {
      const result = await htmlReader(() => null)({
        bytes: new Uint8Array(),
        name: '',
        text: html,
        decode: {
          encoding: 'utf-8',
          certainty: 1,
          by: 'bench',
          alternatives: [],
          bom: false,
          lineEnds: 'lf',
        },
      })
      if (!result.ok) return nothing
      const reading = result.readings[0]!
      return {
        body: bodyOf(reading),
        title: reading.hints.headline?.value ?? '',
        byline: (reading.hints.bylines?.value ?? []).map((each) => each.name).join(' ; '),
        date: reading.hints.published?.value.value ?? '',
      }
    },
  },
  {
    name: 'readability-linkedom',
    async extract(html) {
      const { document } = parseHTML(html)
      const article = new Readability(document).parse()
      if (!article) return nothing
      return {
        body: textOfHtml(article.content ?? ''),
        title: article.title ?? '',
        byline: article.byline ?? '',
        date: article.publishedTime ?? '',
      }
    },
  },
  {
    name: 'defuddle-linkedom',
    async extract(html) {
      const { document } = parseHTML(html)
      const article = await Defuddle(document, 'https://page.example/')
      return {
        body: textOfHtml(article.content),
        title: article.title,
        byline: article.author,
        date: article.published,
      }
    },
  },
]
