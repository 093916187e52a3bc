import { type MovedParagraph, movedParagraphs } from './movedParagraphs.ts'
import { movedStretches } from './movedStretches.ts'
import { spansOf } from './spansOf.ts'
import { alignTokens, type Stretch } from './alignTokens.ts'
import { compareQuotes, type QuoteComparison } from './compareQuotes.ts'
import { type EditChange, type EditKind, editKinds, type EditReport } from './editReport.ts'
import { lostSpeakers } from './lostSpeakers.ts'
import { styleStretches } from './styleStretches.ts'
import { areTurning } from './turningWords.ts'
import { type SplitBlocks, type Token, tokenize, type TokenText } from './tokens.ts'

/**
 * Compares the received with the current text word by word and names each change (RULES.md, E1–E5). Only where the
 * language (BCP 47) is given does it know whose words are whose, and a cut that takes a speaker away.
 */
export function compareText(
  received: readonly string[],
  current: readonly string[],
  language: string | null = null,
): EditReport {
  const known: SplitBlocks = new Map()
  const before = tokenize(received, known)
  const after = tokenize(current, known)
  const paragraphs = movedParagraphs(before, after)
  const standing = alignTokens(paragraphs.received, paragraphs.current)
  const inMoved = paragraphs.moved.flatMap((one) => one.stretches)
  const stretches = [...standing, ...inMoved]
  const quotes = compareQuotes(before, after, stretches)
  const drawn = new Set([
    ...marksRound(after, quotes.changedCurrent),
    ...marksRound(before, quotes.unmarked),
  ])
  const moved = movedStretches(standing)
  const style = styleStretches(stretches, [before, after])
  const unsaid = lostSpeakers(stretches, before.blocks, { received, current, language })
  const changes: EditChange[] = paragraphs.moved.flatMap(moveOf)
  const beginnings = new Map(paragraphs.moved.map((one) => [one.stretches[0], one.stands]))
  let lastBlock = 0
  for (const stretch of stretches) {
    lastBlock = stretch.added[0]?.block ?? beginnings.get(stretch) ?? lastBlock
    const kind = stretch.same
      ? normalised(stretch)
      : moved.has(stretch)
        ? 'cut'
        : editKindOf(stretch, { quotes, drawn, style, unsaid })
    if (kind)
      changes.push({
        kind,
        before: words(stretch.removed),
        after: words(stretch.added),
        block: lastBlock,
        spans: spansOf(stretch.added),
        received: spansOf(stretch.removed),
        ...(moved.has(stretch) ? { moved: true as const } : {}),
      })
    lastBlock = stretch.added.at(-1)?.block ?? lastBlock
  }
  const counted = stretches.filter((one) => !one.same && !moved.has(one) && !style.has(one))
  return {
    changes: changes.toSorted((a, b) => a.block - b.block),
    strongest: strongestOf(changes),
    wordsCut: wordCount(counted, 'removed'),
    wordsAdded: wordCount(counted, 'added'),
    quotes: quotes.findings,
  }
}

/** A paragraph moved: gone in one place, standing in the other. What was edited in it is said apart. */
function moveOf({ from, to, stood, stands }: MovedParagraph): EditChange[] {
  const move = { kind: 'cut', moved: true } as const
  return [
    { ...move, before: words(from), after: '', block: stood, spans: [], received: spansOf(from) },
    { ...move, before: '', after: words(to), block: stands, spans: spansOf(to), received: [] },
  ]
}

/** E1: the same words in other typography; null when even that is the same. */
function normalised(stretch: Stretch): EditKind | null {
  return stretch.removed.some((one, i) => one.raw !== stretch.added[i]?.raw) ? 'normalise' : null
}

/** What the comparison as a whole has found out about its stretches. */
interface Findings {
  readonly quotes: QuoteComparison
  /** Marks put round words, or taken off them. */
  readonly drawn: ReadonlySet<Token>
  readonly style: ReadonlySet<Stretch>
  readonly unsaid: ReadonlySet<Stretch>
}

function editKindOf(stretch: Stretch, { quotes, drawn, style, unsaid }: Findings): EditKind {
  const removed = stretch.removed.filter((one) => one.isWord)
  const added = stretch.added.filter((one) => one.isWord)
  // E5 before all others: words inside a quotation are not the desk's to change.
  if (removed.some((one) => quotes.changedReceived.has(one.quote))) return 'quote-change'
  if (added.some((one) => quotes.changedCurrent.has(one.quote))) return 'quote-change'
  // New marks make a quotation of words that were none, or were another's; marks taken off make theirs the desk's own.
  if ([...stretch.added, ...stretch.removed].some((one) => drawn.has(one))) return 'quote-change'
  if (removed.length === 0 && added.length === 0) return 'style'
  if (style.has(stretch)) return 'style'
  // A sentence that stays without its "not" or its "police say" says other words, whatever is allowed to be cut.
  if (unsaid.has(stretch)) return 'addition'
  if (added.length === 0 && areTurning(removed.map((one) => one.folded))) return 'addition'
  return added.length === 0 ? 'cut' : 'addition'
}

/** The marks before and behind some quotations. */
function marksRound(text: TokenText, quotes: ReadonlySet<number>): ReadonlySet<Token> {
  const marks = new Set<Token>()
  if (quotes.size === 0) return marks
  for (const block of text.blocks)
    for (const [i, { quote }] of block.entries()) {
      if (!quotes.has(quote)) continue
      for (const mark of [block[i - 1], block[i + 1]])
        if (mark !== undefined && mark.quote !== quote) marks.add(mark)
    }
  return marks
}

/** The gravest kind among some changes. */
export function strongestOf(changes: readonly Pick<EditChange, 'kind'>[]): EditReport['strongest'] {
  let strongest = -1
  for (const change of changes) strongest = Math.max(strongest, editKinds.indexOf(change.kind))
  return editKinds[strongest] ?? 'none'
}

/** Words that are gone or new; one in another form counts as neither. */
function wordCount(stretches: readonly Stretch[], side: 'removed' | 'added'): number {
  return stretches.reduce((sum, one) => sum + one[side].filter(({ isWord }) => isWord).length, 0)
}

/** Tokens as readable text again, with a space where one stood, and round the break between two blocks. */
function words(tokens: readonly Token[]): string {
  let out = ''
  tokens.forEach((one, i) => {
    const before = tokens[i - 1]
    const isJoined = before !== undefined && before.block === one.block && before.end === one.start
    out += before === undefined || (isJoined && one.end > 0) ? one.raw : ` ${one.raw}`
  })
  return out
}
