import { spreadsheetText } from './spreadsheetText.ts'

/** What was read of a CSV text; `unclosed` is the row (from 1, the head is one) in which a quotation mark is never closed. */
export interface CsvText {
  readonly rows: readonly (readonly string[])[]
  readonly unclosed: number | null
}

/**
 * The cells of a CSV text (RFC 4180): quoted cells may hold separators, line ends and doubled quotes. As spreadsheets do
 * it takes a mark inside of a cell that does not begin with one for a letter. Rows without a word are left out.
 */
export function readCsv(text: string, separators: readonly string[] = [',']): CsvText {
  const source = text.replace(/^\ufeff/u, '')
  const separator = separatorOf(source, separators)
  const rows: string[][] = []
  let row: string[] = []
  let rowNumber = 1
  let cell = ''
  let at = 0
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
    rowNumber++
  }
  while (at < source.length) {
    const sign = source.charAt(at)
    if (sign === '"') {
      const quoted = readQuoted(source, at + 1)
      if (quoted === null) return { rows, unclosed: rowNumber }
      // Only spaces stood before it.
      cell = quoted.text
      at = quoted.end
      // What follows the closing mark up to the separator belongs to the cell.
      const end = plainEnd(source, at, separator)
      cell += source.slice(at, end).replace(/\s+$/u, '')
      at = end
    } else if (sign === separator) {
      endCell()
      at++
    } else if (sign === '\n') {
      endRow()
      at++
    } else if (sign === '\r') {
      // Alone it ends a row, as the one before a line feed does not.
      if (source.charAt(at + 1) !== '\n') endRow()
      at++
    } else {
      const end = plainEnd(source, at, separator)
      // A cell that is only spaces so far may still begin with a mark.
      const mark = source.indexOf('"', at)
      const until = mark >= 0 && mark < end && source.slice(at, mark).trim() === '' ? mark : end
      cell += source.slice(at, until)
      at = until
    }
  }
  if (cell !== '' || row.length > 0) endRow()
  return { rows, unclosed: null }
}

/** The one that parts most cells of the first line. */
function separatorOf(source: string, separators: readonly string[]): string {
  const firstLine = /^[^\r\n]*/u.exec(source)?.[0] ?? ''
  const cells = (one: string): number => firstLine.split(one).length
  return separators.toSorted((a, b) => cells(b) - cells(a))[0] ?? ','
}

function readQuoted(source: string, from: number): { text: string; end: number } | null {
  const parts: string[] = []
  for (let at = from; ;) {
    const mark = source.indexOf('"', at)
    if (mark < 0) return null
    parts.push(source.slice(at, mark))
    if (source.charAt(mark + 1) !== '"') return { text: parts.join('"'), end: mark + 1 }
    at = mark + 2
  }
}

/** Where the unquoted rest of a cell ends. */
function plainEnd(source: string, from: number, separator: string): number {
  let end = from
  for (; end < source.length; end++) {
    const sign = source.charAt(end)
    if (sign === separator || sign === '\n' || sign === '\r') break
  }
  return end
}

/** Rows as CSV (RFC 4180, without a byte order mark), each ended; `csvCell` says how a cell is written. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Quoted where some program would part or trim it; what a spreadsheet would run as a formula begins with an apostrophe. */
export function csvCell(text: string): string {
  const safe = spreadsheetText(text)
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
