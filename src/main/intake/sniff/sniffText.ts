import { bareHeader } from '../readers/wire/bareHeader.ts'
import type { Format } from './sniffBytes.ts'

const wire: Format = { type: 'application/vnd.iptc.7901', name: 'an IPTC 7901 or ANPA wire' }

/** Formats a text can be of, by its beginning, in this order. */
const beginnings: readonly (Format & { readonly is: RegExp })[] = [
  {
    type: 'application/rss+xml',
    name: 'an RSS feed',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:rss|rdf:RDF)[\s>]/i,
  },
  {
    type: 'application/atom+xml',
    name: 'an Atom feed',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?(?:feed|entry)[\s>]/i,
  },
  {
    type: 'application/vnd.iptc.g2.newsitem+xml',
    name: 'a NewsML-G2 item',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem)[\s>]/,
  },
  {
    type: 'application/vnd.iptc.g2+xml',
    name: 'a NewsML-G2 plan, event or catalogue, which holds no article',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?(?:planningItem|catalogItem)[\s>]/,
  },
  {
    type: 'application/nitf+xml',
    name: 'an NITF article',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?nitf[\s>]/i,
  },
  {
    type: 'application/newsml+xml',
    name: 'a NewsML 1 document',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<NewsML[\s>]/,
  },
  {
    type: 'text/html',
    name: 'a web page (HTML)',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1|table|span|script|style|link|section|main|a|img|b|br)\b[^>]*>/i,
  },
  {
    type: 'image/svg+xml',
    name: 'an SVG image',
    is: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>]/i,
  },
  {
    type: 'application/xml',
    name: 'an XML document of an unknown kind',
    is: /^<\?xml\s|^<[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+\s*=\s*["'][^"']*["'])*\s*\/?>\s*</,
  },
  {
    type: 'text/markdown',
    name: 'Markdown with front matter',
    is: /^---[ \t]*\n(?:[\w-]+:.*\n(?:[ \t]+\S.*\n|- .*\n)*)+(?:---[ \t]*\n|[ \t]*\n(?=#{1,6} \S))/,
  },
  {
    type: 'text/markdown',
    name: 'Markdown with front matter',
    is: /^\+\+\+[ \t]*\n[\w-]+[ \t]*=[^]*?\n\+\+\+[ \t]*\n|^Title: \S.*\n(?:[A-Z][\w-]*: .*\n)*(?:Author|Authors|Byline|Date|Tags): .*\n(?:[A-Z][\w-]*: .*\n)*[ \t]*\n/,
  },
  { type: 'text/csv', name: 'a Copydesk manifest (CSV)', is: /^id,uri,headline,standfirst,/ },
  { ...wire, is: /^[\u0016\s]*\u0001/ },
  {
    type: 'message/rfc822',
    name: 'an e-mail message',
    is: /^(?:[A-Z][\w-]*: .*\n(?:[ \t].*\n)*){2,}/,
  },
  { type: 'text/calendar', name: 'a calendar file', is: /^BEGIN:VCALENDAR/ },
  { type: 'application/postscript', name: 'a PostScript document', is: /^%!PS/ },
]

/** What a decoded text is by its content; plain text where nothing says otherwise (RULES.md F3). The file's name decides nothing. */
export function sniffText(text: string): Format {
  const head = text.slice(0, 4096).trimStart()
  for (const { type, name, is } of beginnings)
    if (is.test(head) && (type !== 'message/rfc822' || isMail(head)))
      return type === 'message/rfc822' && isSavedPage(head) ? savedPage : { type, name }
  if (bareHeader(head) !== null) return wire
  if (isMarkdown(head)) return { type: 'text/markdown', name: 'Markdown' }
  if (/^[[{]/.test(head)) return jsonFormat(text, head) ?? plain
  return plain
}

/** A heading that opens the text, alone, and below it one more sign that only Markdown has. Must not: a line that merely begins with #. */
function isMarkdown(head: string): boolean {
  return (
    /^# \S.{1,200}\n[ \t]*\n/.test(head) &&
    /^#{2,6} \S|^> \S|\*\*\S[^*\n]{0,200}\*\*|\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)|(?:^|[\s(“"])[*_][^\s*_][^*_\n]{0,200}[*_](?=[\s.,;:!?)”"]|$)/m.test(
      head,
    )
  )
}

const plain: Format = { type: 'text/plain', name: 'plain text' }

/** A copied article may begin with "From: …": a message has the lines every mail programme writes. */
function isMail(head: string): boolean {
  return /^(?:MIME-Version|Message-ID|Received|Return-Path): /im.test(head)
}

const savedPage: Format = { type: 'multipart/related', name: 'a saved web page (MHTML)' }

/** Browsers save a page with all that belongs to it as a message that nobody sent. */
function isSavedPage(head: string): boolean {
  return /^(?:Snapshot-Content-Location: |From: "?<?Saved by )/im.test(
    head.split('\n\n', 1)[0] ?? '',
  )
}

// A key and its value right at the beginning: no prose opens so.
const brokenJson = /^(?:\[\s*)?\{\s*"[\w@$:. -]{1,80}"\s*:\s*(?:["[{]|-?\d|true|false|null)/
const cutJson: Format = { type: 'application/json', name: 'JSON, cut off or damaged' }

/** JSON, one value or one a line; text that merely begins with a bracket is none. */
function jsonFormat(text: string, head: string): Format | null {
  const lines = text.trim().split('\n', 3)
  const isJson = (value: string): boolean => {
    try {
      return typeof JSON.parse(value) === 'object'
    } catch {
      return false
    }
  }
  if (lines.length > 1 && lines.slice(0, 2).every((line) => isJson(line)))
    return { type: 'application/x-ndjson', name: 'JSON Lines' }
  if (!/^[[{]\s*(?:["[{}\]]|-?\d|true|false|null)/.test(head)) return null
  if (!isJson(text)) return brokenJson.test(head) ? cutJson : null
  // ninjs requires a uri; what older systems write has a guid instead. Some wrap the item in an answer of their service.
  return /"(?:headlines?|body_x?html|body_text|bodies|versioncreated|description_text)"/i.test(
    text,
  ) && /"(?:uri|guid)"/.test(text)
    ? { type: 'application/vnd.iptc.ninjs+json', name: 'a ninjs item' }
    : { type: 'application/json', name: 'a JSON document' }
}
