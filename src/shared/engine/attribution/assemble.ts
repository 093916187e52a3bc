import { type BodyWords, bodyWords, quotedInBody } from '../quoteIntegrity/quotedInBody.ts'
import type { BlockAnalysis } from './blockAnalysis.ts'
import { attachQuotes } from './document/attachQuotes.ts'
import { labelTiers } from './document/labels.ts'
import { type Resolved, entitiesOf } from './document/entities.ts'
import type { PlacedRange, PlacedStatement } from './document/placed.ts'
import { flagsOf, kindOf } from './document/settle.ts'
import type { CompiledLexicon } from './lexicon/compileLexicon.ts'
import { linkQuotes } from './quotes/linkQuotes.ts'
import type {
  AttributionBlock,
  AttributionResult,
  AttributionSpan,
  DetectedAttribution,
  SpeakerMention,
  UnbalancedMark,
} from './record.ts'

/** What a caller may ask for beyond the default. */
export interface AttributionOptions {
  /** Whether inner states ("wants", "likes") are told as kind `belief`; off by default. */
  readonly beliefs?: boolean
}

/** Puts the blocks of a piece together: quotations over paragraphs, speakers, names, kinds, nesting. */
export function assemble(
  blocks: readonly AttributionBlock[],
  analyses: readonly BlockAnalysis[],
  lexicon: CompiledLexicon | null,
  options: AttributionOptions = {},
): AttributionResult {
  const span = (range: PlacedRange): AttributionSpan => {
    const block = blocks[range.block] as AttributionBlock
    return {
      block: block.id,
      in: block.in,
      start: range.start,
      end: range.end,
      text: block.text.slice(range.start, range.end),
    }
  }
  const linked = linkQuotes(
    blocks.map((block, i) => ({ text: block.text, spans: (analyses[i] as BlockAnalysis).quotes })),
  )
  const unbalanced: UnbalancedMark[] = []
  const open = new Set<string>()
  for (const link of linked) {
    if (link.closed) continue
    const last = link.pieces.at(-1)
    if (!last) continue
    unbalanced.push({
      ...span({ block: last.block, start: last.span.outerStart, end: last.span.start }),
      problem: 'never-closed',
    })
    for (const piece of link.pieces) open.add(`${piece.block}:${piece.span.start}`)
  }
  analyses.forEach((analysis, block) => {
    for (const mark of analysis.stray)
      unbalanced.push({ ...span({ block, ...mark }), problem: 'never-opened' })
  })
  if (lexicon === null) {
    const unattributedQuotes = analyses.flatMap((analysis, block) =>
      analysis.quotes.map((quote) => ({
        ...span({ block, start: quote.start, end: quote.end }),
        reason: 'no-lexicon' as const,
      })),
    )
    return { attributions: [], unattributedQuotes, unbalanced }
  }

  // Folding the body is only worth its time where a headline quotes.
  let folded: BodyWords | null = null
  const body = (): BodyWords =>
    (folded ??= bodyWords(blocks.filter((block) => block.in === 'body').map((block) => block.text)))
  const { statements: all, unclaimed } = attachQuotes(analyses, linked)
  const statements = all.filter(
    (one) => one.family !== 'stance' || one.quoted.length > 0 || options.beliefs === true,
  )
  const entities = entitiesOf(analyses, lexicon)
  const tierOf = labelTiers(statements, analyses)
  statements.sort((a, b) => position(a) - position(b) || a.block - b.block || start(a) - start(b))
  const parents = parentsOf(statements)
  const absent = (statement: PlacedStatement): boolean =>
    statement.quoted.some((quoted) => {
      const block = blocks[quoted.block] as AttributionBlock
      return (
        block.in !== 'body' && !quotedInBody(block.text.slice(quoted.start, quoted.end), body())
      )
    })
  const attributions = statements.map((statement, i): DetectedAttribution => {
    const mention = (
      who: PlacedStatement['speaker'],
      except: string | null = null,
    ): [SpeakerMention, Resolved] | null => {
      if (who === null) return null
      const resolved = entities.resolve(who, who.block, except)
      return [{ ...span(who), name: resolved.name, type: resolved.type }, resolved]
    }
    const speaker = mention(statement.speaker)
    const kind = kindOf(statement, speaker?.[1].type ?? null)
    const broken = statement.quoted.some((quoted) => open.has(`${quoted.block}:${quoted.start}`))
    return {
      kind,
      tier: tierOf(statement),
      rule: statement.rule,
      content: statement.content.map(span),
      quoted: statement.quoted.map(span),
      cue: statement.cue && span(statement.cue),
      cueLemma: statement.lemma || null,
      speaker: speaker?.[0] ?? null,
      addressee: mention(statement.addressee, speaker?.[0].name)?.[0] ?? null,
      parent: parents[i] ?? null,
      hedges: statement.hedges,
      flags: [
        ...flagsOf(statement, kind, speaker?.[1] ?? null, broken),
        ...(absent(statement) ? (['quote-not-in-body'] as const) : []),
      ],
      in: (blocks[statement.block] as AttributionBlock).in,
    }
  })
  return {
    attributions,
    unattributedQuotes: unclaimed.map((quote) => ({ ...span(quote), reason: quote.reason })),
    unbalanced,
  }
}

function position(statement: PlacedStatement): number {
  return statement.content[0]?.block ?? statement.block
}

function start(statement: PlacedStatement): number {
  const cue = statement.cue?.start ?? Number.POSITIVE_INFINITY
  return Math.min(statement.content[0]?.start ?? cue, cue)
}

/** For each statement the smallest one of its sentence whose content holds its cue. */
function parentsOf(statements: readonly PlacedStatement[]): (number | null)[] {
  const sentences = new Map<string, number[]>()
  statements.forEach((statement, i) => {
    const key = `${statement.block}:${statement.sentence}`
    const list = sentences.get(key)
    if (list) list.push(i)
    else sentences.set(key, [i])
  })
  return statements.map((statement, i) => {
    const cue = statement.cue
    if (cue === null) return null
    let best: number | null = null
    let size = Number.POSITIVE_INFINITY
    for (const k of sentences.get(`${statement.block}:${statement.sentence}`) ?? []) {
      if (k === i) continue
      for (const range of (statements[k] as PlacedStatement).content) {
        const holds = range.block === cue.block && range.start <= cue.start && cue.end <= range.end
        if (holds && range.end - range.start < size) {
          best = k
          size = range.end - range.start
        }
      }
    }
    return best
  })
}
