import { findQuotes, outermost } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import type { AttributedPart } from '../../../shared/engine/attribution/record.ts'
import { headlineBlock, standfirstBlock } from '../../../shared/model/attribution.ts'
import type { StepState } from '../../../shared/model/cleaningStep.ts'
import { isBodyRole, type PartRole } from '../../../shared/model/part.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { isCut } from '../signing/isCut.ts'
import { anchorAt, applySteps } from '../articles/stepAnchors.ts'
import type { ReceivedQuote } from './reading.ts'

/** What the received text is made of: the linear text, its parts, the steps that stand. */
export interface ReceivedSource {
  readonly text: string
  readonly parts: readonly {
    readonly range: readonly [number, number]
    readonly role: PartRole
    readonly receivedRole: PartRole
    readonly blockId: string | null
    /** Set aside by hand, and nobody has said that it is not article text. */
    readonly cut: boolean
  }[]
  readonly applied: readonly {
    readonly range: readonly [number, number]
    readonly after: string
    readonly state: StepState
  }[]
}

/** Reads what the received text of a piece is made of. */
export function readReceivedSource(db: ReadableDb, key: number): ReceivedSource {
  const row = db.get<Pick<Packed, 'packing'> & { text: Uint8Array }>(
    'select packing, text from received where article = ?',
    key,
  )
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  return {
    text: unpackText({ packing: row.packing, bytes: row.text }),
    parts: db
      .all<{
        start_at: number
        end_at: number
        role: PartRole
        received_role: PartRole
        block_id: string | null
        reason: string | null
      }>(
        `select start_at, end_at, role, received_role, block_id, reason from part
         where article = ? order by ordinal`,
        key,
      )
      .map((part) => ({
        range: [part.start_at, part.end_at],
        role: part.role,
        receivedRole: part.received_role,
        blockId: part.block_id,
        cut: isCut({ role: part.role, receivedRole: part.received_role, reason: part.reason }),
      })),
    applied: db
      .all<{ start_at: number; end_at: number; becomes: string }>(
        `select start_at, end_at, becomes from step
         where article = ? and state = 'applied' order by start_at, end_at`,
        key,
      )
      .map((step) => ({
        range: [step.start_at, step.end_at],
        after: step.becomes,
        state: 'applied',
      })),
  }
}

/**
 * Every quotation of the received text (DOMAIN §4 "Baseline"), in the parts that are headline, standfirst or
 * body now or were when they came. Its id is its place in the linear text, which no repair moves.
 */
export function receivedQuotes(source: ReceivedSource): ReceivedQuote[] {
  const out: ReceivedQuote[] = []
  let next = 0
  for (const part of source.parts) {
    const [from, to] = part.range
    while ((source.applied[next]?.range[0] ?? to) < from) next++
    const steps: ReceivedSource['applied'][number][] = []
    for (
      let step = source.applied[next];
      step && step.range[1] <= to;
      step = source.applied[next]
    ) {
      steps.push(step)
      next++
    }
    const place = placeOf(part.role) ?? placeOf(part.receivedRole)
    if (place === null) continue
    const clean = applySteps(source.text.slice(from, to), from, steps)
    const spans = outermost(findQuotes(clean).spans).filter((span) => span.start < span.end)
    if (spans.length === 0) continue
    const toLinear = linearPlaces(from, steps)
    const lead = clean.length - clean.trimStart().length
    const block = clean.trim()
    const blockId =
      place === 'headline' ? headlineBlock : place === 'standfirst' ? standfirstBlock : part.blockId
    for (const span of spans) {
      const range = [toLinear(span.start, 'start'), toLinear(span.end, 'end')] as const
      out.push({
        id: `q${range[0]}`,
        in: place,
        range,
        text: clean.slice(span.start, span.end),
        counts: placeOf(part.role) !== null || part.cut,
        anchor:
          blockId === null ? null : anchorAt(blockId, block, span.start - lead, span.end - lead),
      })
    }
  }
  return out
}

/** The place in the linear text that a received quotation's id stands for; null when it is none. */
export function quotePlace(id: string): number | null {
  const digits = /^q(\d{1,12})$/.exec(id)?.[1]
  return digits === undefined ? null : Number(digits)
}

function placeOf(role: PartRole): AttributedPart | null {
  if (role === 'headline' || role === 'standfirst') return role
  return isBodyRole(role) ? 'body' : null
}

/** From a place in a part after its steps back to the linear text; inside replaced words to their edge. */
function linearPlaces(
  from: number,
  steps: ReceivedSource['applied'],
): (at: number, edge: 'start' | 'end') => number {
  return (at, edge) => {
    // Units that the steps so far have added to the text in front of `at`.
    let added = 0
    for (const step of steps) {
      const begins = step.range[0] - from + added
      if (edge === 'start' ? at < begins : at <= begins) break
      const ends = begins + step.after.length
      if (at < ends) return edge === 'start' ? step.range[0] : step.range[1]
      added += step.after.length - (step.range[1] - step.range[0])
    }
    return from + at - added
  }
}
