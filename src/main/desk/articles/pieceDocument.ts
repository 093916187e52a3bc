import { assertNever } from '../../../shared/assertNever.ts'
import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'
import type { BodyItem, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { inlineContent } from './inlineContent.ts'

/** The first document of a piece, and which block each part of the linear text became. */
export interface PieceDocument {
  readonly document: ArticleDocument
  /** By part index; parts that are no block of the document are absent. */
  readonly blockOfPart: ReadonlyMap<number, string>
}

interface Placed {
  /** Index of the part it came from; decides the reading order. */
  readonly part: number
  readonly node: DocumentNode
  readonly blockId: string
  /** Set for list items and quotations, which share a container with their neighbours. */
  readonly container?: { readonly type: 'list' | 'quotation'; readonly kind?: string }
}

/** Builds ProseMirror JSON from body, media and boilerplate in reading order; every block gets an id. */
export function pieceDocument(piece: ParsedPiece): PieceDocument {
  const newBlockId = blockIds()
  const placed = readingOrder([
    ...bodyNodes(piece, newBlockId),
    ...mediaNodes(piece, newBlockId),
    ...boilerplateNodes(piece, newBlockId),
  ])
  const blockOfPart = new Map<number, string>()
  for (const block of placed)
    if (Number.isInteger(block.part) && block.part >= 0 && !blockOfPart.has(block.part))
      blockOfPart.set(block.part, block.blockId)
  return { document: { type: 'doc', content: gather(placed, newBlockId) }, blockOfPart }
}

/** Ids of eight letters, distinct within one document. */
export function blockIds(): () => string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  const used = new Set<string>()
  // Asking for chance costs as much for thirty-two ids as for one.
  const chance = new Uint8Array(8 * 32)
  let at = chance.length
  const next = (): string => {
    if (at === chance.length) {
      crypto.getRandomValues(chance)
      at = 0
    }
    let id = ''
    for (const byte of chance.subarray(at, at + 8)) id += letters[byte & 31]
    at += 8
    return id
  }
  return () => {
    let id = next()
    while (used.has(id)) id = next()
    used.add(id)
    return id
  }
}

/** Stable: what names no part follows what stood before it. */
function readingOrder(placed: readonly Placed[]): Placed[] {
  return placed
    .map((block, index) => ({ block, index }))
    .sort((a, b) => a.block.part - b.block.part || a.index - b.index)
    .map(({ block }) => block)
}

function bodyNodes(piece: ParsedPiece, newBlockId: () => string): Placed[] {
  let last = -1
  let image = 0
  return piece.article.body.map((item) => {
    last = item.part ?? last
    const blockId = newBlockId()
    const media = item.type === 'image-note' ? image++ : -1
    return { part: last, blockId, ...bodyNode(item, blockId, media, piece) }
  })
}

function bodyNode(
  item: BodyItem,
  blockId: string,
  media: number,
  piece: ParsedPiece,
): Pick<Placed, 'node' | 'container'> {
  const content = inlineContent(item.text, item.marks ?? [])
  switch (item.type) {
    case 'paragraph':
      return { node: block('paragraph', { blockId }, content) }
    case 'heading':
      return { node: block('heading', { blockId, level: item.level ?? 2 }, content) }
    case 'quotation':
      return {
        node: block('paragraph', { blockId }, content),
        container: { type: 'quotation' },
      }
    case 'list-item':
      return {
        node: block('listItem', { blockId }, content),
        container: { type: 'list', kind: item.list ?? 'unordered' },
      }
    case 'table': {
      const rows = item.rows ?? item.text.split('\n').map((line) => line.split('\t'))
      return { node: { type: 'table', attrs: { blockId, rows } } }
    }
    case 'image-note':
      return { node: imageNote(item.text, blockId, media, piece) }
    default:
      return assertNever(item.type)
  }
}

function imageNote(text: string, blockId: string, media: number, piece: ParsedPiece): DocumentNode {
  const note = piece.article.media[media]
  return block(
    'imageNote',
    {
      blockId,
      ...(note === undefined ? {} : { media }),
      ...(note?.credit ? { credit: note.credit } : {}),
    },
    inlineContent(note === undefined ? text : note.caption, []),
  )
}

/** Pictures that the body does not show as notes stand where their caption was read. */
function mediaNodes(piece: ParsedPiece, newBlockId: () => string): Placed[] {
  const shown = piece.article.body.filter((item) => item.type === 'image-note').length
  const captions = piece.parts.flatMap((part, index) =>
    part.role === 'caption' || part.role === 'image-note' ? [index] : [],
  )
  return piece.article.media.slice(shown).map((note, index) => {
    const blockId = newBlockId()
    const own = captions.find((part) => {
      const range = piece.parts[part]?.range ?? [0, 0]
      return note.caption !== '' && piece.text.slice(range[0], range[1]).includes(note.caption)
    })
    return {
      part: own ?? captions[index] ?? -1,
      blockId,
      node: imageNote(note.caption, blockId, shown + index, piece),
    }
  })
}

function boilerplateNodes(piece: ParsedPiece, newBlockId: () => string): Placed[] {
  return piece.article.boilerplate.map((note) => {
    const blockId = newBlockId()
    return {
      part: note.part ?? Number.POSITIVE_INFINITY,
      blockId,
      node: block('boilerplate', { blockId, reason: note.reason }, inlineContent(note.text, [])),
    }
  })
}

/** Neighbouring list items of one kind make one list, neighbouring quoted paragraphs one quotation. */
function gather(placed: readonly Placed[], newBlockId: () => string): DocumentNode[] {
  const out: DocumentNode[] = []
  const open: { key: string; content: DocumentNode[] } = { key: '', content: [] }
  for (const { node, container } of placed) {
    if (container === undefined) {
      open.key = ''
      out.push(node)
      continue
    }
    const key = `${container.type} ${container.kind ?? ''}`
    if (open.key !== key) {
      open.key = key
      open.content = []
      const attrs = { blockId: newBlockId(), ...(container.kind ? { kind: container.kind } : {}) }
      out.push({ type: container.type, attrs, content: open.content })
    }
    open.content.push(node)
  }
  return out
}

function block(
  type: DocumentNode['type'],
  attrs: Record<string, unknown>,
  content: DocumentNode[],
): DocumentNode {
  return content.length === 0 ? { type, attrs } : { type, attrs, content }
}
