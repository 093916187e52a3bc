import type { CollectionWriter } from './exportArticle.ts'
import { escapeHtml } from './escapeHtml.ts'
import { feedBody, finishItem, noindexNote } from './feedItem.ts'
import { mailDate } from './moment.ts'
import { keepsOff } from './seo.ts'
import { confirmedTags, copyrightNotice, firstPublished, usageTerms } from './wireFacts.ts'
import { cdata, element, textElement, xmlStart } from './xmlText.ts'

/** RSS 2.0 with content:encoded, dc:creator, dc:rights and the original's source. */
export const rssWriter: CollectionWriter = {
  extension: 'rss.xml',
  item: (entry) => {
    const { article, context } = entry
    const { fields } = article
    const body = feedBody(entry)
    const published = firstPublished(article)
    const publisher = fields.origin.firstPublisher
    const text = element(
      'item',
      {},
      textElement('title', titleText(fields.headline ?? 'Untitled')),
      textElement('link', body.link),
      textElement('guid', context.uri, { isPermaLink: 'false' }),
      textElement('pubDate', published && mailDate(published)),
      ...fields.bylines.map((one) => textElement('dc:creator', one.name)),
      textElement(
        'dc:rights',
        [copyrightNotice(article), usageTerms(article, context)].filter(Boolean).join('. '),
      ),
      textElement('dc:language', fields.language),
      publisher && body.link ? textElement('source', publisher.name, { url: body.link }) : '',
      ...confirmedTags(article, 'keyword', 'topic', 'person', 'organisation', 'place').map((tag) =>
        textElement('category', tag.name),
      ),
      // A description is HTML once the XML is read: words are escaped for both.
      textElement('description', escapeHtml(fields.standfirst?.trim() || firstWords(body.html))),
      `<content:encoded>${cdata(body.html)}</content:encoded>`,
    )
    return finishItem(text, [...body.warnings, ...(keepsOff(context) ? [noindexNote] : [])])
  },
  file: (items, about) =>
    `${xmlStart}${element(
      'rss',
      {
        version: '2.0',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        '\n',
        textElement('title', about.title),
        // RSS demands a link of the channel; an offline desk has none but its own name for itself.
        textElement('link', about.uri),
        textElement('description', `Pieces chosen by ${about.deskName || 'the desk'}`),
        textElement('language', about.language),
        textElement('lastBuildDate', mailDate(about.at)),
        textElement('generator', 'Copydesk'),
        '\n',
        ...items.map((item) => `${item}\n`),
      ),
    )}\n`,
}

/**
 * Some readers take a title for HTML and some for text: only one that would lose words as HTML is written as such, so
 * that "AT&T" stays "AT&T" for both.
 */
function titleText(headline: string): string {
  return /<[a-z!/?]|&#?\w+;/i.test(headline) ? escapeHtml(headline) : headline
}

/** The opening words without marking, for a reader that shows no more. */
export function firstWords(html: string): string {
  const text = html
    .replace(/<br\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/gu, ' ')
    .trim()
  const words = text.split(' ')
  return words.length <= 40 ? text : `${words.slice(0, 40).join(' ')} …`
}
