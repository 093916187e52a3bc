import { stringify } from 'yaml'
import { assertNever } from '../../shared/assertNever.ts'
import { isWebUrl } from '../rights/creditLine.ts'
import { pixelHtml } from './blockHtml.ts'
import { escapeCell, escapeLine, escapeParagraph, runsMarkdown } from './escapeMarkdown.ts'
import type { ExportArticle, ExportContext, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { frontMatter } from './frontMatter.ts'
import { correctionLine } from './correctionLine.ts'
import { creditRuns, linkBackUrl } from './linkBack.ts'
import { plainRun, type PrintBlock, printBlocks } from './printBlocks.ts'
import { figureText, withDateline } from './printText.ts'

/** CommonMark with YAML 1.2 front matter; tables as GitHub writes them, the headline in the front matter only. */
export function writeMarkdown(article: ExportArticle, context: ExportContext): WriterResult {
  const text = printBlocks(article, context)
  const warnings = [...text.warnings]
  const { credit } = context
  const link = linkBackUrl(context)
  const creditLine = creditMarkdown(context)
  const blocks = [
    escapeParagraph(correctionLine(context)),
    credit.position === 'top' ? creditLine : '',
    ...separateLists(withDateline(text.blocks, article.fields)).map((block) =>
      block === 'between-lists' ? '<!-- -->' : blockMarkdown(block, warnings),
    ),
    credit.position === 'bottom' ? creditLine : '',
    link ? `<${link.replace(/[<>\s]/g, encodeURIComponent)}>` : '',
    pixelHtml(context),
  ]
  // Many receivers still read YAML 1.1, in which the language code "no" is a refusal.
  const form = { version: '1.2', compat: 'yaml-1.1', lineWidth: 0 } as const
  const yaml = stringify(frontMatter(article, context), form)
  const body = blocks.filter((block) => block !== '').join('\n\n')
  return finishFile(`---\n${yaml}---\n\n${body}\n`, 'md', warnings)
}

function creditMarkdown(context: ExportContext): string {
  const runs = creditRuns(context)
  if (runs.every((run) => run.href === null)) return escapeParagraph(context.credit.text)
  return runsMarkdown(
    runs.flatMap((run) =>
      run.text
        .split(/\r\n?|\n/)
        .flatMap((text, i) => [...(i > 0 ? [plainRun('\n')] : []), { ...run, text }])
        .filter(({ text }) => text !== ''),
    ),
  )
}

/** Two lists of one kind in a row would be read as one; a comment keeps them apart. */
function separateLists(blocks: readonly PrintBlock[]): (PrintBlock | 'between-lists')[] {
  return blocks.flatMap((block, i): (PrintBlock | 'between-lists')[] =>
    block.kind === 'list' && blocks[i - 1]?.kind === 'list' ? ['between-lists', block] : [block],
  )
}

function blockMarkdown(block: PrintBlock, warnings: string[]): string {
  switch (block.kind) {
    case 'paragraph': {
      const words = runsMarkdown(block.runs)
      // Blank lines within the element, or its words would be read as HTML.
      return block.dir === null ? words : `<div dir="${block.dir}">\n\n${words}\n\n</div>`
    }
    case 'heading':
      return `${'#'.repeat(block.level)} ${directed(runsMarkdown(block.runs, 'one-line'), block.dir)}`
    case 'quotation':
      return block.blocks
        .map((one) => blockMarkdown(one, warnings))
        .join('\n\n')
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n')
    case 'list':
      return block.items
        .map((item, i) => {
          const sign = block.ordered ? `${i + 1}.` : '-'
          return `${sign} ${directed(runsMarkdown(item.runs), item.dir).replaceAll('\n', `\n${' '.repeat(sign.length + 1)}`)}`
        })
        .join('\n')
    case 'table':
      return tableMarkdown(block.rows)
    case 'footnote':
      return `${block.label ? `\\[${escapeLine(block.label)}\\] ` : ''}${directed(runsMarkdown(block.runs), block.dir)}`
    case 'figure': {
      const caption = escapeParagraph(figureText(block.media))
      const { uri } = block.media
      if (uri && isWebUrl(uri))
        return `![${escapeLine(block.media.caption.replace(/\s+/gu, ' '))}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}>)\n\n${caption}`
      warnings.push(
        'A picture’s address is not known: its caption and credit are written without it.',
      )
      return caption
    }
    default:
      return assertNever(block)
  }
}

/** Markdown has no direction of its own and takes elements of HTML; one in a line leaves marks in it to be read. */
function directed(words: string, dir: 'ltr' | 'rtl' | null): string {
  return dir === null ? words : `<span dir="${dir}">${words}</span>`
}

function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => escapeCell(row[i] ?? '')).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n')
}
