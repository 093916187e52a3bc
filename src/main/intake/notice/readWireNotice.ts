import type { NoticeContent, NoticeKind } from '../../../shared/model/notice.ts'
import { g2Facts } from '../readers/wire/g2Facts.ts'
import { ninjsFacts } from '../readers/wire/ninjsFacts.ts'
import type { WireFacts } from '../readers/wire/wireReading.ts'
import {
  allBelow,
  childAt,
  childrenOf,
  parseXml,
  valueOf,
  type XmlElement,
} from '../readers/xml/xmlTree.ts'
import { readNotice } from './readNotice.ts'

/** The notice a ninjs item or a NewsML-G2 item is, by its status, its signal, or its note to editors; null where it is neither. */
export function readWireNotice(text: string): NoticeContent | null {
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return fromNinjs(text)
  return start.startsWith('<') ? fromG2(text) : null
}

function fromNinjs(text: string): NoticeContent | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const [facts] = ninjsFacts(data)
  return facts ? noticeOf(facts, null) : null
}

function fromG2(text: string): NoticeContent | null {
  const parsed = parseXml(text)
  if (!parsed.ok) return null
  const { root } = parsed
  const item = root.local === 'newsItem' ? root : allBelow(root, 'newsItem')[0]
  if (item === undefined) return null
  return noticeOf(g2Facts(item, []), signalOf(item))
}

/** `<signal qcode="sig:correction"/>`: what the sender says of an item that is usable. */
function signalOf(item: XmlElement): NoticeKind | null {
  const words = childrenOf(childAt(item, 'itemMeta'), 'signal')
    .map((one) => `${valueOf(one, 'qcode') ?? ''} ${valueOf(one, 'uri') ?? ''}`)
    .join(' ')
  if (/correct/iu.test(words)) return 'correction'
  if (/refile|resend/iu.test(words)) return 'refile'
  return /advis/iu.test(words) ? 'advisory' : null
}

function noticeOf(facts: WireFacts, signal: NoticeKind | null): NoticeContent | null {
  const status = facts.wire.pubStatus ?? ''
  const note = facts.notes.join('\n')
  const kind: NoticeKind | null = /cancel|kill|withdraw|delete/iu.test(status)
    ? 'kill'
    : /withh|hold/iu.test(status)
      ? 'hold'
      : signal
  const body = facts.html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const read =
    readNotice(note, kind ?? undefined) ??
    readNotice([facts.headline ?? '', body].join('\n'), kind ?? undefined)
  if (read === null) return null
  return {
    ...read,
    slug: facts.wire.slug ?? read.slug,
    headline: facts.headline ?? read.headline,
    itemId: facts.wire.id ?? read.itemId,
    replaces: facts.wire.replaces ?? read.replaces,
    url: facts.canonicalUrl ?? read.url,
    reason: read.reason ?? (note === '' ? null : note.slice(0, 500)),
    text: [facts.headline, note, body].filter(Boolean).join('\n\n').slice(0, 20_000),
  }
}
