import { assertNever } from '../../shared/assertNever.ts'
import { webUrl } from '../rights/creditLine.ts'
import type { ExportArticle, ExportContext, SpokenWords, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { creditRuns, linkBackUrl } from './linkBack.ts'
import { basicInstant } from './moment.ts'
import { type PrintBlock, printBlocks, type Run } from './printBlocks.ts'
import { datelineText } from './printText.ts'
import {
  confirmedTags,
  copyrightNotice,
  embargo,
  languageTag,
  noLanguageTag,
  publishedAsKnown,
  usageTerms,
} from './wireFacts.ts'
import { element, escapeXml, textElement, xmlStart } from './xmlText.ts'

/** NITF has no direction of a block and takes attributes of others: W3C's Internationalization Tag Set has one. */
const itsNamespace = 'http://www.w3.org/2005/11/its'
const namespace = 'http://iptc.org/std/NITF/2006-10-18/'

/** NITF 3.6: docdata, speakers in q@quote-source, the life of the text in revision-history. */
export function writeNitf(article: ExportArticle, context: ExportContext): WriterResult {
  const { fields } = article
  const text = printBlocks(article, context)
  const warnings = [...text.warnings]
  const language = languageTag(fields.language)
  if (fields.language && language === null) warnings.push(noLanguageTag(fields.language))
  const body = text.blocks.map((block) => blockNitf(block, warnings))
  const tellsDirection = body.some((block) => block.includes(' its:dir="'))
  const file = element(
    'nitf',
    {
      xmlns: namespace,
      'xml:lang': language,
      ...(tellsDirection ? { 'xmlns:its': itsNamespace, 'its:version': '2.0' } : {}),
    },
    '\n',
    head(article, context),
    '\n',
    element(
      'body',
      {},
      '\n',
      bodyHead(article, context),
      '\n',
      element('body.content', {}, '\n', ...body.map((block) => `${block}\n`)),
      '\n',
      bodyEnd(context),
    ),
    '\n',
  )
  if (context.licence?.pixel.required && context.channel !== 'print')
    warnings.push('NITF carries no page counter: it is left out.')
  return finishFile(`${xmlStart}${file}\n`, 'nitf.xml', warnings)
}

function head(article: ExportArticle, context: ExportContext): string {
  const { fields } = article
  const issued = publishedAsKnown(article)
  const until = embargo(article)
  const ends = context.expiresAt
  const holder = fields.origin.firstPublisher?.name
  const keywords = confirmedTags(article, 'keyword', 'topic')
  const content = [
    ...confirmedTags(article, 'person').map((tag) => textElement('person', tag.name)),
    ...confirmedTags(article, 'organisation').map((tag) => textElement('org', tag.name)),
    ...confirmedTags(article, 'place').map((tag) => textElement('location', tag.name)),
    ...confirmedTags(article, 'topic').map((tag) =>
      element(
        'classifier',
        { type: 'subject', value: tag.code, idsrc: tag.code ? 'medtop' : null },
        escapeXml(tag.name),
      ),
    ),
  ]
  return element(
    'head',
    {},
    textElement('title', fields.headline),
    context.originalUrl && element('meta', { name: 'canonical', content: context.originalUrl }),
    ...fields.origin.republishers.map((one) => element('meta', { name: 'via', content: one.name })),
    context.licence && element('meta', { name: 'licence', content: context.licence.licence }),
    element(
      'docdata',
      { 'management-status': 'usable', 'management-doc-idref': context.uri },
      context.correction &&
        element('correction', { info: context.correction.text, 'id-string': context.uri }),
      element('doc-id', { regsrc: context.deskName || 'Copydesk', 'id-string': context.uri }),
      issued && element('date.issue', { norm: basicInstant(issued) }),
      until && element('date.release', { norm: basicInstant(until) }),
      ends && element('date.expire', { norm: basicInstant(ends) }),
      element('ed-msg', { 'msg-type': 'usage', info: usageTerms(article, context) }),
      fields.slug && element('du-key', { key: fields.slug, version: context.version }),
      holder &&
        element('doc.copyright', {
          holder,
          year: (fields.dates.original ?? fields.dates.published)?.value?.slice(0, 4),
        }),
      element('doc.rights', {
        owner: holder,
        type: context.licence?.licence,
        geography: context.licence?.territory,
        enddate: ends && basicInstant(ends),
        limitations: context.credit.text,
      }),
      keywords.length > 0
        ? element('key-list', {}, ...keywords.map((tag) => element('keyword', { key: tag.name })))
        : '',
      content.length > 0 ? element('identified-content', {}, ...content) : '',
    ),
    ...context.revisions.map((one) =>
      element('revision-history', {
        name: one.by,
        function: one.what === 'received' ? 'archivist' : 'editor',
        norm: basicInstant(one.at),
        comment: one.what,
      }),
    ),
  )
}

function bodyHead(article: ExportArticle, context: ExportContext): string {
  const { fields } = article
  const dateline = datelineText(fields).replace(/ — $/, '')
  const provider = fields.origin.firstPublisher?.name
  return element(
    'body.head',
    {},
    fields.headline ? element('hedline', {}, textElement('hl1', fields.headline)) : '',
    creditAbove(context),
    textElement('rights', copyrightNotice(article)),
    byline(article, context),
    textElement('distributor', provider),
    dateline ? element('dateline', {}, textElement('location', dateline)) : '',
    fields.standfirst ? element('abstract', {}, textElement('p', fields.standfirst)) : '',
  )
}

/** The printed line with each writer's name marked, where the names stand in it. */
function byline({ fields }: ExportArticle, { byline: line }: ExportContext): string {
  if (line === '') return ''
  let rest = line
  let out = ''
  for (const { name } of fields.bylines) {
    const at = rest.indexOf(name)
    if (at < 0 || name.trim() === '') continue
    out += escapeXml(rest.slice(0, at)) + textElement('person', name)
    rest = rest.slice(at + name.length)
  }
  return element('byline', {}, out + escapeXml(rest))
}

/** The credit as the licence places it, above the text: NITF's note of the head, which is to be printed. */
function creditAbove(context: ExportContext): string {
  if (context.credit.position !== 'top') return ''
  const words = runsNitf(creditRuns(context))
  return words
    ? element('note', { noteclass: 'hd' }, element('body.content', {}, element('p', {}, words)))
    : ''
}

/** Credit and link back below the text; an address asked for is one to click on. */
function bodyEnd(context: ExportContext): string {
  const link = linkBackUrl(context)
  const lines = [
    context.credit.position === 'top' ? '' : runsNitf(creditRuns(context)),
    link ? `Original: ${element('a', { href: link }, escapeXml(link))}` : '',
  ].filter(Boolean)
  return lines.length > 0 ? element('body.end', {}, element('tagline', {}, lines.join(' '))) : ''
}

function blockNitf(block: PrintBlock, warnings: string[]): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', { 'its:dir': block.dir }, runsNitf(block.runs))
    case 'heading':
      if (block.level > 2)
        warnings.push(
          `NITF has one level of subheads: a heading of level ${block.level} is one too.`,
        )
      return element('hl2', { 'its:dir': block.dir }, runsNitf(block.runs))
    case 'quotation':
      return element(
        'bq',
        {},
        element('block', {}, ...block.blocks.map((one) => blockNitf(one, warnings))),
      )
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => element('li', { 'its:dir': item.dir }, runsNitf(item.runs))),
      )
    case 'table':
      return element(
        'table',
        {},
        ...block.rows.map((row) =>
          element(
            'tr',
            {},
            ...row.map((cell) => (cell ? textElement('td', cell) || '<td/>' : '<td/>')),
          ),
        ),
      )
    case 'footnote': {
      const label = block.label ? `${escapeXml(block.label)} ` : ''
      return element(
        'note',
        { noteclass: 'end' },
        element(
          'body.content',
          {},
          element('p', { 'its:dir': block.dir }, label + runsNitf(block.runs)),
        ),
      )
    }
    case 'figure': {
      const { media } = block
      const uri = webUrl(media.uri)
      if (!uri)
        warnings.push(
          'A picture’s address is not known: its caption and credit are written without it.',
        )
      return element(
        'media',
        { 'media-type': 'image' },
        element('media-reference', {
          source: uri,
          'alternate-text': media.caption,
          'source-credit': media.credit,
        }),
        media.caption ? element('media-caption', {}, textElement('p', media.caption)) : '',
        textElement('media-producer', media.credit),
      )
    }
    default:
      return assertNever(block)
  }
}

function runsNitf(runs: readonly Run[]): string {
  let out = ''
  let open: SpokenWords | null = null
  for (const run of runs) {
    if (open !== run.spoken) {
      if (open) out += '</q>'
      if (run.spoken) out += `<q quote-source="${escapeXml(run.spoken.speaker)}">`
      open = run.spoken
    }
    out += runNitf(run)
  }
  return open ? `${out}</q>` : out
}

function runNitf(run: Run): string {
  if (run.text === '\n') return '<br/>'
  let xml = escapeXml(run.text)
  if (run.emphasis) xml = `<em class="italic">${xml}</em>`
  if (run.strong) xml = `<em class="bold">${xml}</em>`
  return run.href ? element('a', { href: run.href }, xml) : xml
}
