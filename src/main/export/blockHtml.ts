import { assertNever } from '../../shared/assertNever.ts'
import { webUrl } from '../rights/creditLine.ts'
import { readPixel } from '../rights/pixel.ts'
import { attribute, escapeHtml } from './escapeHtml.ts'
import type { ExportArticle, ExportContext, SpokenWords } from './exportArticle.ts'
import { correctionLine } from './correctionLine.ts'
import { creditRuns, linkBackUrl } from './linkBack.ts'
import { type PrintBlock, printBlocks, type Run } from './printBlocks.ts'
import { figureText, withDateline } from './printText.ts'

/** How elements without content end, the address that quotations are cited from, and the direction each block is told. */
export interface HtmlForm {
  readonly voids: '>' | '/>'
  readonly cite: string | null
  /** Null where the page around says it. */
  readonly dir: 'rtl' | null
}

/** The body of an article as HTML or XHTML elements, one a line, and what was left out. */
export interface HtmlBody {
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * The same for a page that is not ours: a correction stands above the text, and what runs from right to left says so in
 * each block, because nothing around it does.
 */
export function fragmentHtml(article: ExportArticle, context: ExportContext): HtmlBody {
  const dir = article.fields.direction === 'rtl' ? 'rtl' : null
  const { lines, warnings } = bodyHtml(article, context, '>', dir)
  const correction = correctionHtml(context)
  return { lines: correction === '' ? lines : [correction, ...lines], warnings }
}

/** What was wrong before, as a paragraph; empty where nothing was. */
export function correctionHtml(context: ExportContext): string {
  const words = correctionLine(context)
  return words === ''
    ? ''
    : `<p class="correction" dir="auto">${escapeHtml(words).replaceAll('\n', '<br>')}</p>`
}

/** Text, credit in its place, link back and page counter: what a receiver prints. */
export function bodyHtml(
  article: ExportArticle,
  context: ExportContext,
  voids: HtmlForm['voids'] = '>',
  dir: HtmlForm['dir'] = null,
): HtmlBody {
  const text = printBlocks(article, context)
  const warnings = [...text.warnings]
  const form = { voids, cite: context.originalUrl, dir }
  const { credit } = context
  const creditWords = runsHtml(creditRuns(context), form)
  const creditHtml = creditWords
    ? `<p class="republished-from"${dir ? ' dir="auto"' : ''}>${creditWords}</p>`
    : ''
  const link = linkBackUrl(context)
  const lines = [
    credit.position === 'top' ? creditHtml : '',
    ...withDateline(text.blocks, article.fields).map((block) => blockHtml(block, warnings, form)),
    credit.position === 'bottom' ? creditHtml : '',
    link
      ? `<p class="original-address"><a${attribute('href', link)}>${escapeHtml(link)}</a></p>`
      : '',
    pixelHtml(context, voids),
  ]
  return { lines: lines.filter((line) => line !== ''), warnings }
}

/** The page counter the licence asks for, as a picture of our own; empty where none is asked for. */
export function pixelHtml(context: ExportContext, voids: HtmlForm['voids'] = '>'): string {
  const asked = context.licence?.pixel
  if (!asked?.required || context.channel === 'print') return ''
  const pixel = readPixel(asked.html)
  if (!pixel) return ''
  const size = `${attribute('width', pixel.width)}${attribute('height', pixel.height)}`
  return `<img${attribute('src', pixel.src)} alt=""${size} referrerpolicy="no-referrer-when-downgrade"${voids}`
}

function blockHtml(block: PrintBlock, warnings: string[], form: HtmlForm): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${dirOf(block.dir ?? form.dir)}>${runsHtml(block.runs, form)}</p>`
    case 'heading':
      return `<h${block.level}${dirOf(block.dir ?? form.dir)}>${runsHtml(block.runs, form)}</h${block.level}>`
    case 'quotation': {
      const cite = form.cite ? attribute('cite', form.cite) : ''
      const inside = block.blocks.map((one) => blockHtml(one, warnings, form)).join('\n')
      return `<blockquote${cite}${dirOf(form.dir)}>\n${inside}\n</blockquote>`
    }
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(
        (item) => `<li${dirOf(item.dir ?? form.dir)}>${runsHtml(item.runs, form)}</li>`,
      )
      return `<${name}${dirOf(form.dir)}>\n${items.join('\n')}\n</${name}>`
    }
    case 'table':
      return tableHtml(block.rows, form)
    case 'footnote': {
      const label = block.label ? `<span class="label">${escapeHtml(block.label)}</span> ` : ''
      return `<aside role="doc-footnote"><p${dirOf(block.dir ?? form.dir)}>${label}${runsHtml(block.runs, form)}</p></aside>`
    }
    case 'figure': {
      const { media } = block
      const image = webUrl(media.uri)
      if (!image)
        warnings.push(
          'A picture’s address is not known: its caption and credit are written without it.',
        )
      const shown = image
        ? `<img${attribute('src', image)}${attribute('alt', media.caption)}${form.voids}`
        : ''
      return `<figure>${shown}<figcaption${dirOf(form.dir)}>${escapeHtml(figureText(media))}</figcaption></figure>`
    }
    default:
      return assertNever(block)
  }
}

function dirOf(dir: 'ltr' | 'rtl' | null): string {
  return dir ? attribute('dir', dir) : ''
}

function tableHtml(rows: readonly (readonly string[])[], { dir }: HtmlForm): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  return `<table${dirOf(dir)}>\n<tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody>\n</table>`
}

/** Runs as HTML; the words of one confirmed quotation stand in one `q`, whose marks are the text's own. */
function runsHtml(runs: readonly Run[], form: HtmlForm): string {
  let out = ''
  let open: SpokenWords | null = null
  for (const run of runs) {
    if (open !== run.spoken) {
      if (open) out += '</q>'
      if (run.spoken) out += quoteStart(run.spoken, form)
      open = run.spoken
    }
    out += runHtml(run, form)
  }
  return open ? `${out}</q>` : out
}

function quoteStart({ speaker }: SpokenWords, { cite }: HtmlForm): string {
  return `<q${cite ? attribute('cite', cite) : ''}${attribute('data-speaker', speaker)}>`
}

function runHtml(run: Run, { voids }: HtmlForm): string {
  if (run.text === '\n') return `<br${voids}`
  let html = escapeHtml(run.text)
  if (run.emphasis) html = `<em>${html}</em>`
  if (run.strong) html = `<strong>${html}</strong>`
  return run.href ? `<a${attribute('href', run.href)}>${html}</a>` : html
}
