import { captionWithCredit } from '../rights/captionWithCredit.ts'
import type { ExportArticle } from './exportArticle.ts'
import { plainRun, type PrintBlock, type PrintMedia, type Run } from './printBlocks.ts'

/** The characters of some runs, breaks as line ends. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The printed text of a document without any marking: what reading a file back must give again. */
export function printedText(blocks: readonly PrintBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'quotation':
        return printedText(block.blocks)
      case 'list':
        return block.items.map((item) => runsText(item.runs))
      case 'table':
        return block.rows.map((row) => row.join('\t'))
      case 'figure':
        return [figureText(block.media)]
      default:
        return [runsText(block.runs)]
    }
  })
}

/** Caption and credit of a picture: "A boat at dusk. (AFP)". */
export function figureText(media: PrintMedia): string {
  return captionWithCredit(media)
}

/** "PORT ELLERY (Delta Wire) — ", printed before the first words; empty without a dateline. */
export function datelineText(fields: ExportArticle['fields']): string {
  const places = fields.dateline?.places.join(', ') ?? ''
  if (places === '') return ''
  const agency = fields.dateline?.agency ? ` (${fields.dateline.agency})` : ''
  return `${places}${agency} — `
}

/** The blocks with the dateline before the first paragraph's words. */
export function withDateline(
  blocks: readonly PrintBlock[],
  fields: ExportArticle['fields'],
): PrintBlock[] {
  const dateline = datelineText(fields)
  const first = dateline === '' ? -1 : blocks.findIndex((block) => block.kind === 'paragraph')
  // Intake leaves a dateline in its paragraph (S24): it is not printed twice.
  if (beginsWithPlace(blocks[first], fields)) return [...blocks]
  return blocks.map((block, i) =>
    i === first && block.kind === 'paragraph'
      ? {
          ...block,
          runs: [plainRun(dateline), ...block.runs],
        }
      : block,
  )
}

function beginsWithPlace(block: PrintBlock | undefined, fields: ExportArticle['fields']): boolean {
  const [place] = fields.dateline?.places ?? []
  if (!place || block?.kind !== 'paragraph') return false
  const fold = (text: string): string => text.trim().toLocaleLowerCase()
  return fold(runsText(block.runs)).startsWith(fold(place))
}
