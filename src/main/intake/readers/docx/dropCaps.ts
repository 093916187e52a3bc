import { childAt, childrenOf, valueOf, type XmlElement } from '../xml/xmlTree.ts'

/** O7: a drop cap, which Word keeps in a framed paragraph of its own, goes back before the word it begins; null where there is none. */
export function joinDropCaps(root: XmlElement): XmlElement | null {
  let found = false
  const joined = (element: XmlElement): XmlElement => {
    const children: XmlElement['children'][number][] = []
    let waiting: XmlElement[] = []
    for (const child of element.children) {
      if (typeof child === 'string') {
        children.push(child)
        continue
      }
      if (isDropCap(child)) {
        found = true
        waiting.push(child)
        continue
      }
      const own = joined(child)
      if (waiting.length > 0 && own.local === 'p') {
        children.push(withBefore(own, waiting))
        waiting = []
      } else children.push(own)
    }
    return { ...element, children: [...children, ...waiting] }
  }
  const out = joined(root)
  return found ? out : null
}

function isDropCap(element: XmlElement): boolean {
  if (element.local !== 'p') return false
  const kind = valueOf(childAt(element, 'pPr', 'framePr'), 'dropCap')
  return kind !== null && kind !== 'none'
}

function withBefore(paragraph: XmlElement, caps: readonly XmlElement[]): XmlElement {
  const settings = childrenOf(paragraph, 'pPr')
  const inner = caps.flatMap((cap) =>
    cap.children.filter((one) => typeof one === 'string' || one.local !== 'pPr'),
  )
  const rest = paragraph.children.filter(
    (one) => typeof one === 'string' || !settings.includes(one),
  )
  return { ...paragraph, children: [...settings, ...inner, ...rest] }
}
