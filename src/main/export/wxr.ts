import { escapeHtml } from './escapeHtml.ts'
import type { CollectionWriter } from './exportArticle.ts'
import { finishItem } from './feedItem.ts'
import { asInstant, mailDate } from './moment.ts'
import { confirmedTags, firstPublished } from './wireFacts.ts'
import { wordpressCopy } from './wordpress.ts'
import { cdata, element, textElement, xmlStart } from './xmlText.ts'

const set = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`

/** WordPress' own export format (WXR 1.2): each piece a draft, canonical and noindex as the fields SEO plugins read. */
export const wxrWriter: CollectionWriter = {
  extension: 'wxr.xml',
  item: ({ article, context }) => {
    const { fields } = article
    const copy = wordpressCopy(article, context)
    const published = firstPublished(article)
    const meta = (key: string, value: string | null): string =>
      value ? element('wp:postmeta', {}, set('wp:meta_key', key), set('wp:meta_value', value)) : ''
    const when = published ?? asInstant(context.at) ?? context.at
    const text = element(
      'item',
      {},
      // WordPress takes both for HTML: what looks like an element in them is words.
      set('title', escapeHtml(copy.headline)),
      textElement('link', context.originalUrl),
      textElement('pubDate', mailDate(published ?? context.at)),
      set('dc:creator', context.deskName || 'desk'),
      textElement('guid', context.uri, { isPermaLink: 'false' }),
      '<description></description>',
      set('content:encoded', copy.body),
      set('excerpt:encoded', escapeHtml(copy.excerpt)),
      textElement('wp:post_id', postId(context.uri)),
      // The clock on the wall where it was published, and the same moment in UTC.
      set('wp:post_date', wordpressTime(when)),
      set('wp:post_date_gmt', wordpressTime(new Date(when).toISOString())),
      set('wp:comment_status', 'closed'),
      set('wp:ping_status', 'closed'),
      set('wp:post_name', fields.slug ?? ''),
      set('wp:status', 'draft'),
      '<wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order>',
      set('wp:post_type', 'post'),
      '<wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>',
      ...confirmedTags(article, 'keyword', 'person', 'organisation', 'place').map(
        (tag) =>
          `<category domain="post_tag" nicename="${nicename(tag.name)}">${cdata(tag.name)}</category>`,
      ),
      ...confirmedTags(article, 'topic').map(
        (tag) =>
          `<category domain="category" nicename="${nicename(tag.name)}">${cdata(tag.name)}</category>`,
      ),
      meta('byline', copy.byline),
      meta('_yoast_wpseo_canonical', copy.canonical),
      meta('rank_math_canonical_url', copy.canonical),
      meta('_yoast_wpseo_meta-robots-noindex', copy.noindex ? '1' : null),
      meta('copydesk_uri', context.uri),
    )
    return finishItem(text, copy.stripped)
  },
  file: (items, about) =>
    `${xmlStart}${element(
      'rss',
      {
        version: '2.0',
        'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:wp': 'http://wordpress.org/export/1.2/',
      },
      element(
        'channel',
        {},
        '\n',
        textElement('title', about.title),
        textElement('link', about.uri),
        textElement('description', `Pieces chosen by ${about.deskName || 'the desk'}`),
        textElement('pubDate', mailDate(about.at)),
        textElement('language', about.language),
        '<wp:wxr_version>1.2</wp:wxr_version>',
        textElement('generator', 'Copydesk'),
        '\n',
        ...items.map((item) => `${item}\n`),
      ),
    )}\n`,
}

/** WordPress wants a number of its own for each post of the file: the first digits of the piece's address. */
function postId(uri: string): string {
  return String(Number.parseInt(uri.replace(/^urn:uuid:/, '').slice(0, 7), 16) + 1)
}

/** "2026-10-21 08:00:00", as WordPress writes it. */
function wordpressTime(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ')
}

function nicename(name: string): string {
  return encodeURIComponent(
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  ).toLowerCase()
}
