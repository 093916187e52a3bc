import type { XmlElement, XmlNode } from './xmlTree.ts'

/** Writes a tree that was parsed with its tags kept; elements without one are left out with what is in them. */
export function writeXml(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  // A stack of its own: a tree may be as deep as the limits allow.
  const stack: (XmlNode | { readonly end: string })[] = [root]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one === 'string') out.push(escaped(one))
    else if ('end' in one) out.push(`</${one.end}>`)
    else if (one.tag !== undefined) {
      const attributes = one.tag.attributes.map(
        ([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`,
      )
      out.push(`<${one.tag.name}${attributes.join('')}>`)
      stack.push({ end: one.tag.name }, ...one.children.toReversed())
    }
  }
  return out.join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
