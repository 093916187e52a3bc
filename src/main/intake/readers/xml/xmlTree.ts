import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Refusal } from '../../../../shared/model/refusal.ts'
import { refuseDepth, refuseNodes } from '../../limits.ts'
import { namedCharacters } from './namedCharacters.ts'

/** An element of a parsed XML file; `local` is its name without prefix, `ns` the namespace or ''. */
export interface XmlElement {
  readonly local: string
  readonly ns: string
  /** By local name; of two with one local name the one without prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Its start tag as written, kept on request so that the tree can be written out again (writeXml). */
  readonly tag?: {
    readonly name: string
    readonly attributes: readonly (readonly [name: string, value: string])[]
  }
}
export type XmlNode = XmlElement | string

/** The tree of a file with the first error the parser met and passed over; or why it is not read. */
export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement; readonly flaw: string | null }
  | { readonly ok: false; readonly refusal: Refusal }

interface Open extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: XmlNode[]
}

// What only names further parts of a DTD (<!ENTITY % x SYSTEM "…"> %x;) has no bearing on the text: nothing is fetched.
function declaresThings(doctype: string): boolean {
  const open = doctype.indexOf('[')
  if (open < 0) return /<!ENTITY/i.test(doctype)
  const named =
    /<!ENTITY\s+%\s+[\w.:-]+\s+(?:SYSTEM|PUBLIC\s+(?:"[^"<&]*"|'[^'<&]*'))\s+(?:"[^"<&]*"|'[^'<&]*')\s*>|%[\w.:-]+;/g
  return (
    doctype
      .slice(open + 1)
      .replace(named, '')
      .replace(/\]\s*$/, '')
      .trim() !== ''
  )
}

/** Parses XML inertly (X1–X3): no entity but XML's own and HTML's names, nothing loaded, depth and nodes counted. */
export function parseXml(
  text: string,
  { keepTags = false }: { readonly keepTags?: boolean } = {},
): XmlResult {
  const found: { stop: Refusal | null; flaw: string | null; root: Open | null } = {
    stop: null,
    flaw: null,
    root: null,
  }
  let nodes = 0
  const stack: Open[] = []
  const parser = new SaxesParser({ xmlns: true, position: true })
  Object.assign(parser.ENTITIES, namedCharacters)
  const write = (words: string): void => {
    const parent = stack.at(-1)
    if (parent === undefined || words === '') return
    const last = parent.children.at(-1)
    if (typeof last === 'string') parent.children[parent.children.length - 1] = last + words
    else parent.children.push(words)
  }
  parser.on('error', (error) => {
    found.flaw ??= error.message
  })
  parser.on('doctype', (doctype) => {
    // A DTD that is only named is never fetched; one that declares things here is refused.
    if (declaresThings(doctype))
      found.stop ??= {
        code: 'doctype',
        message:
          'The XML declares entities of its own (DOCTYPE […]), which are not followed. Ask the sender for the file without them, or paste its text.',
      }
  })
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('opentag', (tag) => {
    found.stop ??= refuseNodes(++nodes) ?? refuseDepth(stack.length + 1)
    if (found.stop !== null) return
    const attributes = new Map<string, string>()
    for (const one of Object.values(tag.attributes))
      if (one.prefix === '' || !attributes.has(one.local)) attributes.set(one.local, one.value)
    const element: Open = {
      local: tag.local,
      ns: tag.uri,
      attributes,
      children: [],
      ...(keepTags ? { tag: tagOf(tag) } : {}),
    }
    stack.at(-1)?.children.push(element)
    found.root ??= element
    stack.push(element)
  })
  parser.on('closetag', () => {
    if (found.stop === null) stack.pop()
  })
  // In slices, so that a file past its limits stops early.
  for (let at = 0; at < text.length && found.stop === null; at += 65_536)
    parser.write(text.slice(at, at + 65_536))
  if (found.stop !== null) return { ok: false, refusal: found.stop }
  parser.close()
  if (found.stop !== null) return { ok: false, refusal: found.stop }
  return found.root === null
    ? {
        ok: false,
        refusal: {
          code: 'damaged',
          message: `This XML cannot be read: ${found.flaw ?? 'it has no element'}.`,
        },
      }
    : { ok: true, root: found.root, flaw: found.flaw }
}

function tagOf(tag: SaxesTagNS): NonNullable<XmlElement['tag']> {
  return {
    name: tag.name,
    attributes: Object.entries(tag.attributes).map(([name, { value }]) => [name, value] as const),
  }
}

/** True for elements. */
export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** Child elements with one of these local names, in order; all of them without names. */
export function childrenOf(
  element: XmlElement | null | undefined,
  ...names: readonly string[]
): XmlElement[] {
  return (element?.children ?? [])
    .filter(isXmlElement)
    .filter((one) => names.length === 0 || names.includes(one.local))
}

/** The first child reached by this path of local names; null where there is none. */
export function childAt(
  element: XmlElement | null | undefined,
  ...path: readonly string[]
): XmlElement | null {
  let at = element ?? null
  for (const name of path) at = childrenOf(at, name)[0] ?? null
  return at
}

/** Every element below with one of these names, in document order, without entering those found. */
export function allBelow(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((one) =>
    names.includes(one.local) ? [one] : allBelow(one, ...names),
  )
}

/** All text below an element, white space folded; null where there is none. */
export function wordsOf(element: XmlElement | null | undefined): string | null {
  if (element === null || element === undefined) return null
  const words = rawText(element)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
  return words === '' ? null : words
}

/** All text below an element as it stands. */
export function rawText(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : rawText(one))).join('')
}

/** An attribute without the space round it; null where it is missing or empty. */
export function valueOf(element: XmlElement | null | undefined, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? ''
  return value === '' ? null : value
}
