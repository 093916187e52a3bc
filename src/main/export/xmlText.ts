/** Text for XML content or a double-quoted attribute: white space that XML would fold is kept as references. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (found) => entities[found] ?? found)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Always: "]]>" must not stand in content.
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** One element with its attributes; children are XML already, empty ones are left out. No children: a closed tag. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | null | undefined)[]
): string {
  const inside = children.filter(Boolean).join('')
  return inside === '' ? `<${start(name, attributes)}/>` : wrapElement(name, attributes, inside)
}

/** An element with text in it; nothing at all where there is no text. */
export function textElement(
  name: string,
  text: string | null | undefined,
  attributes: Attributes = {},
): string {
  if (text === null || text === undefined || text.trim() === '') return ''
  return wrapElement(name, attributes, escapeXml(text))
}

function wrapElement(name: string, attributes: Attributes, inside: string): string {
  return `<${start(name, attributes)}>${inside}</${name}>`
}

function start(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null || value === undefined || value === ''
      ? ''
      : ` ${key}="${escapeXml(String(value)).replace(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`)}"`,
  )
  return `${name}${written.join('')}`
}

/** A CDATA section; what would end it is cut in two. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

export const xmlStart = '<?xml version="1.0" encoding="UTF-8"?>\n'
