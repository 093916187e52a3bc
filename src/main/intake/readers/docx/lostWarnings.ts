import type { PieceWarning } from '../../../../shared/model/parsedPiece.ts'
import { allBelow, type XmlElement } from '../xml/xmlTree.ts'
import type { ZipEntry } from '../zip/readZip.ts'

/** What a document holds beside its text. */
interface Beside {
  readonly entries: readonly ZipEntry[]
  readonly root: XmlElement
  /** Added, removed and merged table cells that only Word can decide. */
  readonly cells: number
  readonly comments: number
  readonly footnotes: number
}

/** O4: what an editor would look for in vain in the text, and where it is. */
export function lostWarnings(beside: Beside): PieceWarning[] {
  const { entries, root, cells, comments, footnotes } = beside
  const out: PieceWarning[] = []
  const lost = (code: string, message: string): void => void out.push({ code, message })
  const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
  const has = (name: RegExp): number => entries.filter((entry) => name.test(entry.name)).length

  if (comments > 0)
    lost('comments-left', `${some(comments, 'comment')} kept as notes beside the text.`)
  if (footnotes > 0)
    lost(
      'footnotes-aside',
      `${some(footnotes, 'footnote')} kept under the text; the numbers in the text were taken out.`,
    )
  if (cells > 0)
    lost(
      'cell-changes',
      `${some(cells, 'change')} of table cells cannot be decided here; the table is as the file shows it.`,
    )
  if (has(/^word\/(?:header|footer)\d*\.xml$/) > 0)
    lost('headers-left', 'Page headers and footers stay in the original file.')
  const pictures = has(/^word\/media\//)
  if (pictures > 0)
    lost(
      'pictures-left',
      `${some(pictures, 'picture')} ${pictures === 1 ? 'stays' : 'stay'} in the original file.`,
    )
  const formulas = allBelow(root, 'oMath').length
  if (formulas > 0)
    lost('formulas-left', `${some(formulas, 'formula')} cannot be shown as they are set.`)
  const embedded = has(/^word\/(?:embeddings|charts|diagrams\/data)/)
  if (embedded > 0)
    lost(
      'objects-left',
      `${some(embedded, 'embedded object')} (sheets, charts) not taken along; see the original file.`,
    )
  if (has(/vbaProject\.bin$/) > 0)
    lost('macros-left', 'The document holds macros. They were not run and stay in the original.')
  if (allBelow(root, 'txbxContent').length > 0)
    lost('text-boxes', 'The document has text boxes; look whether their text came along.')
  return out
}
