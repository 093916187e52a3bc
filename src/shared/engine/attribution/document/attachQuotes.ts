import type { BlockAnalysis } from '../blockAnalysis.ts'
import type { QuotedSpan } from '../quotes/findQuotes.ts'
import type { LinkedQuote } from '../quotes/linkQuotes.ts'
import {
  type Draft,
  type PlacedRange,
  type PlacedStatement,
  type UnclaimedQuote,
  inOrder,
  place,
} from './placed.ts'
import { speakerFor } from './quoteSpeaker.ts'

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
  const robbed = new Set<Draft>()
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
      const claimed = draft.quoted
      draft.quoted = claimed.filter(
        (quoted) => owner.get(spans.get(quoted.start) as QuotedSpan) === draft,
      )
      // “This,” she said, smiling, “is the end”: of two cues for the same words only the owner's stays.
      if (draft.quoted.length === 0 && claimed.length > 0 && onlyQuotes(draft, claimed))
        robbed.add(draft)
    }
    perBlock[block] = drafts.filter((draft) => !robbed.has(draft))
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
      append(holder, range)
    }
  }
  const bySentence = perBlock.map((drafts) => {
    const list = new Map<number, Draft[]>()
    for (const draft of drafts) keep(list, draft)
    return list
  })
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
      if (!loose.span.closed && (first.get(loose.span)?.pieces.length ?? 1) < 2) {
        unclaimed.push({ ...range, reason: 'no-speaker' })
        continue
      }
      const found = speakerFor(blocks, bySentence, block, loose)
      // ‘PLANS FOR LATER’ in a line of its own is a crosshead.
      const crosshead =
        loose.nature === 'title' && loose.alone && analysis.sentences.length === 1 && block > 0
      const nobodys = loose.nature !== 'speech' && (found.speaker === null || found.tier === 'hint')
      if (crosshead || nobodys) {
        unclaimed.push({ ...range, reason: loose.nature === 'title' ? 'title' : 'scare' })
        continue
      }
      if (found.rule === 'A21' && found.joins) {
        // “…,” NAME said. “…”: one statement in two parts.
        const draft = found.joins
        append(draft, range)
        const link = first.get(loose.span)
        owner.set(loose.span, draft)
        for (const piece of link?.pieces ?? []) {
          if (owner.has(piece.span)) continue
          owner.set(piece.span, draft)
          const more = { block: piece.block, start: piece.span.start, end: piece.span.end }
          append(draft, more)
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
        append(draft, more)
      }
      owner.set(loose.span, draft)
      statements.push(draft)
      keep(bySentence[block] as Map<number, Draft[]>, draft)
    }
  })
  return { statements: statements.filter((draft) => !robbed.has(draft)), unclaimed }
}

/** Whether a statement says nothing but the quotations it claimed. */
function onlyQuotes(draft: Draft, claimed: readonly PlacedRange[]): boolean {
  return draft.content.every((range) => claimed.some((quoted) => quoted.start === range.start))
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

/**
 * Whether `draft` rather than `held` says words that lie in the content of both: each quoted span belongs to one
 * statement only, a reporting one before an act, and the outer one before what is reported inside of it.
 */
function owns(draft: Draft, held: Draft): boolean {
  const mine = saysWords.has(draft.rule)
  const theirs = saysWords.has(held.rule)
  if (mine !== theirs) return mine
  // “…,” NAME said, according to PAPER: the words are NAME's.
  if (sources.has(draft.rule) !== sources.has(held.rule)) return sources.has(held.rule)
  return length(draft) > length(held)
}

const sources = new Set(['A13', 'A27'])

const saysWords = new Set('A1 A2 A3 A4 A5 A6 A7 A13 A19 A20 A28'.split(' '))

function length(draft: Draft): number {
  return draft.content.reduce((sum, range) => sum + range.end - range.start, 0)
}

function keep(list: Map<number, Draft[]>, draft: Draft): void {
  const held = list.get(draft.sentence)
  if (held) held.push(draft)
  else list.set(draft.sentence, [draft])
}

/** Adds quoted words to a statement; they mostly come in reading order, so sorting is the exception. */
function append(draft: Draft, range: PlacedRange): void {
  for (const list of [draft.content, draft.quoted]) {
    const last = list.at(-1)
    list.push(range)
    if (last && inOrder(last, range) > 0) list.sort(inOrder)
  }
}
