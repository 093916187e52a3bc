import { childAt, childrenOf, valueOf, type XmlElement } from '../xml/xmlTree.ts'

/** The four marks Word puts round words that were changed. */
export type ChangeSide = 'ins' | 'del' | 'moveFrom' | 'moveTo'

const sides: ReadonlySet<string> = new Set<ChangeSide>(['ins', 'del', 'moveFrom', 'moveTo'])

/** Which mark of changed wording an element is; null for every other (mathematics has marks of the same names). */
export function changeSide(element: XmlElement): ChangeSide | null {
  return sides.has(element.local) && isWord(element) ? (element.local as ChangeSide) : null
}

/** True for elements of WordprocessingML, in its transitional and its strict form. */
export function isWord(element: XmlElement): boolean {
  return /wordprocessingml/.test(element.ns)
}

/** True where words under this mark are there once the change is accepted. */
export function isAddition(side: ChangeSide): boolean {
  return side === 'ins' || side === 'moveTo'
}

/** The marks on a paragraph's end, or on a whole table row. */
export function endMarks(element: XmlElement): XmlElement[] {
  const properties =
    element.local === 'p' ? childAt(element, 'pPr', 'rPr') : childAt(element, 'trPr')
  return childrenOf(properties).filter((one) => changeSide(one) !== null)
}

/** Who made a change; null where the file names nobody. */
export function changeAuthor(element: XmlElement): string | null {
  return valueOf(element, 'author')
}

/** When a change was made, as the file states it. */
export function changeDate(element: XmlElement): string | null {
  const date = valueOf(element, 'date')
  return date !== null && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?/.test(date) ? date : null
}
