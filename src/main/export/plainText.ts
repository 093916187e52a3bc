import { assertNever } from '../../shared/assertNever.ts'
import type { ExportArticle, ExportContext, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { correctionLine } from './correctionLine.ts'
import { linkBackUrl } from './linkBack.ts'
import { type PrintBlock, printBlocks } from './printBlocks.ts'
import { encodeText, wrapText } from './textForm.ts'
import { figureText, runsText, withDateline } from './printText.ts'

/** Plain text, a blank line between paragraphs, the credit in its place; columns, encoding and line ends are the house's. */
export function writePlainText(article: ExportArticle, context: ExportContext): WriterResult {
  const { fields } = article
  const printed = printBlocks(article, context)
  const body = withDateline(printed.blocks, fields)
  const { credit } = context
  const link = linkBackUrl(context)
  const lines = [
    fields.headline ?? '',
    fields.standfirst ?? '',
    context.byline,
    correctionLine(context),
    credit.position === 'top' ? credit.text : '',
    ...body.map(blockText),
    credit.position === 'bottom' ? credit.text : '',
    link ? `Original: ${link}` : '',
  ]
  const { house } = context
  const text = wrapText(
    `${lines.filter((line) => line.trim() !== '').join('\n\n')}\n`,
    house.text.wrap,
  )
  const checked = finishFile(text, 'txt', [
    ...printed.warnings,
    ...lostMarks(printed.blocks),
    ...lostFacts(fields),
  ])
  if (!checked.ok) return checked
  const encoded = encodeText(text, house.text)
  return encoded.ok ? { ...checked, bytes: encoded.bytes } : encoded
}

function blockText(block: PrintBlock): string {
  switch (block.kind) {
    case 'quotation':
      return block.blocks.map(blockText).join('\n\n')
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '•'} ${runsText(item.runs)}`)
        .join('\n')
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    case 'figure':
      return figureText(block.media)
    case 'footnote':
      return `${block.label ? `[${block.label}] ` : ''}${runsText(block.runs)}`
    case 'paragraph':
    case 'heading':
      return runsText(block.runs)
    default:
      return assertNever(block)
  }
}

function lostMarks(blocks: readonly PrintBlock[]): string[] {
  let links = 0
  let marks = 0
  const count = (block: PrintBlock): void => {
    if (block.kind === 'quotation') block.blocks.forEach(count)
    const runs =
      block.kind === 'list'
        ? block.items.flatMap((item) => item.runs)
        : 'runs' in block
          ? block.runs
          : []
    for (const run of runs) {
      if (run.href) links++
      if (run.emphasis || run.strong) marks++
    }
  }
  blocks.forEach(count)
  return [
    links > 0 ? `Plain text carries no links: ${links} left out, their words stay.` : '',
    marks > 0 ? `Plain text carries no emphasis: ${marks} marks left out.` : '',
  ].filter(Boolean)
}

function lostFacts(fields: ExportArticle['fields']): string[] {
  const tags = fields.tags.filter((tag) => tag.state === 'confirmed').length
  return tags > 0 ? [`Plain text carries no tags: ${tags} left out.`] : []
}
