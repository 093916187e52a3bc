import type { CollectionWriter, ExportEntry } from './exportArticle.ts'
import { feedBody, finishItem, noindexNote } from './feedItem.ts'
import { asInstant } from './moment.ts'
import { keepsOff } from './seo.ts'
import { webUrl } from '../rights/creditLine.ts'
import {
  confirmedTags,
  copyrightNotice,
  firstPublished,
  languageTag,
  usageTerms,
} from './wireFacts.ts'
import { element, textElement, xmlStart } from './xmlText.ts'

/** When the entry changed last: a reader that knows an earlier one must see that a correction is newer. */
function lastChange(
  { fields: { dates } }: ExportEntry['article'],
  { correction, at }: ExportEntry['context'],
): string {
  if (correction) return at
  return (dates.updated?.value ? asInstant(dates.updated.value) : null) ?? at
}

/** Atom (RFC 4287): rights, atom:source and rel=via name the origin, which is not this feed. */
export const atomWriter: CollectionWriter = {
  extension: 'atom.xml',
  item: (entry) => {
    const { article, context } = entry
    const { fields } = article
    const body = feedBody(entry)
    const published = firstPublished(article)
    const updated = lastChange(article, context)
    const publisher = fields.origin.firstPublisher
    const text = element(
      'entry',
      { 'xml:lang': languageTag(fields.language) },
      textElement('id', context.uri),
      textElement('title', fields.headline ?? 'Untitled'),
      textElement('updated', updated),
      textElement('published', published),
      ...fields.bylines.map((one) => element('author', {}, textElement('name', one.name))),
      fields.bylines.length === 0
        ? element('author', {}, textElement('name', publisher?.name ?? 'Unknown'))
        : '',
      body.link && element('link', { rel: 'alternate', type: 'text/html', href: body.link }),
      body.link && element('link', { rel: 'via', href: body.link, title: publisher?.name }),
      ...fields.origin.republishers.map((one) =>
        webUrl(one.url)
          ? element('link', { rel: 'via', href: webUrl(one.url), title: one.name })
          : '',
      ),
      ...confirmedTags(article, 'keyword', 'topic', 'person', 'organisation', 'place').map((tag) =>
        element('category', { term: tag.code ?? tag.name, label: tag.name }),
      ),
      textElement(
        'rights',
        [copyrightNotice(article), usageTerms(article, context)].filter(Boolean).join('. '),
      ),
      publisher
        ? element(
            'source',
            {},
            textElement(
              'id',
              webUrl(publisher.url) ??
                body.link ??
                `urn:x-publisher:${encodeURIComponent(publisher.name)}`,
            ),
            textElement('title', publisher.name),
            textElement('updated', published ?? context.at),
          )
        : '',
      textElement('summary', fields.standfirst),
      textElement('content', body.html, { type: 'html' }),
    )
    return finishItem(text, [...body.warnings, ...(keepsOff(context) ? [noindexNote] : [])])
  },
  file: (items, about) =>
    `${xmlStart}${element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag(about.language) },
      '\n',
      textElement('id', about.uri),
      textElement('title', about.title),
      textElement('updated', about.at),
      element('author', {}, textElement('name', about.deskName || 'Copydesk')),
      textElement('generator', 'Copydesk'),
      '\n',
      ...items.map((item) => `${item}\n`),
    )}\n`,
}
