import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { statedDate } from '../markup/statedDate.ts'
import { webAddress } from '../markup/webAddress.ts'
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
import { nitfFacts } from './nitfFacts.ts'
import { emptyWire, type WireFacts, statedEnd } from './wireReading.ts'

/** True for an item whose class is a picture. */
export function isPicture(item: XmlElement): boolean {
  return /picture|photo|graphic/i.test(
    valueOf(childAt(item, 'itemMeta', 'itemClass'), 'qcode') ?? '',
  )
}

/** A picture item as a media note: its caption and credit, with its own rights (DOMAIN §5). */
export function pictureOf(item: XmlElement): MediaNote {
  const meta = childAt(item, 'contentMeta')
  const captions = childrenOf(meta, 'description')
  const caption = captions.find((one) => /caption/i.test(valueOf(one, 'role') ?? '')) ?? captions[0]
  const remote = allBelow(item, 'remoteContent')[0]
  return {
    caption: wordsOf(caption) ?? wordsOf(childAt(meta, 'headline')) ?? '',
    credit: wordsOf(childAt(meta, 'creditline')) ?? nameOf(childAt(meta, 'creator')),
    date: statedDate(wordsOf(childAt(meta, 'contentCreated'))),
    uri: webAddress(valueOf(remote, 'href')),
  }
}

/** What a NewsML-G2 item states (DOMAIN §6); `pictures` came with it in the same message. */
export function g2Facts(item: XmlElement, pictures: readonly MediaNote[]): WireFacts {
  const itemMeta = childAt(item, 'itemMeta')
  const meta = childAt(item, 'contentMeta')
  const rights = childAt(item, 'rightsInfo')
  const body = bodyOf(item)
  const inner = body.nitf === null ? null : nitfFacts(body.nitf)
  const picture = isPicture(item)
  const first = statedDate(
    wordsOf(childAt(itemMeta, 'firstCreated')) ?? wordsOf(childAt(meta, 'contentCreated')),
  )
  const version = statedDate(wordsOf(childAt(itemMeta, 'versionCreated')))
  const sources = childrenOf(meta, 'infoSource')
  const descriptions = childrenOf(meta, 'description')
  return {
    format: 'application/vnd.iptc.g2.newsitem+xml',
    rule: 'G1',
    headline: mainHeadline(meta) ?? inner?.headline ?? wordsOf(childAt(itemMeta, 'title')),
    headlines: childrenOf(meta, 'headline')
      .filter((one) => !isKicker(one))
      .flatMap((one) => wordsOf(one) ?? []),
    standfirst: picture
      ? null
      : (wordsOf(descriptions.find((one) => !/caption/i.test(valueOf(one, 'role') ?? ''))) ??
        inner?.standfirst ??
        null),
    byline: wordsOf(childAt(meta, 'by')) ?? inner?.byline ?? null,
    dateline: wordsOf(childAt(meta, 'dateline')) ?? inner?.dateline ?? null,
    html: inner?.html ?? body.html,
    pictures: picture ? [pictureOf(item)] : pictures,
    published: first ?? version,
    updated: first === null ? null : version,
    provider:
      nameOf(
        sources.find((one) => /origProv|origin/i.test(valueOf(one, 'role') ?? '')) ?? sources[0],
      ) ??
      nameOf(childAt(itemMeta, 'provider')) ??
      nameOf(childAt(rights, 'copyrightHolder')),
    canonicalUrl: webAddress(
      valueOf(
        childrenOf(itemMeta, 'link').find((one) => /derivedFrom/i.test(valueOf(one, 'rel') ?? '')),
        'href',
      ),
    ),
    republisher: republisherOf(item),
    language: valueOf(childAt(meta, 'language'), 'tag') ?? valueOf(item, 'lang'),
    keywords: childrenOf(meta, 'keyword').flatMap((one) => wordsOf(one) ?? []),
    wire: {
      ...emptyWire,
      slug: wordsOf(childAt(meta, 'slugline')) ?? inner?.wire.slug ?? null,
      priority: wordsOf(childAt(meta, 'urgency')) ?? wordsOf(childAt(itemMeta, 'priority')),
      category: nameOf(childAt(meta, 'genre')),
      pubStatus: code(childAt(itemMeta, 'pubStatus')),
      embargo: wordsOf(childAt(itemMeta, 'embargoed')),
      expires: statedEnd(wordsOf(childAt(itemMeta, 'expires'))),
      rights:
        [...childrenOf(rights, 'copyrightNotice'), ...childrenOf(rights, 'usageTerms')]
          .flatMap((one) => wordsOf(one) ?? [])
          .join(' · ') || null,
      id: valueOf(item, 'guid'),
      replaces:
        valueOf(
          childrenOf(itemMeta, 'link').find((one) =>
            /previousVersion|replaces/i.test(valueOf(one, 'rel') ?? ''),
          ),
          'residref',
        ) ?? null,
    },
    notes: childrenOf(itemMeta, 'edNote')
      // What the sender marks as not public is left in the original.
      .filter((one) => !/nonpublic/i.test(valueOf(one, 'pubconstraint') ?? ''))
      .flatMap((one) => wordsOf(one) ?? []),
  }
}

/** The last hop that says it passed the item on. */
function republisherOf(item: XmlElement): string | null {
  const hop = childrenOf(childAt(item, 'hopHistory'), 'hop').findLast((one) =>
    childrenOf(one, 'action').some((action) => /^republished$/i.test(nameOf(action) ?? '')),
  )
  return nameOf(childAt(hop, 'party'))
}

// A line set above or below the headline words it no other way; agencies rank it last and give it no role.
function isKicker(headline: XmlElement): boolean {
  const role = valueOf(headline, 'role')
  return role === null
    ? Number(valueOf(headline, 'rank') ?? 1) > 1 &&
        (wordsOf(headline) ?? '').split(/\s+/).length < 4
    : /kicker|over-?line|eyebrow|sub|deck/i.test(role)
}

function mainHeadline(meta: XmlElement | null): string | null {
  const stated = childrenOf(meta, 'headline')
  const own = stated.filter((one) => !isKicker(one))
  const all = own.length > 0 ? own : stated
  const main = all.find((one) => {
    const role = valueOf(one, 'role')
    return role === null || /main|headline$/i.test(role)
  })
  return wordsOf(main ?? all[0])
}

/** A party's or concept's name: as literal, as <name>, else its code without the scheme. */
function nameOf(element: XmlElement | null | undefined): string | null {
  if (!element) return null
  return wordsOf(childAt(element, 'name')) ?? valueOf(element, 'literal') ?? code(element)
}

function code(element: XmlElement | null | undefined): string | null {
  const value = valueOf(element, 'qcode') ?? valueOf(element, 'uri')
  return value?.replace(/^[^:/]+:/, '') ?? null
}

/** G2: the body is NITF, XHTML or text, inline; remote content is never fetched. */
function bodyOf(item: XmlElement): { nitf: XmlElement | null; html: string } {
  const set = childAt(item, 'contentSet')
  for (const inline of childrenOf(set, 'inlineXML')) {
    const nitf = allBelow(inline, 'nitf')[0]
    if (nitf !== undefined) return { nitf, html: '' }
    const body = allBelow(inline, 'body')[0] ?? inline
    const html = toHtml(body, (one) => (one.local === 'head' ? false : one.local))
    if (html.trim() !== '') return { nitf: null, html }
  }
  for (const inline of childrenOf(set, 'inlineData')) {
    const text = rawText(inline)
    if (text.trim() === '') continue
    const type = valueOf(inline, 'contenttype') ?? ''
    return {
      nitf: null,
      html: /html/i.test(type) || /<\/?(?:p|br|div)\b/i.test(text) ? text : paragraphsHtml(text),
    }
  }
  return { nitf: null, html: '' }
}
