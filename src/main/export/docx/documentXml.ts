import { assertNever } from '../../../shared/assertNever.ts'
import type { ExportArticle, ExportContext } from '../exportArticle.ts'
import { correctionLine } from '../correctionLine.ts'
import { creditRuns, linkBackUrl } from '../linkBack.ts'
import { plainRun, type PrintBlock, printBlocks, type Run } from '../printBlocks.ts'
import { figureText, withDateline } from '../printText.ts'
import { element, escapeXml, xmlStart } from '../xmlText.ts'

/** The text of the document and what its other parts must hold for it. */
export interface DocumentParts {
  readonly xml: string
  /** Addresses of links, in the order of their ids (rOut1 …). */
  readonly links: readonly string[]
  /** Paragraph properties and runs of each footnote, in the order of their ids (1 …). */
  readonly footnotes: readonly string[]
  readonly orderedLists: number
  readonly warnings: readonly string[]
}

interface Walk {
  readonly links: string[]
  readonly footnotes: string[]
  readonly warnings: string[]
  orderedLists: number
  readonly rtl: boolean
}

/** Every block as a paragraph of its own style; a note becomes a footnote of the paragraph before it. */
export function documentXml(article: ExportArticle, context: ExportContext): DocumentParts {
  const { fields } = article
  const text = printBlocks(article, context)
  const rtl = fields.direction === 'rtl'
  const walk: Walk = {
    links: [],
    footnotes: [],
    warnings: [...text.warnings],
    orderedLists: 0,
    rtl,
  }
  const link = linkBackUrl(context)
  const line = (style: string, words: string | null | undefined): string[] =>
    words ? [paragraph(style, linesOf(words), null, walk)] : []
  // In its place in the text: a link's id follows from how many stand before it.
  const creditXml = (): string[] =>
    credit.text ? [paragraph('Credit', creditRuns(context), null, walk)] : []
  const date = fields.dates.original?.value ? fields.dates.original : fields.dates.published
  const { credit } = context
  const body = [
    ...line('Title', fields.headline),
    ...line('Subtitle', fields.standfirst),
    ...line('Byline', context.byline),
    ...line('ArticleDate', date?.text),
    ...line('BodyText', correctionLine(context)),
    ...(credit.position === 'top' ? creditXml() : []),
    ...blocksXml(withDateline(text.blocks, fields), walk),
    ...(credit.position === 'bottom' ? creditXml() : []),
    ...(link ? [paragraph('Credit', [{ ...plainRun(link), href: link }], 'ltr', walk)] : []),
  ]
  if (context.licence?.pixel.required && context.channel !== 'print')
    walk.warnings.push('A Word document carries no page counter: it is left out.')
  const xml = `${xmlStart}${element(
    'w:document',
    {
      'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    element(
      'w:body',
      {},
      ...body,
      `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>${rtl ? '<w:bidi/>' : ''}</w:sectPr>`,
    ),
  )}`
  return { ...walk, xml }
}

/** Words whose line ends are breaks. */
function linesOf(words: string): Run[] {
  return words
    .split(/\r\n?|\n/)
    .flatMap((line, i) => [...(i > 0 ? [plainRun('\n')] : []), plainRun(line)])
    .filter((run) => run.text !== '')
}

function blocksXml(blocks: readonly PrintBlock[], walk: Walk): string[] {
  return blocks.flatMap((block, i): string[] => {
    if (block.kind === 'footnote') return []
    const notes = notesAfter(blocks, i)
    // A note before any text has no paragraph to hang on: it hangs on the first one there is.
    const first = i === blocks.findIndex((one) => one.kind !== 'footnote')
    const leading = first ? notesAfter(blocks, -1) : []
    return blockXml(block, [...leading, ...notes], walk)
  })
}

type Note = Extract<PrintBlock, { kind: 'footnote' }>

function notesAfter(blocks: readonly PrintBlock[], index: number): Note[] {
  const notes: Note[] = []
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind !== 'footnote') break
    notes.push(block)
  }
  return notes
}

function blockXml(block: PrintBlock, notes: readonly Note[], walk: Walk): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph('BodyText', block.runs, block.dir, walk, '', notes)]
    case 'heading':
      return [paragraph(`Heading${block.level}`, block.runs, block.dir, walk, '', notes)]
    case 'quotation':
      return block.blocks.map((one, i) =>
        paragraph(
          'Quote',
          'runs' in one ? one.runs : [],
          'dir' in one ? one.dir : null,
          walk,
          '',
          i === block.blocks.length - 1 ? notes : [],
        ),
      )
    case 'list': {
      const number = block.ordered ? ++walk.orderedLists + 1 : 1
      const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`
      return block.items.map((item, i) =>
        paragraph(
          'ListParagraph',
          item.runs,
          item.dir,
          walk,
          numbering,
          i === block.items.length - 1 ? notes : [],
        ),
      )
    }
    case 'table':
      return [tableXml(block.rows, walk), paragraph('BodyText', [], null, walk, '', notes)]
    case 'figure': {
      if (block.media.uri)
        walk.warnings.push('The picture itself is not in the document: its caption and credit are.')
      return [paragraph('Caption', linesOf(figureText(block.media)), null, walk, '', notes)]
    }
    case 'footnote':
      return []
    default:
      return assertNever(block)
  }
}

function paragraph(
  style: string,
  runs: readonly Run[],
  dir: 'ltr' | 'rtl' | null,
  walk: Walk,
  properties = '',
  notes: readonly Note[] = [],
): string {
  const rtl = dir === null ? walk.rtl : dir === 'rtl'
  const references = notes.map((note) => footnoteReference(note, walk))
  return `<w:p>${paragraphProperties(style, properties, rtl)}${runsXml(runs, rtl, walk)}${references.join('')}</w:p>`
}

function paragraphProperties(style: string, properties: string, rtl: boolean): string {
  return `<w:pPr><w:pStyle w:val="${style}"/>${properties}${rtl ? '<w:bidi/>' : ''}</w:pPr>`
}

function footnoteReference({ runs, dir }: Note, walk: Walk): string {
  const rtl = dir === null ? walk.rtl : dir === 'rtl'
  // The number is Word's own; links inside a note would need a part of their own, so their words stay.
  const words = runsXml(
    runs.map((run) => ({ ...run, href: null })),
    rtl,
    walk,
  )
  if (runs.some((run) => run.href))
    walk.warnings.push('Links in a footnote are left out, their words stay.')
  walk.footnotes.push(
    `<w:p>${paragraphProperties('FootnoteText', '', rtl)}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${words}</w:p>`,
  )
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${walk.footnotes.length}"/></w:r>`
}

function runsXml(runs: readonly Run[], rtl: boolean, walk: Walk): string {
  return runs
    .map((run) => {
      if (run.text === '\n') return '<w:r><w:br/></w:r>'
      const properties = [
        run.href ? '<w:rStyle w:val="Hyperlink"/>' : '',
        run.strong ? '<w:b/><w:bCs/>' : '',
        run.emphasis ? '<w:i/><w:iCs/>' : '',
        rtl ? '<w:rtl/>' : '',
      ].join('')
      const xml = `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${textXml(run.text)}</w:r>`
      if (!run.href) return xml
      walk.links.push(run.href)
      return `<w:hyperlink r:id="rOut${walk.links.length}">${xml}</w:hyperlink>`
    })
    .join('')
}

/** A tab and a line separator are elements of their own in Word; spaces at the ends are kept. */
function textXml(text: string): string {
  return text
    .split(/([\t\u0085\u2028])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\t'
        ? '<w:tab/>'
        : /^[\u0085\u2028]$/.test(part)
          ? '<w:br/>'
          : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    )
    .join('')
}

function tableXml(rows: readonly (readonly string[])[], walk: Walk): string {
  const width = Math.max(...rows.map((row) => row.length))
  const grid = Array.from({ length: width }, () => '<w:gridCol/>').join('')
  const body = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, i) => {
      return `<w:tc><w:tcPr/>${paragraph('TableText', linesOf(row[i] ?? ''), null, walk)}</w:tc>`
    })
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${walk.rtl ? '<w:bidiVisual/>' : ''}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}
