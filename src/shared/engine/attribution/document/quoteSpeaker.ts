import type { BlockAnalysis } from '../blockAnalysis.ts'
import type { QuotedSpan } from '../quotes/findQuotes.ts'
import type { AttributionTier } from '../record.ts'
import type { Draft, PlacedStatement } from './placed.ts'

interface Found {
  readonly rule: string
  readonly tier: AttributionTier
  readonly speaker: PlacedStatement['speaker']
  /** The statement these words go on with, where they only complete it. */
  readonly joins?: Draft
}

/** A26: quoted speech without anybody to say it; it waits for the reviewer. */
export const nobody: Found = { rule: 'A26', tier: 'hint', speaker: null }

export function speakerFor(
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
