import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

/** A page counter as data: the address it loads and how large it is. */
export interface Pixel {
  readonly src: string
  readonly width: string
  readonly height: string
}

// The licence's own HTML is somebody else's code. Nothing of it is copied: the address of its picture
// is taken out, and the writers make a picture of their own from that.

/** The counter's picture in a licence's HTML; null when there is none with an https address. */
export function readPixel(html: string): Pixel | null {
  const image = findImage(parseFragment(html).childNodes)
  if (!image) return null
  const attribute = (name: string): string =>
    image.attrs.find((one) => one.name === name)?.value ?? ''
  const src = attribute('src').trim()
  if (!/^https:\/\/[^\s"'<>]+$/.test(src) || !URL.canParse(src)) return null
  const size = (name: string): string => /^\d{1,3}$/.exec(attribute(name))?.[0] ?? '1'
  return { src, width: size('width'), height: size('height') }
}

function findImage(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): DefaultTreeAdapterTypes.Element | null {
  // Not by recursion: somebody else's code may lie as deep as it likes.
  const open = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue
    if (node.tagName === 'img') return node
    open.push(...node.childNodes.toReversed())
  }
  return null
}
