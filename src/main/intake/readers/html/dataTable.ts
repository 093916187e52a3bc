import { inline, skipped } from './elementKinds.ts'
import { attribute, isElement, isText, type Element } from './page.ts'

/** H5: layout tables (old pages) are walked as containers; data tables are kept as rows. */
export function isDataTable(table: Element): boolean {
  let rows = 0
  let cells = 0
  let long = 0
  let nested = false
  const walk = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'table') nested = true
      if (child.tagName === 'tr') rows++
      if (child.tagName === 'td' || child.tagName === 'th') {
        cells++
        if (plainLength(child) > 300) long++
      }
      walk(child)
    }
  }
  walk(table)
  if (attribute(table, 'role') === 'presentation') return false
  return !nested && rows >= 2 && cells >= rows * 2 && long === 0
}

function plainLength(element: Element): number {
  let sum = 0
  for (const child of element.childNodes)
    if (isText(child)) sum += child.value.trim().length
    else if (isElement(child) && !skipped.has(child.tagName)) sum += plainLength(child)
  return sum
}

/** Letters inside links below an element. */
export function linkCharsOf(element: Element): number {
  let sum = 0
  for (const child of element.childNodes)
    if (isElement(child)) sum += child.tagName === 'a' ? plainLength(child) : linkCharsOf(child)
  return sum
}

/** The rows of a data table that hold anything, cell by cell. */
export function tableRows(table: Element): string[][] {
  const out: string[][] = []
  const walk = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'tr') {
        const row = child.childNodes
          .filter(isElement)
          .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        const texts = row.map(cellText)
        if (texts.some((text) => text !== '')) out.push(texts)
      } else walk(child)
    }
  }
  walk(table)
  return out
}

function cellText(cell: Element): string {
  let out = ''
  const walk = (element: Element): void => {
    for (const child of element.childNodes)
      if (isText(child)) out += child.value
      else if (isElement(child) && !skipped.has(child.tagName)) {
        if (!inline.has(child.tagName)) out += ' '
        walk(child)
      }
  }
  walk(cell)
  return out.replace(/[\t\n\f\r ]+/g, ' ').trim()
}
