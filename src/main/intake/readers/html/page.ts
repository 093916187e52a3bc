import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Refusal } from '../../../../shared/model/refusal.ts'
import { refuseLine } from '../../limits.ts'
import { placeShadow } from './placeShadow.ts'
import { setApart } from './setApart.ts'
import { placeStreamedParts } from './streamedParts.ts'

export type Element = Tree.Element

/** Limits of one page (ARCHITECTURE §8): nested levels and nodes; past them the page is refused. */
export const pageLimits = { depth: 256, nodes: 200_000 } as const

/** A parsed page: inert nodes, counted before anything walks them by recursion. */
export interface Page {
  readonly root: Element
  readonly head: Element | null
  readonly body: Element
  readonly nodes: number
}

export type PageResult =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly refusal: Refusal }

/** Parses HTML as browsers do (parse5), runs nothing, and refuses pages past `pageLimits`. */
export function parsePage(html: string): PageResult {
  const document = parse(html)
  placeStreamedParts(document)
  placeShadow(document)
  const counted = countNodes(document)
  if (counted.depth > pageLimits.depth)
    return {
      ok: false,
      refusal: {
        code: 'too-deep',
        message: `The page nests its tags more than ${pageLimits.depth} levels deep. Save it again from a browser's reader view, or paste its text.`,
      },
    }
  if (counted.nodes > pageLimits.nodes)
    return {
      ok: false,
      refusal: {
        code: 'too-many-nodes',
        message: `The page holds more than ${pageLimits.nodes.toLocaleString('en')} elements and texts. Save only the article, or paste its text.`,
      },
    }
  const tooLong = refuseLine(counted.longest)
  if (tooLong !== null) return { ok: false, refusal: tooLong }
  const root = document.childNodes.find(isElement)
  const head = root ? childNamed(root, 'head') : null
  const body = root ? (childNamed(root, 'body') ?? root) : null
  if (!root || !body)
    return { ok: false, refusal: { code: 'no-text', message: 'The page has no text.' } }
  return { ok: true, page: { root, head, body, nodes: counted.nodes } }
}

/** The inert content of a `<template>` as a page of its own; null for other elements and past `pageLimits`. */
export function templatePage(element: Element): Page | null {
  if (element.nodeName !== 'template' || !('content' in element)) return null
  const { content } = element as Tree.Template
  const counted = countNodes(content)
  if (counted.depth > pageLimits.depth || counted.nodes > pageLimits.nodes) return null
  const body: Element = {
    ...element,
    nodeName: 'body',
    tagName: 'body',
    attrs: [],
    parentNode: null,
    childNodes: content.childNodes,
  }
  for (const child of body.childNodes) child.parentNode = body
  return { root: body, head: null, body, nodes: counted.nodes }
}

// A loop with its own stack: 50,000 nested tags must be counted, not overflow the call stack.
function countNodes(document: Tree.ParentNode): { nodes: number; depth: number; longest: number } {
  let nodes = 0
  let depth = 0
  let longest = 0
  const stack: [Tree.ParentNode, number][] = [[document, 0]]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [parent, level] = top
    if (level > depth) depth = level
    for (const child of parent.childNodes) {
      nodes++
      if ('childNodes' in child) stack.push([child, level + 1])
      // Scripts and styles are no text; they may be as long as the file.
      else if (isText(child) && !('tagName' in parent && /^(?:script|style)$/.test(parent.tagName)))
        longest = Math.max(longest, child.value.length)
    }
  }
  return { nodes, depth, longest }
}

/** True for elements, false for text, comments and doctypes. */
export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node
}

/** True for text nodes. */
export function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text'
}

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  for (const each of element.attrs) if (each.name === name) return each.value
  return null
}

/** Class, id, role, itemprop and data-component names of an element as one lower-case string. */
export function labelsOf(element: Element): string {
  let out = ''
  for (const each of element.attrs)
    if (
      each.name === 'class' ||
      each.name === 'id' ||
      each.name === 'role' ||
      each.name === 'itemprop' ||
      each.name === 'data-component' ||
      each.name === 'data-testid' ||
      each.name === 'aria-label'
    )
      out += ` ${each.value}`
  // camelCase and BEM become words, so that one pattern fits authorBio, author-bio and author__bio.
  return out
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_/g, '-')
}

function childNamed(parent: Element, tagName: string): Element | null {
  for (const child of parent.childNodes)
    if (isElement(child) && child.tagName === tagName) return child
  return null
}

/** Every element below `from` in document order, without entering `<template>` contents. */
export function* elementsBelow(from: Element): Generator<Element> {
  // A stack of its own: generators within generators hand every element through all levels above it.
  const open = [from.childNodes]
  const at = [0]
  for (let depth = 0; depth >= 0;) {
    const child = open[depth]?.[at[depth]!++]
    if (child === undefined) depth--
    else if (isElement(child)) {
      yield child
      depth++
      open[depth] = child.childNodes
      at[depth] = 0
    }
  }
}

/** The parent when it is an element. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : null
}

/** No text of the page; how a word is read, printed beside it, is none either. */
export const wordless = new Set(['script', 'style', 'template', 'rt', 'rp'])

/** Set in lines of their own wherever they stand. */
const ownLines =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/

/**
 * All text below an element, white space folded to single spaces; parts that the page sets apart do not run together
 * (rule H32). Where it has more than `most` letters and signs, what was read until then.
 */
export function textOf(element: Element, most = Number.POSITIVE_INFINITY): string {
  const out: string[] = []
  let left = most
  const walk = (node: Element): void => {
    let before = -1
    for (const child of node.childNodes) {
      if (left < 0) return
      const from = out.length
      const isPart = isElement(child) && !wordless.has(child.tagName)
      if (isText(child)) {
        out.push(child.value)
        if (most !== Number.POSITIVE_INFINITY) left -= child.value.trim().length
      } else if (isPart && child.tagName === 'br') out.push(' ')
      else if (isPart) {
        const apart = ownLines.test(child.tagName)
        out.push(apart ? ' ' : '')
        walk(child)
        if (apart) out.push(' ')
        else if (
          before >= 0 &&
          setApart(out.slice(before, from).join(''), out.slice(from).join(''))
        )
          out[from] = ' '
        before = from
        continue
      }
      if (out.length > from) before = -1
    }
  }
  walk(element)
  return out
    .join('')
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
}
