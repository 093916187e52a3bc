import { parseFragment } from 'parse5'
import { oneLine } from '../markup/layOut.ts'
import { escapeText, paragraphsHtml, toHtml } from '../xml/toHtml.ts'
import { childrenOf, rawText, type XmlElement } from '../xml/xmlTree.ts'

/** The HTML of a text in a feed: mark-up written out (XHTML), escaped, or plain text with its paragraphs (E2). */
export function textHtml(element: XmlElement): string {
  const type = element.attributes.get('type') ?? ''
  if (childrenOf(element).length > 0) return toHtml(element)
  const text = sentText(element)
  if (/^text(?:\/plain)?$/i.test(type)) return paragraphsHtml(text)
  const marked = /<[a-z!/][^>]*>/i.test(text) || /&(?:#\d+|#x[\da-f]+|\w+);/i.test(text)
  if (!marked) return paragraphsHtml(text)
  // Publishing software stores paragraphs as blank lines amid inline mark-up.
  return /\n\s*\n/.test(text) && !/<(?:p|div|br)\b/i.test(text)
    ? text
        .split(/\n\s*\n/)
        .map((one) =>
          /^\s*<(?:h\d|ul|ol|table|blockquote|figure)\b/i.test(one) ? one : `<p>${one}</p>`,
        )
        .join('\n')
    : text
}

/** Atom 0.3 may send a text in base64. */
function sentText(element: XmlElement): string {
  const text = rawText(element)
  return element.attributes.get('mode') === 'base64' && /^[\w+/=\s]+$/.test(text)
    ? new TextDecoder().decode(Buffer.from(text, 'base64'))
    : text
}

/** The words of such a text on one line, without its mark-up; null where there are none. */
export function htmlWords(element: XmlElement | undefined): string | null {
  if (element === undefined) return null
  const words = oneLine(textOfFragment(textHtml(element)))
  return words === '' ? null : words
}

function textOfFragment(html: string): string {
  // Words alone are wanted: a loop over the tree, with no recursion for hostile nesting.
  const root = parseFragment(html.length > 100_000 ? escapeText(html.slice(0, 100_000)) : html)
  let out = ''
  const stack: object[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (
      'value' in node &&
      typeof node.value === 'string' &&
      'nodeName' in node &&
      node.nodeName === '#text'
    )
      out += node.value
    const tag = 'tagName' in node ? node.tagName : ''
    if (tag === 'script' || tag === 'style') continue
    if (tag === 'br' || tag === 'p' || tag === 'div') out += ' '
    if ('childNodes' in node && Array.isArray(node.childNodes))
      for (const child of [...node.childNodes].reverse()) stack.push(child as object)
  }
  return out
}
