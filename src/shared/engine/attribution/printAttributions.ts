import type {
  AttributedPart,
  AttributionResult,
  AttributionSpan,
  SpeakerMention,
} from './record.ts'

interface PrintedSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly in: AttributedPart
}

/** The statements as `attribute` and `parse` print them (CLI.md); move them into place with `shiftResult` first. */
export function printAttributions(result: AttributionResult) {
  const span = ({ start, end, text, in: part }: AttributionSpan): PrintedSpan => ({
    start,
    end,
    text,
    in: part,
  })
  const mention = (who: SpeakerMention) => ({ ...span(who), name: who.name, type: who.type })
  return {
    attributions: result.attributions.map((one) => ({
      kind: one.kind,
      tier: one.tier,
      rule: one.rule,
      content: one.content.map(span),
      quoted: one.quoted.map(({ start, end, in: part }) => ({ start, end, in: part })),
      cue: one.cue && span(one.cue),
      speaker: one.speaker && mention(one.speaker),
      ...(one.addressee ? { addressee: mention(one.addressee) } : {}),
      parent: one.parent,
      hedges: one.hedges,
      flags: one.flags,
      in: one.in,
    })),
    unattributedQuotes: result.unattributedQuotes.map((quote) => ({
      ...span(quote),
      reason: quote.reason,
    })),
    unbalanced: result.unbalanced.map((mark) => ({ ...span(mark), problem: mark.problem })),
  }
}
