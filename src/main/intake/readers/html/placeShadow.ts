import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** More shadow roots than any page declares; the rest stay unread. */
const mostRoots = 500

const attributeOf = (element: Tree.Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null

/**
 * Shows what a page declares as shadow DOM as a browser would (rule H17): the content of `<template shadowrootmode>` in
 * place of its host's children, which stand in its slots. Called before anything is counted. Children that no slot
 * takes are not shown.
 */
export function placeShadow(document: Tree.Document): void {
  let left = mostRoots
  const stack: Tree.ParentNode[] = [document]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('tagName' in top && left > 0) {
      const root = top.childNodes.find(isShadowRoot)
      if (root) {
        left--
        fill(top, root)
      }
    }
    for (const child of top.childNodes) if ('childNodes' in child) stack.push(child)
  }
}

function isShadowRoot(node: Tree.ChildNode): node is Tree.Template {
  return (
    node.nodeName === 'template' &&
    'content' in node &&
    (attributeOf(node, 'shadowrootmode') ?? attributeOf(node, 'shadowroot')) !== null
  )
}

function fill(host: Tree.Element, root: Tree.Template): void {
  const light = new Map<string, Tree.ChildNode[]>()
  for (const child of host.childNodes) {
    if (child === root) continue
    const name = 'tagName' in child ? (attributeOf(child, 'slot') ?? '') : ''
    light.set(name, [...(light.get(name) ?? []), child])
  }
  host.childNodes = []
  adopt(host, root.content.childNodes)
  const stack: Tree.ParentNode[] = [host]
  for (let top = stack.pop(); top; top = stack.pop())
    for (const child of [...top.childNodes].reverse()) {
      if (!('tagName' in child)) continue
      if (child.tagName !== 'slot') {
        stack.push(child)
        continue
      }
      const name = attributeOf(child, 'name') ?? ''
      const taken = light.get(name)
      light.delete(name)
      // What stands in a slot is shown only where nothing takes its place.
      if (taken === undefined) stack.push(child)
      else {
        child.childNodes = []
        adopt(child, taken)
      }
    }
}

function adopt(parent: Tree.Element, children: readonly Tree.ChildNode[]): void {
  for (const child of children) {
    child.parentNode = parent
    parent.childNodes.push(child)
  }
}
