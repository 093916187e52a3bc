import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** More parts than any page streams; past it nothing is moved. */
const mostParts = 500

const idOf = (element: Tree.Element): string | null =>
  element.attrs.find((each) => each.name === 'id')?.value ?? null

/**
 * Puts what a page streamed to its end where its script would put it (rule H17): `<div hidden id="S:1">` in place of
 * `<template id="B:1">` or `"P:1"`, with what was shown meanwhile left out. Called before anything is counted.
 */
export function placeStreamedParts(document: Tree.Document): void {
  const places = new Map<string, Tree.Element>()
  const parts: Tree.Element[] = []
  const stack: Tree.ParentNode[] = [document]
  for (let top = stack.pop(); top; top = stack.pop())
    for (let at = top.childNodes.length - 1; at >= 0; at--) {
      const child = top.childNodes[at]
      if (child === undefined || !('tagName' in child)) continue
      const id = idOf(child)
      if (id !== null && child.tagName === 'template' && /^[BP]:[\da-f]{1,6}$/.test(id))
        places.set(id, child)
      else if (id !== null && child.tagName === 'div' && /^S:[\da-f]{1,6}$/.test(id))
        parts.push(child)
      stack.push(child)
    }
  if (parts.length > mostParts) return
  for (const part of parts) place(part, places)
}

function place(part: Tree.Element, places: ReadonlyMap<string, Tree.Element>): void {
  part.attrs = part.attrs.filter((each) => each.name !== 'hidden')
  const number = (idOf(part) ?? '').slice(2)
  const target = places.get(`P:${number}`) ?? places.get(`B:${number}`)
  const into = target?.parentNode
  const from = part.parentNode
  if (!target || !into || !from || isWithin(target, part)) return
  from.childNodes.splice(from.childNodes.indexOf(part), 1)
  const at = into.childNodes.indexOf(target)
  const end = into.childNodes.findIndex(
    (each, index) =>
      index > at && each.nodeName === '#comment' && 'data' in each && each.data === '/$',
  )
  into.childNodes.splice(at, end < 0 ? 1 : end - at, part)
  part.parentNode = into
}

function isWithin(inner: Tree.Element, outer: Tree.Element): boolean {
  for (
    let each: Tree.ParentNode | null = inner;
    each;
    each = 'parentNode' in each ? each.parentNode : null
  )
    if (each === outer) return true
  return false
}
