import type { DatedValue } from '../../../../shared/model/dates.ts'
import type { Byline, MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { statedByline } from '../markup/statedByline.ts'
import { statedDate } from '../markup/statedDate.ts'
import { webAddress } from '../markup/webAddress.ts'
import { childAt, childrenOf, type XmlElement, valueOf, wordsOf } from '../xml/xmlTree.ts'
import { htmlWords, textHtml } from './textConstruct.ts'

/** One entry of a feed: its own facts, and those of the feed where they hold for each entry. */
export interface Entry {
  readonly title: string | null
  /** The text itself; null where the feed gives only a summary. */
  readonly html: string | null
  readonly summaryHtml: string | null
  readonly summary: string | null
  readonly bylines: readonly Byline[]
  readonly published: DatedValue | null
  readonly updated: DatedValue | null
  /** Whom `<source>` or `atom:source` names: the publisher the feed took it from. */
  readonly source: string | null
  readonly feedTitle: string | null
  readonly link: string | null
  readonly id: string | null
  readonly rights: string | null
  readonly language: string | null
  readonly keywords: readonly string[]
  readonly media: readonly MediaNote[]
}

const contentNs = 'http://purl.org/rss/1.0/modules/content/'
const mediaNs = 'http://search.yahoo.com/mrss/'
const itunesNs = 'http://www.itunes.com/dtds/podcast-1.0.dtd'

/** The entries of a feed in order, whatever its dialect. */
export function entriesOf(root: XmlElement): Entry[] {
  const feed = root.local === 'feed' ? root : (childAt(root, 'channel') ?? root)
  const items =
    root.local === 'entry'
      ? [root]
      : [
          ...childrenOf(feed, 'item', 'entry'),
          ...(feed === root ? [] : childrenOf(root, 'item', 'entry')),
        ]
  return items.map((item) => entryOf(item, feed))
}

/** Children of the entry's own vocabulary: what media and podcast extensions add is not asked here. */
function own(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return childrenOf(element, ...names).filter(({ ns }) => ns !== mediaNs && ns !== itunesNs)
}

function entryOf(item: XmlElement, feed: XmlElement): Entry {
  const content =
    childrenOf(item, 'encoded').find(({ ns }) => ns === contentNs) ??
    own(item, 'content').find((one) => valueOf(one, 'src') === null && one.ns !== contentNs) ??
    childrenOf(item, 'body')[0] ??
    null
  const summary = own(item, 'description')[0] ?? own(item, 'summary')[0] ?? own(item, 'subtitle')[0]
  const words = (...names: readonly string[]): string | null => {
    for (const name of names)
      for (const one of own(item, name)) if (wordsOf(one)) return wordsOf(one)
    return null
  }
  const source = childAt(item, 'source')
  const html = content === null ? null : textHtml(content)
  const summaryHtml = summary === undefined ? null : textHtml(summary)
  return {
    title: htmlWords(own(item, 'title')[0]) ?? htmlWords(childrenOf(item, 'title')[0]),
    html,
    summaryHtml,
    summary: htmlWords(summary),
    bylines: bylinesOf(item, feed, source),
    published: statedDate(words('pubDate', 'published', 'issued', 'date', 'created')),
    updated: statedDate(words('updated', 'modified', 'lastBuildDate')),
    source: source === null ? null : (wordsOf(childAt(source, 'title')) ?? sourceWords(source)),
    feedTitle: feed === item ? null : htmlWords(own(feed, 'title')[0]),
    link: linkOf(item, valueOf(item, 'base') ?? valueOf(feed, 'base')),
    id: words('guid', 'id', 'identifier'),
    rights:
      words('rights', 'copyright', 'license') ??
      wordsOf(childrenOf(item, 'license', 'copyright')[0]) ??
      wordsOf(own(feed, 'rights', 'copyright')[0]),
    language:
      words('language') ??
      valueOf(item, 'lang') ??
      valueOf(feed, 'lang') ??
      wordsOf(own(feed, 'language')[0]),
    keywords: childrenOf(item, 'category', 'subject')
      .flatMap((one) => valueOf(one, 'label') ?? wordsOf(one) ?? valueOf(one, 'term') ?? [])
      .slice(0, 40),
    media: mediaOf(item),
  }
}

function sourceWords(source: XmlElement): string | null {
  return childrenOf(source).length === 0 ? wordsOf(source) : null
}

/** E3: dc:creator, Atom and RSS authors of the entry; those of its source or feed only where it names none. */
function bylinesOf(item: XmlElement, feed: XmlElement, source: XmlElement | null): Byline[] {
  const creators = childrenOf(item, 'creator').flatMap((one) => authorName(one) ?? [])
  const authors = [own(item, 'author'), childrenOf(source, 'author'), own(feed, 'author')].map(
    (list) => list.flatMap((one) => authorName(one) ?? []),
  )
  const podcast = childrenOf(item, 'author')
    .filter(({ ns }) => ns === itunesNs)
    .flatMap((one) => nobodysMail(wordsOf(one)) ?? [])
  const names =
    [creators, ...authors.slice(0, 2), podcast, authors[2] ?? []].find((list) => list.length > 0) ??
    []
  const out: Byline[] = []
  for (const one of names.flatMap(statedByline))
    if (!out.some((known) => known.name === one.name)) out.push(one)
  return out
}

/** Atom's <name>, or RSS's "mail@example.org (Name)"; a bare mail address is nobody's name. */
function authorName(author: XmlElement): string | null {
  const stated = wordsOf(childAt(author, 'name'))
  if (stated !== null) return nobodysMail(stated)
  if (childrenOf(author).length > 0) return null
  const text = wordsOf(author)
  const bracket = /@.*\(([^()]{2,80})\)\s*$/.exec(text ?? '')?.[1]?.trim()
  return bracket ?? nobodysMail(text)
}

/** The words without the mail addresses between them; null where nothing else is said. */
function nobodysMail(words: string | null): string | null {
  const name =
    words?.replace(/(?:(?<!\s)\s+)?<?(?<![^\s<>])[^\s<>]+@[^\s<>]+>?\s*/g, ' ').trim() ?? ''
  return name === '' ? null : name
}

function linkOf(item: XmlElement, base: string | null): string | null {
  const links = own(item, 'link')
  const alternate = links.find((one) => (valueOf(one, 'rel') ?? 'alternate') === 'alternate')
  const guid = own(item, 'guid', 'id')[0]
  const link = valueOf(alternate, 'href') ?? wordsOf(alternate)
  return (
    webAddress(link) ??
    (link !== null && base !== null && URL.canParse(link, base)
      ? webAddress(new URL(link, base).href)
      : null) ??
    (valueOf(guid, 'isPermaLink') === 'false' ? null : webAddress(wordsOf(guid)))
  )
}

/** Pictures of Media RSS that come with words or a credit of their own. */
function mediaOf(item: XmlElement): MediaNote[] {
  const groups = [item, ...childrenOf(item, 'group').filter(({ ns }) => ns === mediaNs)]
  return groups
    .flatMap((group) => childrenOf(group, 'content').filter(({ ns }) => ns === mediaNs))
    .flatMap((content) => {
      const caption = htmlWords(childrenOf(content, 'description', 'text', 'title')[0]) ?? ''
      const credit = wordsOf(childAt(content, 'credit'))
      if (caption === '' && credit === null) return []
      return [{ caption, credit, date: null, uri: webAddress(valueOf(content, 'url')) }]
    })
    .slice(0, 50)
}
