import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { statedDate } from '../markup/statedDate.ts'
import { paragraphsHtml, toHtml } from '../xml/toHtml.ts'
import {
  allBelow,
  childAt,
  childrenOf,
  rawText,
  valueOf,
  wordsOf,
  type XmlElement,
} from '../xml/xmlTree.ts'
import { nitfFacts, nitfHtml } from './nitfFacts.ts'
import { emptyWire, type WireFacts } from './wireReading.ts'

/** A component that holds text, with the components it stands in, inmost first. */
interface TextComponent {
  readonly component: XmlElement
  readonly around: readonly XmlElement[]
  readonly content: XmlElement
}

/** What a NewsML 1 item states: one set of facts for each main text in it (L1). */
export function newsml1Facts(item: XmlElement, root: XmlElement): WireFacts[] {
  const texts = childrenOf(item, 'NewsComponent').flatMap((one) => textComponents(one, []))
  const main = texts.filter(({ component }) => !/caption/i.test(roleOf(component) ?? ''))
  const captions = texts.filter((one) => !main.includes(one))
  // Components that share their news lines are one story: its main text first, then what belongs to it.
  const groups = new Map<XmlElement | TextComponent, TextComponent[]>()
  for (const one of main) {
    const lines = linesOf(one) ?? one
    groups.set(lines, [...(groups.get(lines) ?? []), one])
  }
  const pictures =
    groups.size === 1 ? captions.map(captionNote).filter((one) => one.caption !== '') : []
  return [...groups.values()].map((group) => factsOf(group, item, root, pictures))
}

function textComponents(component: XmlElement, around: readonly XmlElement[]): TextComponent[] {
  const content = childrenOf(component, 'ContentItem').find(
    (one) => childAt(one, 'DataContent') !== null && isText(one),
  )
  const inner = childrenOf(component, 'NewsComponent').flatMap((one) =>
    textComponents(one, [component, ...around]),
  )
  return content === undefined ? inner : [{ component, around, content }, ...inner]
}

function isText(content: XmlElement): boolean {
  const type = valueOf(childAt(content, 'MediaType'), 'FormalName')
  const data = childAt(content, 'DataContent')
  // Some agencies call NITF “ComplexData”.
  const nitf = data !== null && allBelow(data, 'nitf').length > 0
  if (type !== null && !/text/i.test(type) && !nitf) return false
  return data !== null && rawText(data).trim() !== ''
}

function linesOf({ component, around }: TextComponent): XmlElement | null {
  for (const one of [component, ...around]) {
    const lines = childAt(one, 'NewsLines')
    if (childAt(lines, 'HeadLine') !== null) return lines
  }
  return null
}

function roleOf(component: XmlElement): string | null {
  return valueOf(childAt(component, 'Role'), 'FormalName')
}

function captionNote({ component, content }: TextComponent): MediaNote {
  const lines = childAt(component, 'NewsLines')
  return {
    caption: wordsOf(childAt(content, 'DataContent')) ?? '',
    credit: wordsOf(childAt(lines, 'CreditLine')),
    date: null,
    uri: null,
  }
}

function factsOf(
  group: readonly TextComponent[],
  item: XmlElement,
  root: XmlElement,
  pictures: readonly MediaNote[],
): WireFacts {
  const first =
    group.find(({ component }) => /^main|body/i.test(roleOf(component) ?? '')) ?? group[0]
  const chain = first === undefined ? [] : [first.component, ...first.around]
  // L2: what a component does not say, the one around it says.
  const line = (name: string): string | null => {
    for (const one of chain) {
      const words = wordsOf(childAt(one, 'NewsLines', name))
      if (words !== null) return words
    }
    return null
  }
  const named = (...path: readonly string[]): XmlElement | null => {
    for (const one of chain) {
      const found = childAt(one, ...path)
      if (found !== null) return found
    }
    return null
  }
  const data = childAt(first?.content, 'DataContent')
  const nitf = data === null ? undefined : allBelow(data, 'nitf')[0]
  const inner = nitf === undefined ? null : nitfFacts(nitf)
  const management = childAt(item, 'NewsManagement')
  const identifier = childAt(item, 'Identification', 'NewsIdentifier')
  const envelope = childAt(root, 'NewsEnvelope')
  const created = statedDate(wordsOf(childAt(management, 'FirstCreated')))
  const revised = statedDate(wordsOf(childAt(management, 'ThisRevisionCreated')))
  const formal = (element: XmlElement | null): string | null => valueOf(element, 'FormalName')
  return {
    format: 'application/newsml+xml',
    rule: 'L1',
    headline: line('HeadLine') ?? inner?.headline ?? null,
    standfirst: line('SubHeadLine') ?? inner?.standfirst ?? null,
    byline: line('ByLine') ?? inner?.byline ?? null,
    dateline: inner?.dateline ?? line('DateLine'),
    html: inner?.html ?? (data === null ? '' : contentHtml(data)),
    pictures,
    published: created ?? revised,
    updated: created === null ? null : revised,
    provider:
      line('CreditLine') ??
      formal(named('AdministrativeMetadata', 'Source', 'Party')) ??
      formal(named('AdministrativeMetadata', 'Provider', 'Party')) ??
      wordsOf(childAt(identifier, 'ProviderId')),
    canonicalUrl: null,
    language:
      formal(named('DescriptiveMetadata', 'Language'))?.toLowerCase() ??
      valueOf(first?.component, 'lang'),
    keywords: chain.flatMap((one) =>
      childrenOf(childAt(one, 'NewsLines'), 'KeywordLine').flatMap((each) => wordsOf(each) ?? []),
    ),
    wire: {
      ...emptyWire,
      slug: line('SlugLine') ?? wordsOf(childAt(item, 'Identification', 'NameLabel')),
      priority:
        formal(childAt(management, 'Urgency')) ??
        wordsOf(childAt(management, 'Urgency')) ??
        formal(childAt(envelope, 'Priority')),
      category: formal(named('DescriptiveMetadata', 'Genre')),
      pubStatus: formal(childAt(management, 'Status')),
      embargo: wordsOf(childAt(management, 'StatusWillChange', 'DateAndTime')),
      rights: [line('CopyrightLine'), line('RightsLine')].filter(Boolean).join(' · ') || null,
      id: idOf(identifier),
      replaces: valueOf(childAt(management, 'DerivedFrom'), 'NewsItem'),
    },
    notes: childrenOf(management, 'Instruction').flatMap((one) => wordsOf(one) ?? []),
  }
}

/** L4: a public identifier names the item; one that only names its provider stands on every item alike and is none. */
function idOf(identifier: XmlElement | null): string | null {
  const stated = wordsOf(childAt(identifier, 'PublicIdentifier'))
  if (stated !== null && !/^urn:newsml:[^:]*$/i.test(stated)) return stated
  const own = wordsOf(childAt(identifier, 'NewsItemId'))
  return own === '0' ? null : own
}

/** L3: the text as NITF's or HTML's elements, as HTML written in a string, or as plain text. */
function contentHtml(data: XmlElement): string {
  if (childrenOf(data).length > 0) {
    const body = allBelow(data, 'body.content')[0]
    return body === undefined
      ? toHtml(allBelow(data, 'body')[0] ?? data, (one) =>
          one.local === 'head' ? false : one.local.toLowerCase(),
        )
      : nitfHtml(body)
  }
  const text = rawText(data)
  return /<\/?(?:p|br|div|span|b|i)\b[^>]*>/i.test(text) ? text : paragraphsHtml(text)
}
