import { ownDirection, type Direction } from '../../shared/engine/textDirection.ts'
import { type DocumentNode, nodeText } from '../../shared/model/document.ts'
import { webUrl } from '../rights/creditLine.ts'
import type { ExportArticle, ExportContext, SpokenWords } from './exportArticle.ts'

/** A run of text with one set of marks; a line break is a run of its own, `\n`. */
export interface Run {
  readonly text: string
  readonly emphasis: boolean
  readonly strong: boolean
  readonly href: string | null
  /** Whose words these are, where a person has confirmed it; neighbouring runs of one quotation share the object. */
  readonly spoken: SpokenWords | null
}

/** Characters without any mark. */
export function plainRun(text: string): Run {
  return { text, emphasis: false, strong: false, href: null, spoken: null }
}

/** A picture that may be printed. */
export type PrintMedia = NonNullable<ExportArticle['media'][number]>

/** One block as it is printed; what is set aside never becomes one. */
export type PrintBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly dir: Direction | null }
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly runs: readonly Run[]
      readonly dir: Direction | null
    }
  | { readonly kind: 'quotation'; readonly blocks: readonly PrintBlock[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly { readonly runs: readonly Run[]; readonly dir: Direction | null }[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'footnote'
      readonly label: string
      readonly runs: readonly Run[]
      readonly dir: Direction | null
    }
  | { readonly kind: 'figure'; readonly media: PrintMedia }

/** The document in printed order, and in words what was left out of it. */
export interface PrintText {
  readonly blocks: readonly PrintBlock[]
  readonly warnings: readonly string[]
}

/** Turns the edited document into blocks to print: boilerplate and pictures without rights stay behind. */
export function printBlocks(
  article: ExportArticle,
  { spoken, channel }: Partial<Pick<ExportContext, 'spoken' | 'channel'>> = {},
): PrintText {
  const warnings: string[] = []
  const shown = new Set<number>()
  const blocks = blocksOf(article.document.content, {
    article,
    warnings,
    shown,
    spoken: spoken ?? [],
    keepsLinks: channel !== 'print',
  })
  // What an editor took out of the text is no longer among them.
  const neverPlaced = article.media.flatMap((media, i): PrintBlock[] =>
    media && !shown.has(i) ? [{ kind: 'figure', media }] : [],
  )
  const left = article.media.filter(
    (media, i) => media === null && !article.picturesTakenOut?.includes(i),
  ).length
  if (left > 0)
    warnings.push(
      left === 1 ? 'One picture left out: no rights.' : `${left} pictures left out: no rights.`,
    )
  return { blocks: [...neverPlaced, ...blocks], warnings }
}

interface Walk {
  readonly article: ExportArticle
  readonly warnings: string[]
  readonly shown: Set<number>
  readonly spoken: readonly SpokenWords[]
  /** Print has nothing to click on. */
  readonly keepsLinks: boolean
}

function blocksOf(nodes: readonly DocumentNode[], walk: Walk): PrintBlock[] {
  return nodes.flatMap((node) => blockOf(node, walk))
}

function blockOf(node: DocumentNode, walk: Walk): PrintBlock[] {
  switch (node.type) {
    case 'boilerplate':
      return []
    case 'imageNote':
      return figureOf(node, walk)
    case 'quotation': {
      const blocks = blocksOf(node.content ?? [], walk)
      return blocks.length > 0 ? [{ kind: 'quotation', blocks }] : []
    }
    case 'list': {
      const items = (node.content ?? [])
        .map((item) => ({ runs: runsOf(item, walk), dir: directionOf(item, walk) }))
        .filter((item) => hasText(item.runs))
      return items.length > 0
        ? [{ kind: 'list', ordered: node.attrs?.['kind'] === 'ordered', items }]
        : []
    }
    case 'table': {
      const rows = rowsOf(node)
      return rows.length > 0 ? [{ kind: 'table', rows }] : []
    }
    default:
      return textBlock(node, walk)
  }
}

function textBlock(node: DocumentNode, walk: Walk): PrintBlock[] {
  const runs = runsOf(node, walk)
  if (!hasText(runs)) return []
  const dir = directionOf(node, walk)
  if (node.type === 'heading') {
    const level = Number(node.attrs?.['level'] ?? 2)
    return [{ kind: 'heading', level: Math.min(6, Math.max(2, level || 2)), runs, dir }]
  }
  if (node.type === 'footnote') {
    const label = node.attrs?.['label']
    return [{ kind: 'footnote', label: typeof label === 'string' ? label : '', runs, dir }]
  }
  return [{ kind: 'paragraph', runs, dir }]
}

function figureOf(node: DocumentNode, walk: Walk): PrintBlock[] {
  const index = node.attrs?.['media']
  if (typeof index !== 'number') {
    walk.warnings.push('A picture note of the text left out: no rights.')
    return []
  }
  const media = walk.article.media[index]
  if (!media || walk.shown.has(index)) return []
  walk.shown.add(index)
  return [{ kind: 'figure', media }]
}

/** A block's text as runs; breaks before its first and after its last words say nothing and go. */
function runsOf(node: DocumentNode, walk: Walk): Run[] {
  const id = node.attrs?.['blockId']
  const spoken = walk.spoken.filter((one) => one.blockId === id)
  const runs = rawRuns(node, walk, spoken, { at: 0 })
  const first = runs.findIndex((run) => run.text !== '\n')
  const last = runs.findLastIndex((run) => run.text !== '\n')
  return first < 0 ? [] : runs.slice(first, last + 1)
}

function rawRuns(
  node: DocumentNode,
  walk: Walk,
  spoken: readonly SpokenWords[],
  place: { at: number },
): Run[] {
  return (node.content ?? []).flatMap((child): Run[] => {
    if (child.type === 'hardBreak') {
      place.at += 1
      return [lineBreak]
    }
    if (child.type !== 'text' || !child.text) return rawRuns(child, walk, spoken, place)
    const marks = child.marks ?? []
    const link = marks.find((mark) => mark.type === 'link')?.attrs?.['href']
    const run = {
      emphasis: marks.some((mark) => mark.type === 'emphasis'),
      strong: marks.some((mark) => mark.type === 'strong'),
      href: walk.keepsLinks && typeof link === 'string' ? safeLink(link, walk) : null,
    }
    return bySpeaker(child.text, spoken, place).flatMap(({ words, said }) =>
      words
        .split(/(\r\n?|\n)/)
        .filter((text) => text !== '')
        .map((text) => (/^[\r\n]/.test(text) ? lineBreak : { text, ...run, spoken: said })),
    )
  })
}

/** The text cut where confirmed quotations begin and end; moves the place on. */
function bySpeaker(text: string, spoken: readonly SpokenWords[], place: { at: number }) {
  const from = place.at
  place.at += text.length
  const cuts = spoken
    .flatMap((one) => [one.start - from, one.end - from])
    .filter((at) => at > 0 && at < text.length)
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => ({
    words: text.slice(start, edges[i + 1]),
    said: spoken.find((one) => one.start <= from + start && one.end > from + start) ?? null,
  }))
}

const lineBreak: Run = plainRun('\n')

/** Only addresses a reader can safely open go out; the words of the link always stay. */
function safeLink(href: string, walk: Walk): string | null {
  const address = href.trim()
  const web = webUrl(address)
  if (web !== null) return web
  if (/^mailto:[^\s<>"{}|\\^`]+$/i.test(address)) return address
  walk.warnings.push(
    `A link is left out, its words stay: “${address.slice(0, 80)}” is no web address.`,
  )
  return null
}

function rowsOf(node: DocumentNode): string[][] {
  const rows = node.attrs?.['rows']
  if (!Array.isArray(rows)) return []
  return rows
    .filter((row): row is unknown[] => Array.isArray(row) && row.length > 0)
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')))
}

/** What a person set, else which way the words of a block run where the piece runs the other way. */
function directionOf(node: DocumentNode, { article }: Walk): Direction | null {
  const dir = node.attrs?.['dir']
  if (dir === 'ltr' || dir === 'rtl') return dir
  return ownDirection(nodeText(node), article.fields.direction)
}

function hasText(runs: readonly Run[]): boolean {
  return runs.some((run) => run.text.trim() !== '')
}
