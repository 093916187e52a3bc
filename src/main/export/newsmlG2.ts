import { webUrl } from '../rights/creditLine.ts'
import { bodyHtml } from './blockHtml.ts'
import type { ExportArticle, ExportContext, LedgerEntry, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { genreOf } from './genre.ts'
import { asInstant } from './moment.ts'
import { datelineText } from './printText.ts'
import {
  confirmedTags,
  copyrightNotice,
  embargo,
  firstPublished,
  isDay,
  languageTag,
  noLanguageTag,
  publishedAsKnown,
  usageTerms,
} from './wireFacts.ts'
import { element, escapeXml, textElement, xmlStart } from './xmlText.ts'

const namespace = 'http://iptc.org/std/nar/2006-10-01/'
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'
const genreNames = { news: null, opinion: 'Opinion', analysis: 'Analysis' } as const
/** Longer words of a repair are cut: the ledger says what was done, the library keeps all of it. */
const longestWords = 120
/** Repairs listed one by one; more of one rule are counted. */
const mostOfARule = 20

/** NewsML-G2 2.35, power conformance: rights, origin, and the cleaning ledger in hopHistory. */
export function writeNewsmlG2(article: ExportArticle, context: ExportContext): WriterResult {
  const { fields } = article
  const body = bodyHtml(article, context, '/>')
  const language = languageTag(fields.language)
  const file = element(
    'newsItem',
    {
      xmlns: namespace,
      guid: context.uri,
      version: context.version,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': language,
      dir: fields.direction,
    },
    '\n',
    element('catalogRef', { href: catalog }),
    '\n',
    hopHistory(article, context),
    '\n',
    rightsInfo(article, context),
    '\n',
    itemMeta(article, context),
    '\n',
    contentMeta(article, context),
    '\n',
    element(
      'contentSet',
      {},
      element(
        'inlineXML',
        { contenttype: 'application/xhtml+xml', wordcount: article.wordCount },
        xhtml(article, body.lines),
      ),
    ),
    '\n',
  )
  const warnings =
    fields.language && language === null
      ? [...body.warnings, noLanguageTag(fields.language)]
      : body.warnings
  return finishFile(`${xmlStart}${file}\n`, 'newsml.xml', warnings)
}

function xhtml({ fields }: ExportArticle, lines: readonly string[]): string {
  const html = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xml:lang': languageTag(fields.language),
      dir: fields.direction,
    },
    element('head', {}, `<title>${escapeXml(fields.headline ?? '')}</title>`),
    // Carriage returns cannot stand in a run of text, everything else is escaped already.
    `<body>\n${lines.join('\n')}\n</body>`,
  )
  return html
}

function hopHistory(article: ExportArticle, context: ExportContext): string {
  const { origin } = article.fields
  const stations = [origin.firstPublisher, ...origin.republishers].filter((one) => one !== null)
  const hops = stations.map((one, index) =>
    element(
      'hop',
      { seq: index, timestamp: one.date && asInstant(one.date) },
      element(
        'party',
        webUrl(one.url) ? { uri: webUrl(one.url) } : { literal: one.name },
        textElement('name', one.name),
      ),
      element('action', {}, textElement('name', index === 0 ? 'published' : 'republished')),
    ),
  )
  const desk = element(
    'hop',
    { seq: stations.length, timestamp: context.at },
    element(
      'party',
      { literal: context.deskName || 'Copydesk' },
      textElement('name', context.deskName),
    ),
    ...context.revisions.map((one) =>
      element('action', { timestamp: one.at }, textElement('name', one.what)),
    ),
    ...ledgerActions(context.ledger),
    context.signOff &&
      element(
        'action',
        { timestamp: context.signOff.at },
        textElement('name', `signed off by ${context.signOff.by}`),
      ),
  )
  return element('hopHistory', {}, ...hops, desk)
}

/** Each accepted repair with its rule and words; a rule that was applied very often is counted. */
function ledgerActions(ledger: readonly LedgerEntry[]): string[] {
  const byRule = new Map<string, LedgerEntry[]>()
  for (const one of ledger) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one])
  return [...byRule].flatMap(([rule, entries]) =>
    entries.length > mostOfARule
      ? [action(`clean-up ${rule}: ${entries.length} repairs`)]
      : entries.map((one) =>
          action(`clean-up ${rule}: ${shown(one.before)} → ${shown(one.after)}`),
        ),
  )
}

function action(name: string): string {
  return element('action', {}, textElement('name', name))
}

/** What cannot be seen is named by its code, so that the ledger can be read. */
function shown(words: string): string {
  const cut = Array.from(words).slice(0, longestWords).join('')
  const visible = cut.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, (one) =>
    one === ' ' ? ' ' : `[U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
  )
  return `“${visible}${cut.length < words.length ? '…' : ''}”`
}

function rightsInfo(article: ExportArticle, context: ExportContext): string {
  const holder = article.fields.origin.firstPublisher?.name
  const url = webUrl(context.licence?.evidence?.url)
  return element(
    'rightsInfo',
    {},
    holder && element('copyrightHolder', { literal: holder }, textElement('name', holder)),
    textElement('copyrightNotice', copyrightNotice(article)),
    textElement('usageTerms', usageTerms(article, context)),
    url && element('link', { rel: 'irel:seeAlso', href: url }),
  )
}

function itemMeta(article: ExportArticle, context: ExportContext): string {
  const known = publishedAsKnown(article)
  // A day without a time is said below, as contentCreated: an instant would be made up.
  const first = known === null || isDay(known) ? null : firstPublished(article)
  const until = embargo(article)
  const ends = context.expiresAt
  return element(
    'itemMeta',
    {},
    element('itemClass', { qcode: 'ninat:text' }),
    element(
      'provider',
      { literal: context.deskName || 'Copydesk' },
      textElement('name', context.deskName),
    ),
    textElement('versionCreated', context.at),
    textElement('firstCreated', first),
    textElement('embargoed', until),
    element('pubStatus', { qcode: 'stat:usable' }),
    textElement('generator', 'Copydesk'),
    textElement('title', article.fields.headline),
    context.correction && textElement('edNote', `Correction: ${context.correction.text}`),
    context.correction && element('signal', { qcode: 'sig:correction' }),
    textElement('expires', ends),
    context.originalUrl && element('link', { rel: 'irel:derivedFrom', href: context.originalUrl }),
  )
}

/** A day as it is, a time with its seconds and the colon of its offset, as the schema wants them; null where it is neither. */
function dateOpt(value: string | null | undefined): string | null {
  if (!value) return null
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return value
  const full = asInstant(value)
  // What came without an offset stays without: none is made up.
  return full !== null && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? full.slice(0, -1) : full
}

function contentMeta(article: ExportArticle, context: ExportContext): string {
  const { fields } = article
  const genre = genreNames[genreOf(article)]
  const language = languageTag(fields.language)
  const dateline = datelineText(fields).replace(/ — $/, '')
  const publisher = fields.origin.firstPublisher
  const subject = (type: string) => (tag: { name: string; code: string | null }) =>
    element(
      'subject',
      {
        type: `cpnat:${type}`,
        ...(/^medtop:\S+$/.test(tag.code ?? '') ? { qcode: tag.code } : { literal: tag.name }),
      },
      textElement('name', tag.name),
    )
  return element(
    'contentMeta',
    {},
    textElement('contentCreated', dateOpt(publishedAsKnown(article))),
    textElement('contentModified', dateOpt(fields.dates.updated?.value)),
    publisher &&
      element(
        'infoSource',
        {
          role: 'isrol:originfo',
          ...(webUrl(publisher.url) ? { uri: webUrl(publisher.url) } : { literal: publisher.name }),
        },
        textElement('name', publisher.name),
      ),
    ...fields.origin.republishers.map((one) =>
      element(
        'infoSource',
        webUrl(one.url) ? { uri: webUrl(one.url) } : { literal: one.name },
        textElement('name', one.name),
      ),
    ),
    ...fields.bylines.map((one) =>
      element(
        'creator',
        { literal: one.name },
        textElement('name', one.name),
        textElement('definition', [one.role, one.affiliation].filter(Boolean).join(', ')),
      ),
    ),
    language && element('language', { tag: language }),
    genre && element('genre', { literal: genre }, textElement('name', genre)),
    ...confirmedTags(article, 'keyword').map((tag) => textElement('keyword', tag.name)),
    ...confirmedTags(article, 'topic').map(subject('abstract')),
    ...confirmedTags(article, 'person').map(subject('person')),
    ...confirmedTags(article, 'organisation').map(subject('organisation')),
    ...confirmedTags(article, 'place').map(subject('geoArea')),
    textElement('slugline', fields.slug),
    textElement('headline', fields.headline),
    textElement('dateline', dateline),
    textElement('by', context.byline),
    textElement('creditline', context.credit.text),
    textElement('description', fields.standfirst, { role: 'drol:summary' }),
  )
}
