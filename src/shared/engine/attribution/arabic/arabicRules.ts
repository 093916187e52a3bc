import type {
  BlockAnalysis,
  LocalSentence,
  LocalStatement,
  LooseQuote,
  Range,
} from '../blockAnalysis.ts'
import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import { type BlockQuotes, type QuotedSpan, outermost } from '../quotes/findQuotes.ts'
import { quoteNature } from '../quotes/quoteNature.ts'
import type { AttributionKind } from '../record.ts'
import { sentences } from '../sentences.ts'
import { type Token, tokenise } from '../tokens.ts'
import { arabicMention } from './arabicMention.ts'
import {
  clauseAfter,
  clauseBefore,
  firstPhraseEnd,
  opensClause,
  speakerEnd,
  verbOf,
} from './arabicPhrases.ts'
import { bareArabic } from './bareArabic.ts'

/**
 * Reads a block of Arabic (rules R1–R6): verb, speaker, particle; a verb right before its particle takes the words
 * before it, or goes on with the last speaker.
 */
export function analyseArabic(
  text: string,
  found: BlockQuotes,
  lexicon: CompiledLexicon,
): BlockAnalysis {
  const quotes = outermost(found.spans)
  const statements: LocalStatement[] = []
  const loose: LooseQuote[] = []
  const told: LocalSentence[] = []
  let last: LocalMention | null = null
  sentences(tokenise(text, quotes, lexicon), text).forEach((tokens, sentence) => {
    const covered = new Set<QuotedSpan>()
    for (let i = 0; i < tokens.length; i++) {
      const statement = arabicStatement(tokens, i, sentence, text, lexicon, last)
      if (statement === null) continue
      last = statement.speaker ?? last
      statements.push(statement)
      for (const token of tokens)
        if (token.quote && statement.quoted.some((one) => one.start === token.quote?.start))
          covered.add(token.quote)
    }
    const quoteOnly = tokens.every((token) => token.kind === 'quote' || token.kind === 'punct')
    for (const token of tokens) {
      if (token.quote && !covered.has(token.quote))
        loose.push({
          span: token.quote,
          sentence,
          alone: quoteOnly,
          nature: quoteNature(text, token.quote),
        })
    }
    const final = tokens.at(-1) as Token
    told.push({
      start: (tokens[0] as Token).start,
      end: final.end,
      subject: null,
      endsWithColon: final.lower === ':',
      quoteOnly,
    })
  })
  return { quotes, stray: found.stray, statements, loose, sentences: told, names: [] }
}

function arabicStatement(
  tokens: readonly Token[],
  i: number,
  sentence: number,
  text: string,
  lexicon: CompiledLexicon,
  last: LocalMention | null,
): LocalStatement | null {
  const token = tokens[i] as Token
  const word = bareArabic(token.lower)
  // R5 "according to": بحسب، وفقا لـ
  // نقلا عن
  const cited = word === 'نقلا' && bareArabic(tokens[i + 1]?.lower ?? '') === 'عن'
  const according = cited || /^(?:و?بحسب|و?حسب|و?وفقا?|وفق)$/.test(word)
  const verb = according ? null : verbOf(token, lexicon)?.entry.verb
  if (!according && !verb) return null
  const opens = cited ? i + 2 : i + 1
  const widest = speakerEnd(tokens, opens, lexicon, verb?.prepositions ?? new Map(), according)
  const takesObject =
    verb?.frames.has('object') === true &&
    !opensClause.has(bareArabic(tokens[widest]?.lower ?? '')) &&
    !bareArabic(tokens[widest]?.lower ?? '').startsWith('مسؤولي')
  // A plural form ("اتهموا") stands behind its subject, and what follows is its object.
  const behindSubject =
    takesObject && word.endsWith('وا') && before(tokens, i, text, lexicon) !== null
  const stop = behindSubject
    ? i + 1
    : takesObject
      ? (pointedAt(tokens, i + 2, widest) ?? firstPhraseEnd(tokens, i + 1, widest, lexicon))
      : widest
  const speaker = stop > opens ? arabicMention(tokens, opens, stop - 1, text, lexicon) : null
  if (according) {
    const content = clauseBefore(tokens, i) ?? clauseAfter(tokens, stop + 1)
    return speaker && content
      ? statementOf(text, sentence, 'R5', 'neutral', 'بحسب', token, speaker, tokens, content, null)
      : null
  }
  if (!verb) return null
  const family = verb.family
  const link = tokens[stop]
  const particle = link ? bareArabic(link.lower) : ''
  const subject = speaker ?? before(tokens, i, text, lexicon) ?? last
  const tail = (from: number): [number, number] | null => clauseAfter(tokens, from, lexicon)
  // R1 particle, R2 colon or quotation
  if (link && opensClause.has(particle) && (verb.frames.has('clause') || verb.frames.has('tell'))) {
    const content = tail(/(?:ه|ها|هم|نا)$/.test(particle) && particle.length > 2 ? stop : stop + 1)
    return (
      content &&
      statementOf(text, sentence, 'R1', family, verb.lemma, token, subject, tokens, content, null)
    )
  }
  const quoteAt =
    link?.kind === 'quote'
      ? stop
      : (link?.lower === ':' || link?.lower === '،') && tokens[stop + 1]?.kind === 'quote'
        ? stop + 1
        : link?.lower === '،'
          ? behindSetOff(tokens, stop)
          : -1
  if (quoteAt >= 0 && verb.frames.has('quote'))
    return statementOf(
      text,
      sentence,
      'R2',
      family,
      verb.lemma,
      token,
      subject,
      tokens,
      [quoteAt, quoteAt],
      null,
    )
  // R3 responsibility and objects, R4 prepositions
  if (verb.lemma === 'تبنى' || (verb.lemma === 'أعلن' && particle.startsWith('مسؤولي'))) {
    const content = tail(stop)
    return (
      content &&
      statementOf(
        text,
        sentence,
        'R3',
        'responsibility',
        verb.lemma,
        token,
        subject,
        tokens,
        content,
        'responsibility',
      )
    )
  }
  if (
    link &&
    (verb.prepositions.has(particle) ||
      [...verb.prepositions.keys()].some((one) => one.length === 1 && particle.startsWith(one)))
  ) {
    const content = tail(particle.length > 3 || !verb.prepositions.has(particle) ? stop : stop + 1)
    return (
      content &&
      subject &&
      statementOf(text, sentence, 'R4', family, verb.lemma, token, subject, tokens, content, null)
    )
  }
  if (verb.frames.has('object') && (speaker || behindSubject) && subject && link?.kind === 'word') {
    const content = tail(stop)
    return (
      content &&
      statementOf(text, sentence, 'R3', family, verb.lemma, token, subject, tokens, content, null)
    )
  }
  return null
}

/** Where "ذلك" or "هذا" stands as the object behind the whole speaker; undefined: nowhere. */
function pointedAt(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let k = from; k < to; k++)
    if (/^(?:ذلك|هذا|هذه|تلك|الأمر)$/.test(bareArabic((tokens[k] as Token).lower))) return k
  return undefined
}

/** Behind "NAME، وهي تبيع السمك:" the quotation; -1 when none follows what the comma sets off. */
function behindSetOff(tokens: readonly Token[], comma: number): number {
  for (let k = comma + 1; k < Math.min(tokens.length - 1, comma + 18); k++) {
    const token = tokens[k] as Token
    if (token.kind === 'quote') return -1
    if (token.lower === ':' || token.lower === '،')
      if (tokens[k + 1]?.kind === 'quote') return k + 1
    if (token.lower === '؛') return -1
  }
  return -1
}

function before(
  tokens: readonly Token[],
  i: number,
  text: string,
  lexicon: CompiledLexicon,
): LocalMention | null {
  if (/^[وف]/.test((tokens[i] as Token).lower) && verbOf(tokens[i] as Token, lexicon)?.joined)
    return null
  let from = i
  while (from > 0 && i - from < 8 && (tokens[from - 1] as Token).kind === 'word') from--
  const opens = from === 0 || tokens[from - 1]?.kind === 'punct'
  if (opens && /^و?(?:لكن|إن|كما|فيما|بينما)$/.test(bareArabic(tokens[from]?.lower ?? ''))) from++
  return from < i && opens ? arabicMention(tokens, from, i - 1, text, lexicon) : null
}

function statementOf(
  text: string,
  sentence: number,
  rule: string,
  family: LocalStatement['family'],
  lemma: string,
  cue: Token,
  speaker: LocalMention | null,
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  kind: AttributionKind | null,
): LocalStatement {
  const quoted: Range[] = []
  let only = true
  for (let k = from; k <= to; k++) {
    const token = tokens[k] as Token
    if (token.quote) quoted.push({ start: token.quote.start, end: token.quote.end })
    else if (token.kind !== 'punct') only = false
  }
  const first = tokens[from] as Token
  const last = tokens[to] as Token
  const whole = { start: first.start, end: last.end }
  const hedges = tokens
    .slice(from, to + 1)
    .filter((token) => token.entry.hedge)
    .map((token) => text.slice(token.start, token.end))
  return {
    rule,
    tier: speaker === null ? 'hint' : 'likely',
    family,
    lemma,
    kind,
    flags: [],
    cue: { start: cue.start, end: cue.end },
    speaker,
    addressee: null,
    content: only && quoted.length > 0 ? quoted : [whole],
    quoted,
    hedges: [...new Set(hedges)],
    sentence,
    headline: false,
  }
}
