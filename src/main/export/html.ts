import { assertNever } from '../../shared/assertNever.ts'
import { readPixel } from '../rights/pixel.ts'
import { attribute, escapeHtml } from './escapeHtml.ts'
import type { ExportArticle, ExportContext, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { jsonLd, scriptSafe } from './jsonLd.ts'
import { linkBackUrl } from './linkBack.ts'
import { type PrintBlock, printBlocks, type Run } from './printBlocks.ts'
import { figureText, withDateline } from './printText.ts'
import { isWebUrl } from '../rights/creditLine.ts'

/** A clean HTML page: semantic elements, credit in its place, canonical or noindex as the licence asks, JSON-LD. */
export function writeHtml(article: ExportArticle, context: ExportContext): WriterResult {
  const { fields } = article
  const text = printBlocks(article)
  const warnings = [...text.warnings]
  const body = withDateline(text.blocks, fields)
  const credit = `<p class="credit">${escapeHtml(context.credit.text)}</p>`
  const lang = fields.language ? attribute('lang', fields.language) : ''
  const lines = [
    '<!doctype html>',
    `<html${lang}${attribute('dir', fields.direction)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(fields.headline ?? '')}</title>`,
    ...headLines(article, context),
    `<script type="application/ld+json">${scriptSafe(jsonLd(article, context))}</script>`,
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    fields.headline ? `<h1>${escapeHtml(fields.headline)}</h1>` : '',
    fields.standfirst ? `<p class="standfirst">${escapeHtml(fields.standfirst)}</p>` : '',
    context.byline ? `<p class="byline">${escapeHtml(context.byline)}</p>` : '',
    timeLine(fields),
    '</header>',
    context.credit.text && context.credit.position === 'top' ? credit : '',
    ...body.map((block) => blockHtml(block, warnings)),
    context.credit.text && context.credit.position === 'bottom' ? credit : '',
    linkBackLine(context),
    pixelLine(context),
    '</article>',
    '</body>',
    '</html>',
  ]
  return finishFile(`${lines.filter((line) => line !== '').join('\n')}\n`, 'html', warnings)
}

function headLines({ fields }: ExportArticle, context: ExportContext): string[] {
  const seo = context.channel === 'print' ? 'none' : (context.licence?.seo ?? 'none')
  const canonical = (seo === 'canonical' || seo === 'both') && context.originalUrl
  return [
    canonical ? `<link rel="canonical"${attribute('href', canonical)}>` : '',
    seo === 'noindex' || seo === 'both' ? '<meta name="robots" content="noindex">' : '',
    fields.standfirst ? `<meta name="description"${attribute('content', fields.standfirst)}>` : '',
    ...fields.bylines.map((one) => `<meta name="author"${attribute('content', one.name)}>`),
  ]
}

function timeLine(fields: ExportArticle['fields']): string {
  const date = fields.dates.original?.value ? fields.dates.original : fields.dates.published
  if (!date?.value) return ''
  return `<p class="date"><time${attribute('datetime', date.value)}>${escapeHtml(date.text)}</time></p>`
}

function linkBackLine(context: ExportContext): string {
  const url = linkBackUrl(context)
  return url ? `<p class="original"><a${attribute('href', url)}>${escapeHtml(url)}</a></p>` : ''
}

function pixelLine(context: ExportContext): string {
  const asked = context.licence?.pixel
  if (!asked?.required || context.channel === 'print') return ''
  const pixel = readPixel(asked.html)
  if (!pixel) return ''
  const size = `${attribute('width', pixel.width)}${attribute('height', pixel.height)}`
  return `<img${attribute('src', pixel.src)} alt=""${size} referrerpolicy="no-referrer-when-downgrade">`
}

function blockHtml(block: PrintBlock, warnings: string[]): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${dirOf(block.dir)}>${runsHtml(block.runs)}</p>`
    case 'heading':
      return `<h${block.level}${dirOf(block.dir)}>${runsHtml(block.runs)}</h${block.level}>`
    case 'quotation':
      return `<blockquote>\n${block.blocks.map((one) => blockHtml(one, warnings)).join('\n')}\n</blockquote>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li${dirOf(item.dir)}>${runsHtml(item.runs)}</li>`)
      return `<${name}>\n${items.join('\n')}\n</${name}>`
    }
    case 'table':
      return tableHtml(block.rows)
    case 'footnote': {
      const label = block.label ? `<span class="label">${escapeHtml(block.label)}</span> ` : ''
      return `<aside role="doc-footnote"><p${dirOf(block.dir)}>${label}${runsHtml(block.runs)}</p></aside>`
    }
    case 'figure': {
      const { media } = block
      const caption = figureText(media)
      const image = media.uri && isWebUrl(media.uri) ? media.uri : null
      if (!image)
        warnings.push(
          'A picture’s address is not known: its caption and credit are written without it.',
        )
      const shown = image ? `<img${attribute('src', image)}${attribute('alt', media.caption)}>` : ''
      return `<figure>${shown}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
    }
    default:
      return assertNever(block)
  }
}

function dirOf(dir: 'ltr' | 'rtl' | null): string {
  return dir ? attribute('dir', dir) : ''
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  return `<table>\n<tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody>\n</table>`
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.text === '\n') return '<br>'
      let html = escapeHtml(run.text)
      if (run.emphasis) html = `<em>${html}</em>`
      if (run.strong) html = `<strong>${html}</strong>`
      return run.href ? `<a${attribute('href', run.href)}>${html}</a>` : html
    })
    .join('')
}
