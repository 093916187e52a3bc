import type {
  AttributionBlock,
  AttributionResult,
  AttributionSpan,
  SpeakerMention,
} from '../../../shared/engine/attribution/record.ts'
import type { StatementVoice } from '../../../shared/model/attribution.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import { anchorAt } from '../articles/stepAnchors.ts'
import { changedPlace, claimedBy, movedStatement } from './decidedPlace.ts'
import type { DecidedStatement } from './decidedStatements.ts'
import {
  type FoundStatement,
  type Reading,
  type ReadStatement,
  statementFingerprint,
} from './reading.ts'

/** The statements of one revision of a piece, in reading order. */
export interface MergedStatements {
  readonly statements: ReadStatement[]
  readonly loose: Reading['loose']
  readonly unbalanced: Reading['unbalanced']
}

/**
 * New findings and old decisions as one list (DOMAIN §4: decisions survive re-detection). A decision stays
 * with its words wherever they went; where its words changed it stays with what took their place, stale;
 * where they are gone it waits. What nobody decided keeps its id as long as it is recognised.
 */
export function mergeReading(input: {
  readonly blocks: readonly AttributionBlock[]
  readonly found: AttributionResult
  readonly previous: Reading | null
  readonly decided: readonly DecidedStatement[]
  /** The language has no lexicon: all quotations together wait for one confirmation. */
  readonly noLexicon: boolean
  readonly newId: () => string
}): MergedStatements {
  const { blocks, previous, decided } = input
  const texts = new Map(blocks.map((block) => [block.id, block.text]))
  const anchor = (span: AttributionSpan): BlockAnchor =>
    anchorAt(span.block, texts.get(span.block) ?? '', span.start, span.end)
  const found = input.noLexicon
    ? wholePiece(input.found, anchor)
    : input.found.attributions.map((one) => foundStatement(one, anchor))

  const ids: (AttributionId | null)[] = found.map(() => null)
  const statements: (ReadStatement & { readonly from: number | null })[] = []
  const lost: DecidedStatement[] = []
  for (const one of decided) {
    const moved = movedStatement(one.statement, texts)
    if (moved === null) {
      lost.push(one)
      continue
    }
    const from = claimedBy(moved, found, ids)
    if (from !== null) ids[from] = one.id
    statements.push({ ...moved, id: one.id, stale: false, from })
  }
  const before = new Map(previous?.statements.map((one) => [one.id, one]))
  for (const one of lost) {
    const from = changedPlace(before.get(one.id) ?? one.statement, one.statement, found, ids)
    const now = from === null ? undefined : found[from]
    if (from === null || now === undefined) continue
    ids[from] = one.id
    const { kind, tier, speaker } = one.statement
    statements.push({
      ...now,
      id: one.id,
      kind,
      tier,
      // A name that a person gave stays; words that the text gives are those of the text.
      speaker: speaker === null || speaker.anchor === null ? speaker : now.speaker,
      parent: null,
      stale: now.fingerprint !== one.statement.fingerprint,
      from,
    })
  }
  const known = new Set(decided.map((one) => one.id))
  keepIds(found, ids, previous?.statements.filter((one) => !known.has(one.id)) ?? [])
  found.forEach((one, index) => {
    const had = ids[index]
    if (had !== null && had !== undefined && known.has(had)) return
    const id = had ?? (input.newId() as AttributionId)
    ids[index] = id
    statements.push({ ...one, id, parent: null, stale: false, from: index })
  })
  const order = new Map(blocks.map((block, index) => [block.id, index]))
  const present = new Set(statements.map((one) => one.id))
  return {
    statements: statements
      .map(({ from, ...one }): ReadStatement => {
        const parent = from === null ? null : (found[from]?.parent ?? null)
        const id = parent === null ? one.parent : (ids[parent] ?? null)
        return { ...one, parent: id !== null && id !== one.id && present.has(id) ? id : null }
      })
      .sort((a, b) => place(order, a) - place(order, b) || begin(a) - begin(b)),
    loose: input.found.unattributedQuotes.map((one) => ({
      anchor: anchor(one),
      in: one.in,
      reason: one.reason,
    })),
    unbalanced: input.found.unbalanced.map((one) => ({
      anchor: anchor(one),
      problem: one.problem,
    })),
  }
}

function foundStatement(
  one: AttributionResult['attributions'][number],
  anchor: (span: AttributionSpan) => BlockAnchor,
): FoundStatement {
  const voice = (mention: SpeakerMention | null): StatementVoice | null =>
    mention && {
      text: mention.text,
      name: mention.name,
      type: mention.type,
      anchor: anchor(mention),
    }
  const bare = {
    kind: one.kind,
    tier: one.tier,
    rule: one.rule,
    in: one.in,
    content: one.content.map(anchor),
    quoted: one.quoted.map(anchor),
    cue: one.cue && anchor(one.cue),
    cueLemma: one.cueLemma,
    speaker: voice(one.speaker),
    addressee: voice(one.addressee),
    parent: one.parent,
    hedges: one.hedges,
    flags: one.flags,
  }
  return { ...bare, fingerprint: statementFingerprint(bare) }
}

/** Rule L1: one statement of all quotations, since nothing is claimed about a language the desk cannot read. */
function wholePiece(
  { unattributedQuotes: quotes }: AttributionResult,
  anchor: (span: AttributionSpan) => BlockAnchor,
): FoundStatement[] {
  const [first] = quotes
  if (first === undefined) return []
  const bare = {
    kind: 'direct' as const,
    tier: 'sure' as const,
    rule: 'L1',
    in: first.in,
    content: quotes.map(anchor),
    quoted: quotes.map(anchor),
    cue: null,
    cueLemma: null,
    speaker: null,
    addressee: null,
    parent: null,
    hedges: [],
    flags: ['no-speaker' as const],
  }
  return [{ ...bare, fingerprint: statementFingerprint(bare) }]
}

/** Old ids for what is the same, then for the same words elsewhere, then for the same cue in the same block. */
function keepIds(
  found: readonly FoundStatement[],
  ids: (AttributionId | null)[],
  old: readonly ReadStatement[],
): void {
  const free = new Set(old.map((one) => one.id))
  const keys: ((one: FoundStatement | ReadStatement) => string)[] = [
    (one) => `${one.fingerprint} ${one.content[0]?.blockId ?? ''}`,
    (one) => one.fingerprint,
    (one) => `${one.rule} ${one.cue?.exact ?? ''} ${one.content[0]?.blockId ?? ''}`,
  ]
  for (const key of keys) {
    const queues = new Map<string, AttributionId[]>()
    for (const one of old) {
      if (!free.has(one.id)) continue
      const queue = queues.get(key(one))
      if (queue) queue.push(one.id)
      else queues.set(key(one), [one.id])
    }
    found.forEach((one, index) => {
      if (ids[index] !== null) return
      const id = queues.get(key(one))?.shift()
      if (id === undefined) return
      ids[index] = id
      free.delete(id)
    })
  }
}

function place(order: ReadonlyMap<string, number>, one: ReadStatement): number {
  return order.get(one.content[0]?.blockId ?? '') ?? Number.POSITIVE_INFINITY
}

function begin(one: ReadStatement): number {
  return Math.min(one.content[0]?.start ?? 0, one.cue?.start ?? Number.POSITIVE_INFINITY)
}
