import type { ArticleView } from '../../../shared/contract.ts'
import { createAttributor } from '../../../shared/engine/attribution/attributor.ts'
import { findQuotes } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import type {
  AttributionSpan,
  DetectedAttribution,
  SpeakerMention,
} from '../../../shared/engine/attribution/record.ts'
import { compareQuote, similarity } from '../../../shared/engine/quoteIntegrity/compareQuote.ts'
import type { Statement, StatementList, StatementVoice } from '../../../shared/model/attribution.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { AttributionId, BlockId } from '../../../shared/model/ids.ts'

/** What a person has said about a statement of the fake desk, by its id. */
export type FakeDecisions = Map<string, Pick<Statement, 'state' | 'note' | 'decidedBy'>>

/** The statements of a sample as main would list them: read with the real engine, decided in memory. */
export function fakeStatements(view: ArticleView, decided: FakeDecisions): StatementList {
  const blocks = bodyBlocks(view.article.document)
  const texts = new Map<string, string>(blocks.map((block) => [block.blockId, block.text]))
  const found = createAttributor().attribute({
    language: view.article.fields.language ?? 'und',
    blocks: blocks.map(({ blockId, text }) => ({ id: blockId, text, in: 'body' as const })),
  })
  const original = view.original.text.replaceAll('\u00a0', ' ')
  const received = findQuotes(original).spans.map(({ start, end }) => original.slice(start, end))
  const anchor = (span: AttributionSpan): BlockAnchor => {
    const text = texts.get(span.block) ?? ''
    return {
      blockId: span.block as BlockId,
      start: span.start,
      end: span.end,
      exact: span.text,
      prefix: text.slice(Math.max(0, span.start - 24), span.start),
      suffix: text.slice(span.end, span.end + 24),
    }
  }
  const voice = (mention: SpeakerMention | null): StatementVoice | null =>
    mention && {
      text: mention.text,
      name: mention.name,
      type: mention.type,
      anchor: anchor(mention),
    }
  const held = (span: AttributionSpan): Statement['quoted'][number] => {
    const closest = received.toSorted(
      (a, b) => similarity(b, span.text) - similarity(a, span.text),
    )[0]
    const known = closest !== undefined && similarity(closest, span.text) >= 0.6 ? closest : null
    const { verdict, diff } = compareQuote(known, span.text)
    return {
      anchor: anchor(span),
      receivedId: known,
      verdict,
      received: verdict === 'same' ? null : known,
      diff: diff && [...diff],
      changedBy: null,
      changedAt: null,
    }
  }
  const statements = found.attributions.map((one, ordinal): Statement => {
    const id = `00000000000a${String(ordinal).padStart(4, '0')}` as AttributionId
    const said = decided.get(id)
    return {
      id,
      ordinal,
      kind: one.kind,
      tier: one.tier,
      rule: one.rule,
      state: said?.state ?? 'proposed',
      stale: false,
      broken: false,
      in: one.in,
      content: one.content.map(anchor),
      quoted: one.quoted.map(held),
      cue: one.cue && anchor(one.cue),
      cueLemma: one.cueLemma,
      speaker: voice(one.speaker),
      addressee: voice(one.addressee),
      parent: null,
      hedges: [...one.hedges],
      flags: [...one.flags],
      note: said?.note ?? null,
      decidedBy: said?.decidedBy ?? null,
      decidedAt: said ? '2026-11-24T09:30:00.000Z' : null,
      quoteFingerprint: id,
      decidedText: null,
      blocks: said ? [] : blocksOf(one),
    }
  })
  const open = statements.filter((one) => one.state === 'proposed').length
  return {
    revision: view.article.revision,
    summary: {
      pending: false,
      total: statements.length,
      open,
      blocking: statements.filter((one) => one.blocks.length > 0).length,
    },
    statements,
    unattributedQuotes: found.unattributedQuotes.map((one) => ({
      ...held(one),
      in: one.in,
      reason: one.reason,
    })),
    unbalanced: [],
    missingQuotes: [],
  }
}

function blocksOf(one: DetectedAttribution): string[] {
  if (one.kind === 'direct' || one.kind === 'mixed') return ['B1']
  const isCharge = ['responsibility', 'accusation', 'denial'].includes(one.kind)
  return isCharge && one.tier !== 'hint' ? ['B4'] : []
}
