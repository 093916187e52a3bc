import { isXmlElement, type XmlElement } from './xmlTree.ts'

const kept = new Set(['href', 'src', 'class', 'hidden', 'style', 'type'])
const voids = new Set(['br', 'img', 'hr', 'col'])

/** What an element becomes in HTML: another tag, `null` for its content alone, `false` for nothing of it. */
export type Renaming = (element: XmlElement) => string | null | false

/** XML mark-up of a text as HTML for the inert walk; names that are no HTML are the caller's to translate (X4). */
export function toHtml(element: XmlElement, renamed: Renaming = (one) => one.local): string {
  return element.children
    .map((node) => {
      if (!isXmlElement(node)) return escapeText(node)
      const tag = renamed(node)
      if (tag === false) return ''
      if (tag === null || !/^[a-z][a-z0-9]*$/i.test(tag)) return toHtml(node, renamed)
      const attributes = [...node.attributes]
        .filter(([name]) => kept.has(name))
        .map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`)
        .join('')
      return voids.has(tag)
        ? `<${tag}${attributes}>`
        : `<${tag}${attributes}>${toHtml(node, renamed)}</${tag}>`
    })
    .join('')
}

/** Plain text as HTML text. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Plain text as HTML paragraphs, parted by blank lines. */
export function paragraphsHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((one) => `<p>${escapeText(one.trim())}</p>`)
    .join('')
}
