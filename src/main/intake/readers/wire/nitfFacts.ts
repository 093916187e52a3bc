import { statedByline } from '../markup/statedByline.ts'
import { statedDate } from '../markup/statedDate.ts'
import { webAddress } from '../markup/webAddress.ts'
import { toHtml } from '../xml/toHtml.ts'
import { allBelow, childAt, childrenOf, valueOf, wordsOf, type XmlElement } from '../xml/xmlTree.ts'
import { emptyWire, type WireFacts, statedEnd } from './wireReading.ts'

/** NITF's elements in HTML's words (N2); what is not listed keeps its content only. */
const html: Readonly<Record<string, string | false>> = {
  ...Object.fromEntries(
    'p em strong ul ol li dl dt dd table thead tbody tfoot tr td th caption br a pre sub sup'
      .split(' ')
      .map((tag) => [tag, tag]),
  ),
  hl1: 'h1',
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  note: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'address',
  'media-reference': false,
  'media-metadata': false,
  'media-object': false,
  'body.head': false,
  fn: false,
}

/** The body of an NITF element as HTML. */
export function nitfHtml(element: XmlElement): string {
  return toHtml(element, (one) => html[one.local] ?? null)
}

/** What an NITF article states (DOMAIN §6): docdata, headline, by-line, dateline, body. */
export function nitfFacts(root: XmlElement): WireFacts {
  const docdata = childAt(root, 'head', 'docdata')
  const body = childAt(root, 'body')
  const head = childAt(body, 'body.head')
  const content = childAt(body, 'body.content')
  const hedline = childAt(head, 'hedline')
  const data = (name: string, attribute: string): string | null =>
    valueOf(childAt(docdata, name), attribute)
  const location = childAt(head, 'dateline', 'location')
  const release = statedDate(data('date.release', 'norm'))
  const issued = statedDate(data('date.issue', 'norm'))
  return {
    format: 'application/nitf+xml',
    rule: 'N1',
    headline:
      wordsOf(childAt(hedline, 'hl1')) ??
      wordsOf(hedline) ??
      wordsOf(childAt(root, 'head', 'title')),
    standfirst:
      wordsOf(childAt(head, 'abstract')) ??
      (childAt(hedline, 'hl1') === null ? null : wordsOf(childAt(hedline, 'hl2'))),
    ...bylineOf(childAt(head, 'byline')),
    dateline: wordsOf(location) ?? wordsOf(childAt(head, 'dateline')),
    html: content === null ? '' : nitfHtml(content),
    pictures: [],
    published: issued ?? statedDate(valueOf(childAt(head, 'dateline', 'story.date'), 'norm')),
    updated: null,
    provider:
      wordsOf(childAt(head, 'distributor')) ??
      data('doc.copyright', 'holder') ??
      valueOf(childrenOf(docdata, 'doc-id')[0], 'regsrc'),
    canonicalUrl: webAddress(meta(root, 'canonical')),
    republisher: meta(root, 'via'),
    language: valueOf(root, 'lang') ?? valueOf(body, 'lang'),
    keywords: allBelow(docdata, 'keyword').flatMap((one) => valueOf(one, 'key') ?? []),
    wire: {
      ...emptyWire,
      slug: data('du-key', 'key') ?? data('fixture', 'fix-id'),
      priority: data('urgency', 'ed-urg'),
      category: meta(root, 'anpa-category', 'category'),
      pubStatus: valueOf(docdata, 'management-status'),
      // Agencies fill in the release with the time of issue: only a later one holds anything.
      embargo: isLater(release?.value, issued?.value) ? (release?.text ?? null) : null,
      expires: statedEnd(data('date.expire', 'norm')),
      rights: rightsOf(docdata, head),
      id: data('doc-id', 'id-string'),
      replaces: data('correction', 'id-string'),
    },
    notes: [
      ...childrenOf(docdata, 'ed-msg').flatMap((one) => valueOf(one, 'info') ?? wordsOf(one) ?? []),
      ...childrenOf(childAt(body, 'body.head'), 'note').flatMap((one) => wordsOf(one) ?? []),
      ...childrenOf(childAt(body, 'body.end'), 'tagline').flatMap((one) => wordsOf(one) ?? []),
    ],
  }
}

function isLater(a: string | null | undefined, b: string | null | undefined): boolean {
  return a !== null && a !== undefined && (!b || Date.parse(a) > Date.parse(b))
}

/** N3: the line as printed; what <byttl> sets apart is the affiliation of those it stands under. */
function bylineOf(byline: XmlElement | null): Pick<WireFacts, 'byline' | 'bylines'> {
  if (byline === null) return { byline: null }
  const title = wordsOf(childAt(byline, 'byttl'))
  const children = byline.children.filter((one) => typeof one === 'string' || one.local !== 'byttl')
  const own = wordsOf({ ...byline, children })?.replace(/,$/, '') ?? null
  if (own === null || title === null) return { byline: own ?? title }
  return {
    byline: `${own}, ${title}`,
    bylines: statedByline(own).map((one) => ({ ...one, affiliation: one.affiliation ?? title })),
  }
}

function rightsOf(docdata: XmlElement | null, head: XmlElement | null): string | null {
  const copyright = childAt(docdata, 'doc.copyright')
  const holder = valueOf(copyright, 'holder')
  const line =
    holder === null ? null : `© ${[valueOf(copyright, 'year'), holder].filter(Boolean).join(' ')}`
  const rights = childAt(docdata, 'doc.rights')
  return (
    wordsOf(childAt(head, 'rights')) ??
    (rights === null
      ? null
      : [...rights.attributes.values()].filter((one) => one.trim() !== '').join(', ') || null) ??
    line
  )
}

function meta(root: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const one of childrenOf(childAt(root, 'head'), 'meta'))
      if (valueOf(one, 'name') === name) return valueOf(one, 'content')
  return null
}
