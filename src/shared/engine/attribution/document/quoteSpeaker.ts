import type { BlockAnalysis } from '../blockAnalysis.ts'
import type { QuotedSpan } from '../quotes/findQuotes.ts'
import type { AttributionTier } from '../record.ts'
import type { LocalMention } from './mention.ts'
import type { Draft, PlacedStatement } from './placed.ts'

interface Found {
  readonly rule: string
  readonly tier: AttributionTier
  readonly speaker: PlacedStatement['speaker']
  /** The statement these words go on with, where they only complete it. */
  readonly joins?: Draft
}

/** A26: quoted speech without anybody to say it; it waits for the reviewer. */
const nobody: Found = { rule: 'A26', tier: 'hint', speaker: null }

/** The statements of a block by the number of their sentence. */
export type BySentence = ReadonlyMap<number, readonly Draft[]>

/** How many sentences of nothing but quotation a speaker may lie back. */
const chainReach = 40

/** No sentence holds more statements that are looked at, nor a statement more quotations: a hostile one has thousands. */
const mostInSentence = 100

/** Who says a quotation that no cue of its sentence claims, from the text around it (rules A21–A26). */
export function speakerFor(
  blocks: readonly BlockAnalysis[],
  perBlock: readonly BySentence[],
  block: number,
  loose: BlockAnalysis['loose'][number],
): Found {
  const { sentences } = blocks[block] as BlockAnalysis
  const here = perBlock[block] as BySentence
  if (!loose.alone)
    return insideSentence(
      speaking(here, loose.sentence),
      sentences[loose.sentence]?.subject ?? null,
      block,
      loose.span,
    )
  for (let n = loose.sentence - 1; n >= 0 && loose.sentence - n <= chainReach; n--) {
    const previous = mostSaid(speaking(here, n))
    if (previous) return { rule: 'A21', tier: 'sure', speaker: previous.speaker, joins: previous }
    if (sentences[n]?.quoteOnly !== true) break
  }
  const before = sentences[loose.sentence - 1]
  if (before) {
    const told = outermostOf(speaking(here, loose.sentence - 1)).at(-1)
    if (told) return { rule: 'A23', tier: 'likely', speaker: told.speaker }
    return named(before.subject, block, before.endsWithColon)
  }
  const next = mostSaid(speaking(here, loose.sentence + 1))
  if (next) return { rule: 'A21', tier: 'likely', speaker: next.speaker }
  for (let b = block - 1; b >= 0 && block - b <= 3; b--) {
    const above = (blocks[b] as BlockAnalysis).sentences
    const end = above.at(-1)
    if (end === undefined) continue
    const last = outermostOf(speaking(perBlock[b] as BySentence, above.length - 1)).at(-1)
    if (!last) return named(end.subject, b, end.endsWithColon)
    const rule = last.quoted.length > 0 ? 'A22' : 'A23'
    return { rule, tier: end.endsWithColon ? 'sure' : 'likely', speaker: last.speaker }
  }
  return nobody
}

function speaking(list: BySentence, sentence: number): Draft[] {
  const drafts = (list.get(sentence) ?? []).slice(-mostInSentence)
  return drafts.filter((draft) => draft.speaker !== null)
}

/** A25: words of a sentence that has a cue, or at least a subject, of its own. */
function insideSentence(
  drafts: readonly Draft[],
  subject: LocalMention | null,
  block: number,
  span: QuotedSpan,
): Found {
  const near = outermostOf(drafts)
  const nearest = near.sort((a, b) => distance(a, span) - distance(b, span))[0]
  if (nearest) return { rule: 'A25', tier: 'hint', speaker: nearest.speaker }
  return subject ? { rule: 'A25', tier: 'hint', speaker: { ...subject, block } } : nobody
}

/** A23: the sentence before is about somebody, best when it ends with a colon. */
function named(subject: LocalMention | null, block: number, colon: boolean): Found {
  if (subject === null) return nobody
  return { rule: 'A23', tier: colon ? 'likely' : 'hint', speaker: { ...subject, block } }
}

/** Of the quotations of one sentence the one that says most in its own words. */
function mostSaid(drafts: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined
  for (const draft of drafts) {
    if (draft.quoted.length > 0 && (!best || said(draft) > said(best))) best = draft
  }
  return best
}

function said(draft: Draft): number {
  return draft.quoted
    .slice(0, mostInSentence)
    .reduce((sum, range) => sum + range.end - range.start, 0)
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
