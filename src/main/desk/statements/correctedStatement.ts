import { findQuotes, outermost } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import type {
  AttributionBlock,
  AttributionKind,
} from '../../../shared/engine/attribution/record.ts'
import { FaultError } from '../../../shared/fault.ts'
import type {
  NamedSpeaker,
  SelectedSpan,
  StatementVoice,
} from '../../../shared/model/attribution.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import { resolveAnchor } from '../articles/anchors.ts'
import { anchorAt } from '../articles/stepAnchors.ts'
import { type ReadStatement, statementFingerprint } from './reading.ts'

type Blocks = ReadonlyMap<string, AttributionBlock>

/** A statement with what a person put right about it. Throws FaultError conflict where selected words are gone. */
export function correctedStatement(
  one: ReadStatement,
  change: {
    readonly speaker?: NamedSpeaker | null | undefined
    readonly spans?: readonly SelectedSpan[] | undefined
    readonly kind?: AttributionKind | undefined
  },
  blocks: Blocks,
): ReadStatement {
  const content =
    change.spans === undefined ? one.content : change.spans.map((span) => selected(span, blocks))
  const corrected = {
    ...one,
    kind: change.kind ?? one.kind,
    content,
    quoted: change.spans === undefined ? one.quoted : quotedIn(content, blocks),
    speaker: change.speaker === undefined ? one.speaker : namedVoice(change.speaker, one, blocks),
  }
  return { ...corrected, fingerprint: statementFingerprint(corrected) }
}

/** A statement that a person selected and the desk had not found. */
export function addedStatement(
  id: AttributionId,
  given: {
    readonly kind: AttributionKind
    readonly spans: readonly SelectedSpan[]
    readonly speaker: NamedSpeaker | null
  },
  blocks: Blocks,
): ReadStatement {
  const content = given.spans.map((span) => selected(span, blocks))
  const bare = {
    id,
    kind: given.kind,
    tier: 'sure' as const,
    rule: 'hand',
    in: blocks.get(content[0]?.blockId ?? '')?.in ?? ('body' as const),
    content,
    quoted: quotedIn(content, blocks),
    cue: null,
    cueLemma: null,
    speaker: namedVoice(given.speaker, null, blocks),
    addressee: null,
    parent: null,
    hedges: [],
    flags: given.speaker === null ? ['no-speaker' as const] : [],
    stale: false,
  }
  return { ...bare, fingerprint: statementFingerprint(bare) }
}

function selected(span: SelectedSpan, blocks: Blocks): BlockAnchor {
  const texts = new Map([...blocks].map(([id, block]) => [id, block.text]))
  const found = resolveAnchor(texts, { ...span, prefix: '', suffix: '' })
  if (found === null)
    throw new FaultError(
      'conflict',
      'The selected words are no longer there. Save the text first, then select them again.',
    )
  return found
}

/** A named speaker keeps the words of the text that stand for them, unless others are given. */
function namedVoice(
  named: NamedSpeaker | null,
  one: ReadStatement | null,
  blocks: Blocks,
): StatementVoice | null {
  if (named === null) return null
  const anchor =
    named.span === undefined ? (one?.speaker?.anchor ?? null) : selected(named.span, blocks)
  return { text: anchor?.exact ?? named.name, name: named.name, type: named.type, anchor }
}

/** The quoted words inside of what was selected, or that it lies in (selected without the marks). */
function quotedIn(content: readonly BlockAnchor[], blocks: Blocks): BlockAnchor[] {
  return content.flatMap((anchor) => {
    const text = blocks.get(anchor.blockId)?.text ?? ''
    return outermost(findQuotes(text).spans)
      .filter(
        (span) =>
          span.start < span.end &&
          ((anchor.start <= span.start && span.end <= anchor.end) ||
            (span.outerStart <= anchor.start && anchor.end <= span.outerEnd)),
      )
      .map((span) => anchorAt(anchor.blockId, text, span.start, span.end))
  })
}
