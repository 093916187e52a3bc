import { bodyHtml, correctionHtml } from './blockHtml.ts'
import { attribute, escapeHtml } from './escapeHtml.ts'
import type { ExportArticle, ExportContext, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { jsonLd, scriptSafe } from './jsonLd.ts'
import { canonicalUrl, keepsOff } from './seo.ts'

// Quotation marks are the text's own; a browser would add a second pair.
const quoteStyle = '<style>q{quotes:none}</style>'

/** A clean HTML page: semantic elements, credit in its place, canonical or noindex as the licence asks, JSON-LD. */
export function writeHtml(article: ExportArticle, context: ExportContext): WriterResult {
  const { fields } = article
  const body = bodyHtml(article, context)
  const lang = fields.language ? attribute('lang', fields.language) : ''
  const quoted = body.lines.some((line) => line.includes('<q '))
  const head = [
    '<!doctype html>',
    `<html${lang}${attribute('dir', fields.direction)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(fields.headline ?? '')}</title>`,
    ...headLines(article, context),
    quoted ? quoteStyle : '',
    `<script type="application/ld+json">${scriptSafe(jsonLd(article, context))}</script>`,
    '</head>',
    '<body>',
  ]
  const lines = [
    '<article>',
    '<header>',
    fields.headline ? `<h1>${escapeHtml(fields.headline)}</h1>` : '',
    fields.standfirst ? `<p class="standfirst">${escapeHtml(fields.standfirst)}</p>` : '',
    context.byline ? `<p class="byline">${escapeHtml(context.byline)}</p>` : '',
    timeLine(fields),
    correctionHtml(context),
    '</header>',
    ...body.lines,
    '</article>',
  ]
  const text = [...joined(head), wrapped(joined(lines).join('\n'), context), '</body>', '</html>']
  return finishFile(`${text.join('\n')}\n`, 'html', body.warnings)
}

function joined(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '')
}

/** The article inside what the house puts round it; a wrapper that has no place for it is not used. */
function wrapped(article: string, { house }: ExportContext): string {
  const { htmlWrapper } = house
  if (!htmlWrapper?.includes('{article}')) return article
  // A function: what looks like a pattern in the article's words is not one.
  return htmlWrapper.replace('{article}', () => article)
}

function headLines({ fields }: ExportArticle, context: ExportContext): string[] {
  const canonical = canonicalUrl(context)
  return [
    canonical ? `<link rel="canonical"${attribute('href', canonical)}>` : '',
    keepsOff(context) ? '<meta name="robots" content="noindex">' : '',
    fields.standfirst ? `<meta name="description"${attribute('content', fields.standfirst)}>` : '',
    ...fields.bylines.map((one) => `<meta name="author"${attribute('content', one.name)}>`),
  ]
}

function timeLine(fields: ExportArticle['fields']): string {
  const date = fields.dates.original?.value ? fields.dates.original : fields.dates.published
  if (!date?.value) return ''
  return `<p class="date"><time${attribute('datetime', date.value)}>${escapeHtml(date.text)}</time></p>`
}
