import type {
  AttributionKind,
  AttributionTier,
  DetectedAttribution,
} from '../../shared/engine/attribution/record.ts'
import type { textblocks, Span } from '../editor/anchors.ts'
import type { FromAttributionWorker, QuoteCheck } from './attributionMessages.ts'
import type { StatementMark } from './attributionPlugin.ts'

/** One line of the queue: a statement, or received words that are missing. */
export interface Statement {
  readonly id: string
  readonly kind: AttributionKind | 'missing-quote' | 'nobody'
  readonly tier: AttributionTier
  readonly words: string
  readonly speaker: string | null
  readonly cue: string | null
  readonly flags: readonly string[]
  readonly hedges: readonly string[]
  /** The quotation against what was received; null where nothing is quoted. */
  readonly check: QuoteCheck | null
  /** Where the words stand; empty for what is missing. */
  readonly spans: readonly Span[]
  readonly quoted: Span | null
}

/** The window's words for a kind (DOMAIN §9). */
export const kindWords: Readonly<Record<Statement['kind'], string>> = {
  direct: 'Quote',
  mixed: 'Partial quote',
  indirect: 'Reported',
  'reported-act': 'Reported act',
  responsibility: 'Claim of responsibility',
  accusation: 'Accusation',
  denial: 'Denial',
  belief: 'Belief',
  document: 'Document',
  'unattributed-evaluation': 'Nobody named',
  'not-attribution': 'No statement',
  'missing-quote': 'Quote missing',
  nobody: 'Quote without speaker',
}

/** Clear, check, maybe. */
export const tierWords: Readonly<Record<AttributionTier, string>> = {
  sure: 'clear',
  likely: 'check',
  hint: 'maybe',
}

/** True for a quotation whose words are not those that were received. */
export function isAltered(check: QuoteCheck | null): boolean {
  return check?.verdict === 'changed' || check?.verdict === 'not-in-original'
}

/** What a reading found, altered quotations first, then what must be decided, then by certainty. */
export function statementsOf(
  reading: FromAttributionWorker,
  blocks: ReturnType<typeof textblocks>,
): Statement[] {
  const checks = new Map(reading.quotes.map((each) => [each.currentKey, each]))
  const place = (span: { block: string; start: number; end: number }): Span | null => {
    const block = blocks.get(span.block)
    if (!block || span.end > block.node.content.size) return null
    return { from: block.start + span.start, to: block.start + span.end }
  }
  const places = (spans: DetectedAttribution['content']): Span[] =>
    spans.flatMap((span) => place(span) ?? [])
  const found = reading.result.attributions.map((each): Statement => {
    const first = each.quoted[0]
    const key = first ? `${first.block}:${first.start}` : null
    return {
      id: `${each.content[0]?.block ?? ''}:${each.content[0]?.start ?? 0}:${each.kind}`,
      kind: each.kind,
      tier: each.tier,
      words: each.content.map((span) => span.text).join(' … '),
      speaker: each.speaker?.name ?? each.speaker?.text ?? null,
      cue: each.cue?.text ?? null,
      flags: each.flags,
      hedges: each.hedges,
      check: key === null ? null : (checks.get(key) ?? null),
      spans: places(each.content),
      quoted: first ? place(first) : null,
    }
  })
  const nobody = reading.result.unattributedQuotes
    .filter((each) => each.reason === 'no-speaker')
    .map((each): Statement => {
      const span = place(each)
      return {
        id: `${each.block}:${each.start}:nobody`,
        kind: 'nobody',
        tier: 'sure',
        words: each.text,
        speaker: null,
        cue: null,
        flags: ['no-speaker'],
        hedges: [],
        check: checks.get(`${each.block}:${each.start}`) ?? null,
        spans: span ? [span] : [],
        quoted: span,
      }
    })
  const missing = reading.quotes
    .filter((each) => each.verdict === 'missing')
    .map((each): Statement => ({
      id: `missing:${each.receivedId ?? ''}`,
      kind: 'missing-quote',
      tier: 'sure',
      words: each.received ?? '',
      speaker: null,
      cue: null,
      flags: [],
      hedges: [],
      check: each,
      spans: [],
      quoted: null,
    }))
  return [...found, ...nobody, ...missing]
    .map((statement, index) => ({ statement, index }))
    .toSorted((a, b) => rank(a.statement) - rank(b.statement) || a.index - b.index)
    .map(({ statement }) => statement)
}

const mustDecide: ReadonlySet<string> = new Set([
  'direct',
  'mixed',
  'responsibility',
  'accusation',
  'denial',
  'nobody',
])

function rank(statement: Statement): number {
  if (isAltered(statement.check) || statement.kind === 'missing-quote') return 0
  if (mustDecide.has(statement.kind) && statement.tier !== 'hint') return 1
  return { sure: 2, likely: 3, hint: 4 }[statement.tier]
}

/** The pencil marks of all statements. */
export function marksOf(statements: readonly Statement[]): StatementMark[] {
  return statements.flatMap((statement) => {
    const look =
      statement.tier === 'hint'
        ? 'hint'
        : statement.kind === 'direct' || statement.kind === 'nobody'
          ? 'direct'
          : 'indirect'
    const marks: StatementMark[] = statement.spans.map((span) => ({
      ...span,
      id: statement.id,
      look,
    }))
    if (!statement.quoted) return marks
    const altered = isAltered(statement.check)
    if (statement.kind === 'mixed' || altered)
      marks.push({
        ...statement.quoted,
        id: statement.id,
        look: altered ? 'altered' : 'direct',
      })
    return marks
  })
}

/** One speaker of the piece: how much of the text is theirs. */
export interface Voice {
  readonly name: string
  readonly statements: number
  readonly words: number
}

/** Voices in this story, the loudest first. */
export function voicesOf(statements: readonly Statement[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const { speaker, words, kind } of statements) {
    if (speaker === null || kind === 'not-attribution') continue
    const had = voices.get(speaker) ?? { name: speaker, statements: 0, words: 0 }
    const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    voices.set(speaker, {
      name: speaker,
      statements: had.statements + 1,
      words: had.words + count,
    })
  }
  return [...voices.values()].toSorted((a, b) => b.words - a.words)
}
