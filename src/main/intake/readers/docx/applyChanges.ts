import type { ChangeChoice } from '../../../../shared/model/trackedChange.ts'
import { isXmlElement, type XmlElement, type XmlNode } from '../xml/xmlTree.ts'
import { changeSide, endMarks, isAddition } from './changeMark.ts'

/** What was chosen for each change; one that is missing counts as accepted, which is how Word shows it. */
export type ChangeChoices = Readonly<Record<string, ChangeChoice>>

const blocks: ReadonlySet<string> = new Set(['tbl', 'sectPr', 'sdt'])

/** The tree as the choices make it: no mark of a change is left in it. */
export function applyChanges(
  root: XmlElement,
  idOf: ReadonlyMap<XmlElement, string>,
  choices: ChangeChoices,
): XmlElement {
  const stays = (mark: XmlElement): boolean => {
    const side = changeSide(mark)
    const id = idOf.get(mark)
    if (side === null || id === undefined) return true
    const isAccepted = choices[id] !== 'rejected'
    return isAddition(side) ? isAccepted : !isAccepted
  }

  function childrenOf(element: XmlElement): XmlNode[] {
    const out: XmlNode[] = []
    // What is left of paragraphs whose end is gone: it begins the next one.
    let loose: XmlNode[] = []
    for (const child of element.children) {
      if (!isXmlElement(child)) {
        out.push(child)
        continue
      }
      if (changeSide(child) !== null && idOf.has(child)) {
        if (stays(child)) out.push(...childrenOf(child))
        continue
      }
      if (child.local === 'tr' && !endMarks(child).every(stays)) continue
      if (child.local !== 'p') {
        // Bookmarks may stand between two paragraphs that become one.
        if (blocks.has(child.local) && loose.length > 0) out.push(paragraph(loose.splice(0)))
        out.push(plain(child))
        continue
      }
      const own = childrenOf(child)
      const begin = own.findIndex((one) => isXmlElement(one) && one.local === 'pPr') + 1
      const whole = [...own.slice(0, begin), ...loose, ...own.slice(begin)]
      loose = []
      if (endMarks(child).every(stays)) out.push({ ...child, children: whole })
      else {
        loose = whole.slice(begin)
        lastParagraph = child
      }
    }
    if (loose.some((one) => isXmlElement(one))) out.push(paragraph(loose))
    return out
  }

  let lastParagraph: XmlElement = root
  const paragraph = (children: readonly XmlNode[]): XmlElement => ({ ...lastParagraph, children })

  /** Words that a rejected deletion gives back are plain words again. */
  function plain(element: XmlElement): XmlElement {
    const local =
      element.local === 'delText'
        ? 't'
        : element.local === 'delInstrText'
          ? 'instrText'
          : element.local
    const children =
      local === 'rPr' || local === 'trPr'
        ? element.children.filter((one) => !isXmlElement(one) || changeSide(one) === null)
        : childrenOf(element)
    const { tag } = element
    if (local === element.local || tag === undefined) return { ...element, children }
    return {
      ...element,
      local,
      children,
      tag: { ...tag, name: tag.name.replace(/[^:]+$/, local) },
    }
  }

  return { ...root, children: childrenOf(root) }
}
