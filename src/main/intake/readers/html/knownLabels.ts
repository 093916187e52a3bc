import { labelsOf, type Element } from './page.ts'

const labels = new WeakMap<Element, string>()
/** `labelsOf`, remembered: ancestors are asked once for each block below them. */
export function knownLabels(element: Element): string {
  let known = labels.get(element)
  if (known === undefined) {
    known = labelsOf(element)
    labels.set(element, known)
  }
  return known
}
