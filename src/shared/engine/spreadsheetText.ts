// The wide signs too: spreadsheets of East Asian systems read them as the narrow ones. Spaces before a sign are
// dropped by some of them.
const formula = /^'*\s*[=+\-@＝＋－＠\t\r\n]/u

/** A cell as a spreadsheet may have it: what it would run as a formula begins with an apostrophe, and only that. */
export function spreadsheetText(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text of such a cell: the apostrophe that `spreadsheetText` set is taken off again. */
export function fromSpreadsheetText(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
