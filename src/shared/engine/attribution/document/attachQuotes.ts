import type { BlockAnalysis, LocalStatement, Range } from '../blockAnalysis.ts'
import type { LinkedQuote } from '../quotes/linkQuotes.ts'
import type { QuotedSpan } from '../quotes/findQuotes.ts'
import type { AttributionTier, UnattributedReason } from '../record.ts'
import type { LocalMention } from './mention.ts'

/** A range of one block of the piece. */
export interface PlacedRange extends Range {
  readonly block: number
}

/** A statement with the block of each of its parts; continued quotations reach over several blocks. */
export interface PlacedStatement extends Omit<
  LocalStatement,
  'cue' | 'content' | 'quoted' | 'speaker' | 'addressee'
> {
  readonly block: number
  readonly cue: PlacedRange | null
  readonly content: readonly PlacedRange[]
  readonly quoted: readonly PlacedRange[]
  readonly speaker: (LocalMention & { readonly block: number }) | null
  readonly addressee: (LocalMention & { readonly block: number }) | null
}

/** Quoted words nobody is said to say. */
export interface UnclaimedQuote extends PlacedRange {
  readonly reason: UnattributedReason
}

type Draft = { -readonly [key in keyof PlacedStatement]: PlacedStatement[key] }

/** Gives quotations without a cue of their own to whom the text around lets speak (rules A21–A25). */
export function attachQuotes(
  blocks: readonly BlockAnalysis[],
  linked: readonly LinkedQuote[],
): { statements: PlacedStatement[]; unclaimed: UnclaimedQuote[] } {
  const statements: Draft[] = []
  const unclaimed: UnclaimedQuote[] = []
  const owner = new Map<QuotedSpan, Draft>()
  const perBlock: Draft[][] = blocks.map((analysis, block) =>
    analysis.statements.map((statement) => {
      const draft = place(statement, block)
      statements.push(draft)
      return draft
    }),
  )
  carrySpeakers(statements)
  blocks.forEach((analysis, block) => {
    const drafts = perBlock[block] as Draft[]
    const spans = new Map(analysis.quotes.map((span) => [span.start, span]))
    for (const draft of drafts)
      for (const quoted of draft.quoted) {
        const span = spans.get(quoted.start)
        const held = span && owner.get(span)
        if (span && (!held || owns(draft, held))) owner.set(span, draft)
      }
    for (const draft of drafts) {
      draft.quoted = draft.quoted.filter(
        (quoted) => owner.get(spans.get(quoted.start) as QuotedSpan) === draft,
      )
    }
  })
  // One quotation over several paragraphs belongs to whoever is named at any of them.
  for (const link of linked) {
    if (link.pieces.length < 2) continue
    const holder = link.pieces
      .map((piece) => owner.get(piece.span))
      .find((draft) => draft !== undefined)
    if (!holder) continue
    for (const piece of link.pieces) {
      if (owner.has(piece.span)) continue
      owner.set(piece.span, holder)
      const range = { block: piece.block, start: piece.span.start, end: piece.span.end }
      holder.content = [...holder.content, range].sort(inOrder)
      holder.quoted = [...holder.quoted, range].sort(inOrder)
    }
  }
  const first = new Map<QuotedSpan, LinkedQuote>()
  for (const link of linked) for (const piece of link.pieces) first.set(piece.span, link)

  blocks.forEach((analysis, block) => {
    for (const loose of analysis.loose) {
      if (owner.has(loose.span)) continue
      const range = { block, start: loose.span.start, end: loose.span.end }
      if (loose.nature !== 'speech' && !loose.alone) {
        unclaimed.push({ ...range, reason: loose.nature === 'title' ? 'title' : 'scare' })
        continue
      }
      // A mark that never closes may hold the writer's own words: nobody is guessed for them.
      const lost = !loose.span.closed && (first.get(loose.span)?.pieces.length ?? 1) < 2
      const found = lost ? nobody : speakerFor(blocks, perBlock, block, loose)
      if (loose.nature !== 'speech' && (found.speaker === null || found.tier === 'hint')) {
        unclaimed.push({ ...range, reason: loose.nature })
        continue
      }
      if (found.rule === 'A21' && found.joins) {
        // “…,” NAME said. “…”: one statement in two parts.
        const draft = found.joins
        draft.content = [...draft.content, range].sort(inOrder)
        draft.quoted = [...draft.quoted, range].sort(inOrder)
        const link = first.get(loose.span)
        owner.set(loose.span, draft)
        for (const piece of link?.pieces ?? []) {
          if (owner.has(piece.span)) continue
          owner.set(piece.span, draft)
          const more = { block: piece.block, start: piece.span.start, end: piece.span.end }
          draft.content = [...draft.content, more]
          draft.quoted = [...draft.quoted, more]
        }
        continue
      }
      const draft: Draft = {
        block,
        rule: found.rule,
        tier: found.tier,
        family: 'neutral',
        lemma: '',
        kind: null,
        flags: [],
        cue: null,
        speaker: found.speaker,
        addressee: null,
        content: [range],
        quoted: [range],
        hedges: [],
        sentence: loose.sentence,
        headline: false,
      }
      const link = first.get(loose.span)
      for (const piece of link?.pieces ?? []) {
        owner.set(piece.span, draft)
        if (piece.span === loose.span) continue
        const more = { block: piece.block, start: piece.span.start, end: piece.span.end }
        draft.content = [...draft.content, more]
        draft.quoted = [...draft.quoted, more]
      }
      owner.set(loose.span, draft)
      statements.push(draft)
      ;(perBlock[block] as Draft[]).push(draft)
    }
  })
  return { statements, unclaimed }
}

/** R6: an Arabic verb without a subject ("وأضاف أن") goes on with the last speaker. */
function carrySpeakers(statements: readonly Draft[]): void {
  let last: Draft['speaker'] = null
  for (const draft of statements) {
    if (!draft.rule.startsWith('R')) continue
    if (draft.speaker === null) draft.speaker = last
    else last = draft.speaker
  }
}

interface Found {
  readonly rule: string
  readonly tier: AttributionTier
  readonly speaker: PlacedStatement['speaker']
  /** The statement these words go on with, where they only complete it. */
  readonly joins?: Draft
}

/** A26: quoted speech without anybody to say it; it waits for the reviewer. */
const nobody: Found = { rule: 'A26', tier: 'hint', speaker: null }

function speakerFor(
  blocks: readonly BlockAnalysis[],
  perBlock: readonly Draft[][],
  block: number,
  loose: BlockAnalysis['loose'][number],
): Found {
  const analysis = blocks[block] as BlockAnalysis
  const drafts = perBlock[block] as Draft[]
  const spoken = (list: readonly Draft[], test: (draft: Draft) => boolean): Draft | undefined => {
    let best: Draft | undefined
    // Of several in one sentence the one that says most in its own words.
    for (const draft of list)
      if (
        draft.speaker &&
        draft.quoted.length > 0 &&
        test(draft) &&
        (!best || draft.sentence > best.sentence || said(draft) > said(best))
      )
        best = draft
    return best
  }
  if (!loose.alone) {
    // A25: words of a sentence that has a cue or at least a subject of its own.
    const near = outermostOf(
      drafts.filter((draft) => draft.sentence === loose.sentence && draft.speaker),
    )
    const nearest = near.sort((a, b) => distance(a, loose.span) - distance(b, loose.span))[0]
    if (nearest) return { rule: 'A25', tier: 'hint', speaker: nearest.speaker }
    const subject = analysis.sentences[loose.sentence]?.subject
    return subject ? { rule: 'A25', tier: 'hint', speaker: { ...subject, block } } : nobody
  }
  const earlier = analysis.sentences.slice(0, loose.sentence)
  const previous = spoken(
    drafts,
    (draft) =>
      draft.sentence === loose.sentence - 1 ||
      (draft.sentence < loose.sentence &&
        earlier.slice(draft.sentence + 1).every((one) => one.quoteOnly)),
  )
  if (previous) return { rule: 'A21', tier: 'sure', speaker: previous.speaker, joins: previous }
  const before = earlier.at(-1)
  if (before) {
    const said = outermostOf(
      drafts.filter((draft) => draft.sentence === loose.sentence - 1 && draft.speaker),
    ).at(-1)
    if (said) return { rule: 'A23', tier: 'likely', speaker: said.speaker }
    if (before.subject)
      return {
        rule: 'A23',
        tier: before.endsWithColon ? 'likely' : 'hint',
        speaker: { ...before.subject, block },
      }
    return nobody
  }
  const next = spoken(drafts, (draft) => draft.sentence === loose.sentence + 1)
  if (next) return { rule: 'A21', tier: 'likely', speaker: next.speaker }
  for (let b = block - 1; b >= 0 && block - b <= 3; b--) {
    const above = blocks[b] as BlockAnalysis
    const end = above.sentences.at(-1)
    if (end === undefined) continue
    const last = outermostOf(
      (perBlock[b] as Draft[]).filter(
        (draft) => draft.speaker && draft.sentence === above.sentences.length - 1,
      ),
    ).at(-1)
    if (last)
      return {
        rule: last.quoted.length > 0 ? 'A22' : 'A23',
        tier: end.endsWithColon ? 'sure' : 'likely',
        speaker: last.speaker,
      }
    if (end.subject)
      return {
        rule: 'A23',
        tier: end.endsWithColon ? 'likely' : 'hint',
        speaker: { ...end.subject, block: b },
      }
    return nobody
  }
  return nobody
}

/**
 * Whether `draft` rather than `held` says words that lie in the content of both: each quoted span belongs to one
 * statement only, a reporting one before an act, and the outer one before what is reported inside of it.
 */
function owns(draft: Draft, held: Draft): boolean {
  const mine = saysWords.has(draft.rule)
  const theirs = saysWords.has(held.rule)
  if (mine !== theirs) return mine
  return length(draft) > length(held)
}

const saysWords = new Set('A1 A2 A3 A4 A5 A6 A7 A13 A19 A20'.split(' '))

function said(draft: Draft): number {
  return draft.quoted.reduce((sum, range) => sum + range.end - range.start, 0)
}

/** Statements that are not reported inside of another one of the list. */
function outermostOf(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    const cue = draft.cue
    return (
      cue === null ||
      !drafts.some(
        (other) =>
          other !== draft &&
          other.content.some(
            (range) =>
              range.block === cue.block && range.start <= cue.start && cue.end <= range.end,
          ),
      )
    )
  })
}

function distance(draft: Draft, span: QuotedSpan): number {
  const at = draft.cue?.start ?? draft.content[0]?.start ?? 0
  return Math.abs(at - span.start)
}

function length(draft: Draft): number {
  return draft.content.reduce((sum, range) => sum + range.end - range.start, 0)
}

function inOrder(a: PlacedRange, b: PlacedRange): number {
  return a.block - b.block || a.start - b.start
}

function place(statement: LocalStatement, block: number): Draft {
  const at = <T extends object>(value: T): T & { block: number } => ({ ...value, block })
  return {
    ...statement,
    block,
    cue: statement.cue && at(statement.cue),
    speaker: statement.speaker && at(statement.speaker),
    addressee: statement.addressee && at(statement.addressee),
    content: statement.content.map(at),
    quoted: statement.quoted.map(at),
  }
}
