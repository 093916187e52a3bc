import type { NoticeContent, NoticeKind } from '../../../shared/model/notice.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'

// Senders write notices for people. What they have in common: they are short, they begin with the word in
// capitals or with a label, and they name the piece by slug, number, address or title.

/** A longer text is an article, whatever its first line says. */
const mostWords = 400

// One repetition of words and signs that exclude each other: nested ones take for ever on letters they do not know.
const openings: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'kill',
    /^(?:BULLETIN|URGENT|ATTENTION|EDITORS?|MANDATORY|STORY|PHOTO|ARTICLE|[^\p{L}\p{N}])*(?:KILL(?:ED)?|WITHDRAW[NAL]*|RETRACT(?:ED|ION)?|ELIMINAT(?:E|ION)|CANCEL(?:LED|ED|LATION)?|DEPUBLISH|TAKE ?DOWN)\b/u,
  ],
  [
    'release',
    /^(?:ATTENTION|EDITORS?|[^\p{L}\p{N}])*(?:RELEASED?\b(?! FOR| DATE)|HOLD (?:IS )?(?:LIFTED|RELEASED)|KILL (?:IS )?LIFTED|EMBARGO (?:IS )?LIFTED)/u,
  ],
  [
    'hold',
    /^(?:ATTENTION|EDITORS?|STORY|[^\p{L}\p{N}])*(?:HOLD\b|WITHHOLD|DO NOT (?:USE|PUBLISH))/u,
  ],
  [
    'correction',
    /^(?:ATTENTION|EDITORS?|URGENT|[^\p{L}\p{N}])*(?:CORRECT(?:ION|IVE|ED|S)\b|CLARIFICATION)/u,
  ],
  ['refile', /^[^\p{L}\p{N}]*(?:REFIL(?:E|ES|ED|ING)|RESEND(?:ING)?|REPEAT(?:ING|S)?)\b/u],
  ['advisory', /^[^\p{L}\p{N}]*(?:ADVISORY|NOTE TO EDITORS|EDITORS?[’']? NOTE|MEDIA ADVISORY)\b/u],
]

const said: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'kill',
    /\b(?:please|must|asked? (?:you )?to) (?:kill|withdraw|remove|take down|delete|unpublish)\b|\bthis (?:story|article|item) (?:has been|is|was) (?:killed|withdrawn|retracted)\b|\bkill notice\b/iu,
  ],
  [
    'release',
    /\b(?:is|has been) released (?:for publication|again)\b|\bthe (?:hold|kill) (?:is|has been) lifted\b/iu,
  ],
  [
    'hold',
    /\bplease hold\b|\bhold (?:this|the) (?:story|article|item)\b|\bdo not (?:use|publish) (?:until|before|this)\b/iu,
  ],
  ['correction', /\bcorrection to (?:the|our) (?:story|article|item)\b/iu],
]

/** The notice that a text is, or null where it is none. A label "Notice: kill" always counts. */
export function readNotice(text: string, given?: NoticeKind): NoticeContent | null {
  const lines = text.replace(/\r\n?/gu, '\n').trim().split('\n')
  const labels = labelsOf(lines)
  const kind = given ?? labelled(labels) ?? spoken(lines, text)
  if (kind === null) return null
  const body = lines
    .filter((line) => !labelLine.test(line.trim()))
    .join('\n')
    .trim()
  return {
    kind,
    slug: labels.get('slug') ?? slugIn(lines),
    headline: labels.get('headline') ?? titleIn(text),
    itemId: labels.get('id') ?? null,
    replaces: labels.get('replaces') ?? null,
    url:
      labels.get('url') ??
      /\bhttps?:\/\/[^\s<>"”)]+/u.exec(text)?.[0]?.replace(/[.,;]$/u, '') ??
      null,
    reason: labels.get('reason') ?? reasonIn(body),
    whatChanged: labels.get('changed') ?? null,
    where: labels.get('where') ?? null,
    authorisedBy: labels.get('authorised') ?? null,
    text: text.trim().slice(0, 20_000),
  }
}

/** What its format states a piece to be: then the piece itself is meant, whatever else the notice names. */
export function statedKind({ wire }: Pick<ParsedPiece, 'wire'>): 'kill' | 'hold' | null {
  const status = wire?.pubStatus ?? ''
  if (/cancel|kill|withdraw|delete/iu.test(status)) return 'kill'
  return /withh|hold/iu.test(status) ? 'hold' : null
}

/** The notice that a parsed piece is: by what its format states, else by its words. */
export function noticeOfPiece(piece: ParsedPiece): NoticeContent | null {
  const { wire, article } = piece
  const text = piece.text.slice(0, 20_000)
  const stated = statedKind(piece)
  const found = readNotice([article.headline ?? '', text].join('\n').trim(), stated ?? undefined)
  const read = stated === null ? (readNotice(text) ?? (isShort(text) ? found : null)) : found
  if (read === null) return null
  return {
    ...read,
    slug: wire?.slug ?? read.slug,
    headline: stated === null ? read.headline : (article.headline ?? read.headline),
    itemId: wire?.id ?? read.itemId,
    replaces: wire?.replaces ?? read.replaces,
    url: article.canonicalUrl ?? read.url,
  }
}

// Of a trimmed line: a value begins and ends with a sign, so nothing has to be tried at each space of a long run.
const labelLine =
  /^(notice|type|slug|headline|title|story|item(?: id)?|id|guid|ref(?:erence)?|url|link|replaces|reason|what changed|correction|where|authori[sz]ed by)\s*[:=]\s*(\S.*)$/iu

function labelsOf(lines: readonly string[]): Map<string, string> {
  const names: Readonly<Record<string, string>> = {
    notice: 'kind',
    type: 'kind',
    title: 'headline',
    story: 'headline',
    item: 'id',
    'item id': 'id',
    guid: 'id',
    ref: 'id',
    reference: 'id',
    link: 'url',
    'what changed': 'changed',
    correction: 'changed',
    'authorised by': 'authorised',
    'authorized by': 'authorised',
  }
  const out = new Map<string, string>()
  for (const line of lines) {
    const [, label = '', value = ''] = labelLine.exec(line.trim()) ?? []
    const name = names[label.toLowerCase()] ?? label.toLowerCase()
    if (name !== '' && !out.has(name)) out.set(name, value.replace(/^[“"](.+)[”"]$/u, '$1'))
  }
  return out
}

function labelled(labels: ReadonlyMap<string, string>): NoticeKind | null {
  const word = labels.get('kind')?.toUpperCase() ?? ''
  return openings.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

function spoken(lines: readonly string[], text: string): NoticeKind | null {
  if (!isShort(text)) return null
  for (const line of lines.filter((one) => one.trim() !== '').slice(0, 3)) {
    const start = line.trim().slice(0, 80)
    // A word in capitals at the beginning, or a line that is nothing else ("Correction").
    const found = openings.find(
      ([, pattern]) =>
        pattern.test(start) || (start.length < 24 && pattern.test(start.toUpperCase())),
    )
    if (found) return found[0]
  }
  return said.find(([, pattern]) => pattern.test(text.slice(0, 1500)))?.[0] ?? null
}

function isShort(text: string): boolean {
  // Every arrival is asked: no list of thousands of words is made for it.
  const word = /\S+/gu
  for (let count = 0; count <= mostWords; count++) if (!word.test(text)) return true
  return false
}

/** "BC-Harbour-Wall", "HARBOUR-WALL/": letters in two or more joined words, the first with a capital. */
function slugIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 6)) {
    const found =
      /(?:^|\s|,)((?:[A-Z]{2}--?)?[A-Z][\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)(?=[\s,.;:/]|$)/u.exec(line)
    if (found?.[1]) return found[1]
  }
  return null
}

/** The title a notice puts between quotation marks, at least three words long. */
function titleIn(text: string): string | null {
  for (const [, title = ''] of text.matchAll(/[“"«]([^”"»\n]{12,200})[”"»]/gu))
    if (title.trim().split(/\s+/u).length >= 3) return title.trim().replace(/[,.]$/u, '')
  return null
}

/** The sentence that says why. */
function reasonIn(body: string): string | null {
  const why = /\b(?:because|due to|reason|owing to|error|wrongly|incorrectly|legal)\b/iu
  const found = body.split(/(?<=[.!?])|\n/u).find((sentence) => why.test(sentence))
  return found?.trim().slice(0, 500) ?? null
}
