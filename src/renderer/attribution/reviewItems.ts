import type { StatementList, QuotedWords, Statement } from '../../shared/model/attribution.ts'
import type { BlockAnchor } from '../../shared/model/cleaningStep.ts'
import { compareQuote } from '../../shared/engine/quoteIntegrity/compareQuote.ts'
import { foldedWords } from '../../shared/engine/quoteIntegrity/foldQuote.ts'
import { offsetIn, resolveAnchor, type Span, type textblocks } from '../editor/anchors.ts'
import type { FieldMark } from '../piece/fieldMarks.ts'
import type { StatementMark } from './attributionPlugin.ts'
import {
  groupOf,
  groups,
  isAltered,
  isQuote,
  type ItemState,
  type QuoteNow,
  type ReviewItem,
} from './reviewItem.ts'

/** The open text as the queue needs it: words at a place, and where the marks have got to. */
export interface OpenText {
  readonly at: (span: Span) => string
  readonly marks: ReadonlyMap<string, readonly StatementMark[]>
}

/** The list of main as lines of the queue over the open text, which may be newer than the list. */
export function reviewItems(list: StatementList, open: OpenText): ReviewItem[] {
  const items = [
    ...list.statements.map((one) => statementItem(one, open)),
    ...list.unattributedQuotes.flatMap((one, index) =>
      one.reason === 'no-speaker' ? [looseItem(one, `loose:${index}`, open)] : [],
    ),
    ...list.unbalanced.map((one, index) => markItem(one, `mark:${index}`, open)),
    ...list.missingQuotes.map((one) => missingItem(one.id, one.text)),
  ]
  return inOrder(items)
}

/** Blocking, Clear, Check, Maybe, set aside; each in reading order. */
export function inOrder(items: readonly ReviewItem[]): ReviewItem[] {
  const begins = (item: ReviewItem): number => {
    if (item.in === 'headline') return -2
    if (item.in === 'standfirst') return -1
    return item.spans[0]?.from ?? Number.POSITIVE_INFINITY
  }
  const rank = (item: ReviewItem): number => groups.indexOf(groupOf(item))
  return items.toSorted((a, b) => rank(a) - rank(b) || begins(a) - begins(b))
}

function spansOf(open: OpenText, id: string, role: StatementMark['role']): Span[] {
  return (open.marks.get(id) ?? [])
    .filter((mark) => mark.role === role && mark.from < mark.to)
    .map(({ from, to }) => ({ from, to }))
}

function quoteNow(quote: QuotedWords, open: OpenText, id: string, index: number): QuoteNow {
  const mark = open.marks.get(id)?.find((each) => each.role === 'quoted' && each.index === index)
  const { verdict, received, diff, changedBy, changedAt } = quote
  const span = mark && mark.from < mark.to ? { from: mark.from, to: mark.to } : null
  const saved: QuoteNow = {
    span,
    exact: quote.anchor.exact,
    verdict,
    received,
    diff,
    changedBy,
    changedAt,
  }
  if (!span || verdict === 'not-in-original') return saved
  const words = open.at(span)
  if (words === quote.anchor.exact) return saved
  // Not saved yet: held against the received words here and now.
  const original = received ?? quote.anchor.exact
  const now = compareQuote(original, words)
  return {
    ...saved,
    verdict: now.verdict,
    diff: now.diff,
    received: original,
    changedBy: null,
    changedAt: null,
  }
}

function statementItem(one: Statement, open: OpenText): ReviewItem {
  const quotes = one.quoted.map((quote, index) => quoteNow(quote, open, one.id, index))
  const spans = spansOf(open, one.id, 'content')
  const saved = one.content.map((anchor) => anchor.exact).join(' … ')
  const now = spans.length === one.content.length ? spans.map(open.at).join(' … ') : saved
  const altered =
    one.state !== 'waived' &&
    one.state !== 'rejected' &&
    quotes.some(({ verdict }) => isAltered(verdict))
  const decided = one.state !== 'proposed' && one.state !== 'rejected'
  const stale = one.stale || (decided && now !== saved && foldedWords(now) !== foldedWords(saved))
  const state: ItemState = altered ? 'altered' : stale ? 'stale' : one.state
  const live = [
    ...(altered && isQuote(one) && !one.blocks.includes('B2') ? ['B2'] : []),
    ...(stale && !one.blocks.includes('B7') ? ['B7'] : []),
  ]
  // What is no longer altered in the open text does not block for that any more.
  const blocks = one.blocks.filter((id) => altered || id !== 'B2')
  const name = one.speaker?.name ?? one.speaker?.text ?? null
  return {
    id: one.id,
    what: 'statement',
    kind: one.kind,
    tier: one.tier,
    state,
    words: now,
    speaker: name,
    mention: one.speaker && one.speaker.text !== name ? one.speaker.text : null,
    speakerType: one.speaker?.type ?? null,
    cue: one.cue?.exact ?? null,
    flags: one.flags,
    hedges: one.hedges,
    blocks: [...blocks, ...live],
    quotes,
    spans,
    pointers: {
      speaker: spansOf(open, one.id, 'speaker')[0] ?? null,
      cue: spansOf(open, one.id, 'cue')[0] ?? null,
    },
    in: one.in,
    statement: one,
  }
}

const bare = {
  speaker: null,
  mention: null,
  speakerType: null,
  cue: null,
  hedges: [],
  pointers: { speaker: null, cue: null },
  statement: null,
} as const

function looseItem(
  one: StatementList['unattributedQuotes'][number],
  id: string,
  open: OpenText,
): ReviewItem {
  const quote = quoteNow(one, open, id, 0)
  const altered = isAltered(quote.verdict)
  return {
    ...bare,
    id,
    what: 'loose',
    kind: 'nobody',
    tier: 'likely',
    state: altered ? 'altered' : 'proposed',
    words: quote.span ? open.at(quote.span) : one.anchor.exact,
    flags: [],
    blocks: altered ? ['B2'] : [],
    quotes: [quote],
    spans: quote.span ? [quote.span] : [],
    in: one.in,
  }
}

function markItem(
  one: StatementList['unbalanced'][number],
  id: string,
  open: OpenText,
): ReviewItem {
  const { prefix, exact, suffix } = one.anchor
  return {
    ...bare,
    id,
    what: 'mark',
    kind: 'mark',
    tier: 'sure',
    state: 'proposed',
    words: `…${prefix}${exact}${suffix}…`,
    flags: [one.problem === 'never-closed' ? 'never closed' : 'never opened'],
    // A single mark may be an apostrophe: B6 judges double ones only.
    blocks: /["“”„«»]/u.test(exact) ? ['B6'] : [],
    quotes: [],
    spans: spansOf(open, id, 'content'),
    in: 'body',
  }
}

function missingItem(id: string, text: string): ReviewItem {
  return {
    ...bare,
    id: `missing:${id}`,
    what: 'missing',
    kind: 'missing-quote',
    tier: 'likely',
    state: 'proposed',
    words: text,
    flags: [],
    blocks: [],
    quotes: [
      {
        span: null,
        exact: null,
        verdict: 'missing',
        received: text,
        diff: null,
        changedBy: null,
        changedAt: null,
      },
    ],
    spans: [],
    in: 'body',
  }
}

/** How a statement's words are drawn while nothing is wrong with them. */
function lookOf({ tier, kind }: Statement): 'direct' | 'indirect' | 'hint' {
  return tier === 'hint' ? 'hint' : kind === 'direct' ? 'direct' : 'indirect'
}

/** Where everything of the list stands in a document, with how it is drawn. */
export function listMarks(
  list: StatementList,
  blocks: ReturnType<typeof textblocks>,
): StatementMark[] {
  const out: StatementMark[] = []
  const put = (
    id: string,
    role: StatementMark['role'],
    anchors: readonly (BlockAnchor | null)[],
    look: StatementMark['look'],
    decided = false,
  ): void => {
    for (const [index, anchor] of anchors.entries()) {
      const span = anchor && resolveAnchor(blocks, anchor)
      if (span) out.push({ ...span, id, role, index, look, decided })
    }
  }
  for (const one of list.statements) {
    const aside = one.state === 'rejected'
    const decided = one.blocks.length === 0 && one.state !== 'proposed'
    const look = lookOf(one)
    put(one.id, 'content', one.content, aside ? 'none' : look, decided)
    for (const [index, { anchor, verdict }] of one.quoted.entries()) {
      const span = resolveAnchor(blocks, anchor)
      const altered = isAltered(verdict) && one.state !== 'waived'
      const drawn = aside ? 'none' : altered ? 'altered' : one.kind === 'direct' ? 'none' : 'direct'
      if (span) out.push({ ...span, id: one.id, role: 'quoted', index, look: drawn, decided })
    }
    put(one.id, 'cue', [one.cue], 'none')
    put(one.id, 'speaker', [one.speaker?.anchor ?? null], 'none')
  }
  for (const [index, one] of list.unattributedQuotes.entries()) {
    if (one.reason !== 'no-speaker') continue
    put(`loose:${index}`, 'content', [one.anchor], 'none')
    put(`loose:${index}`, 'quoted', [one.anchor], isAltered(one.verdict) ? 'altered' : 'direct')
  }
  for (const [index, one] of list.unbalanced.entries())
    put(`mark:${index}`, 'content', [one.anchor], 'altered')
  return out
}

/** Redraws what typing has altered or put right since the list was made; null where nothing looks otherwise. */
export function relooked(
  marks: ReadonlyMap<string, readonly StatementMark[]>,
  items: readonly ReviewItem[],
): StatementMark[] | null {
  let changed = false
  const out: StatementMark[] = []
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const [id, list] of marks) {
    const item = byId.get(id)
    for (const mark of list) {
      const quote = mark.role === 'quoted' ? item?.quotes[mark.index] : undefined
      const altered = quote !== undefined && isAltered(quote.verdict) && item?.state === 'altered'
      const plain = item?.kind === 'direct' ? 'none' : 'direct'
      const look =
        quote === undefined || (mark.look === 'none' && !altered)
          ? mark.look
          : altered
            ? 'altered'
            : plain
      if (look !== mark.look) changed = true
      out.push(look === mark.look ? mark : { ...mark, look })
    }
  }
  return changed ? out : null
}

/** How the statements of headline and standfirst are drawn under their words. */
export function listFieldMarks(
  list: StatementList,
  field: 'headline' | 'standfirst',
  text: string,
  current: string | null,
): FieldMark[] {
  const out: FieldMark[] = []
  const put = (anchor: BlockAnchor, look: FieldMark['look'], isCurrent: boolean): void => {
    const from = offsetIn(text, anchor)
    if (from === null || anchor.exact === '') return
    out.push({ from, to: from + anchor.exact.length, look, isCurrent })
  }
  for (const one of list.statements) {
    if (one.in !== field || one.state === 'rejected') continue
    const look = lookOf(one)
    for (const anchor of one.content) put(anchor, look, one.id === current)
    for (const { anchor, verdict } of one.quoted)
      if (isAltered(verdict) && one.state !== 'waived') put(anchor, 'altered', one.id === current)
  }
  for (const [index, one] of list.unattributedQuotes.entries())
    if (one.in === field && one.reason === 'no-speaker')
      put(one.anchor, isAltered(one.verdict) ? 'altered' : 'direct', `loose:${index}` === current)
  return out
}
