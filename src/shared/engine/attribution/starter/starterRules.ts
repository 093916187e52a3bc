import type { BlockAnalysis, LocalSentence, LocalStatement, LooseQuote } from '../blockAnalysis.ts'
import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import { type BlockQuotes, outermost } from '../quotes/findQuotes.ts'
import { quoteNature } from '../quotes/quoteNature.ts'
import { sentences } from '../sentences.ts'
import { type Token, tokenise } from '../tokens.ts'
import { accordingStatement } from './according.ts'
import { cueAt } from './cue.ts'
import type { StarterGrammar } from './grammar.ts'
import { speakerNames, starterMention } from './mention.ts'
import { clauseEnd, clauseStart, phraseEnd } from './phrase.ts'
import { type Reading, type Stretch, statementOf } from './statement.ts'
import { nextVerb, withoutTime } from './object.ts'
import { firstQuote, lastQuote } from './quoteRun.ts'
import { endsInInfinitive, inReportedMood, isMood, thatAt } from './reportedClause.ts'
import { saidIn } from './saidIn.ts'
import { afterOpeners, subjectAfter, subjectBefore } from './subject.ts'

/**
 * Reads a block of a language that has a starter lexicon (rules R11–R18): verb and speaker round a quotation, a
 * reported clause or an object, separable verbs with their particle far away, sources named without a verb, and
 * German sentences in the mood of reported speech. Nothing is more than likely.
 */
export function analyseStarter(
  text: string,
  found: BlockQuotes,
  lexicon: CompiledLexicon,
  grammar: StarterGrammar,
): BlockAnalysis {
  const quotes = outermost(found.spans)
  const statements: LocalStatement[] = []
  const loose: LooseQuote[] = []
  const told: LocalSentence[] = []
  sentences(tokenise(text, quotes, lexicon), text).forEach((tokens, sentence) => {
    const reading: Reading = { tokens, text, lexicon, grammar, sentence }
    const own = sentenceStatements(reading)
    if (own.length === 0 && statements.length > 0) {
      const mood = inReportedMood(reading)
      if (mood !== null) own.push(mood)
    }
    statements.push(...own)
    const claimed = new Set(own.flatMap((one) => one.quoted.map(({ start }) => start)))
    const quoteOnly =
      tokens.every((token) => token.kind === 'quote' || token.kind === 'punct') &&
      tokens.some((token) => token.kind === 'quote')
    for (const { quote } of tokens)
      if (quote && !claimed.has(quote.start))
        loose.push({ span: quote, sentence, alone: quoteOnly, nature: quoteNature(text, quote) })
    const last = tokens.at(-1) as Token
    told.push({
      start: (tokens[0] as Token).start,
      end: last.end,
      subject: null,
      endsWithColon: last.lower === ':',
      quoteOnly,
    })
  })
  const names = speakerNames(statements.map((one) => one.speaker))
  return { quotes, stray: found.stray, statements, loose, sentences: told, names }
}

function sentenceStatements(reading: Reading): LocalStatement[] {
  const { tokens } = reading
  const out: LocalStatement[] = []
  const label = labelled(reading)
  if (label !== null) out.push(label)
  for (let i = 0; i < tokens.length; i++) {
    const spoke = out.at(-1)?.speaker ?? null
    const statement = accordingStatement(reading, i) ?? verbStatement(reading, i, spoke)
    if (statement === null) continue
    // Of two cues for the same words the first has them ("sagte NAME laut PAPER").
    const taken = statement.quoted.some((one) =>
      out.some((other) => other.quoted.some(({ start }) => start === one.start)),
    )
    if (!taken) out.push(statement)
  }
  return out
}

/** R12: "NAME: „…“". */
function labelled(reading: Reading): LocalStatement | null {
  const { tokens, text, lexicon, grammar } = reading
  const end = phraseEnd(tokens, 0, text, lexicon, grammar)
  if (end === 0 || tokens[end]?.lower !== ':' || tokens[end + 1]?.kind !== 'quote') return null
  const speaker = starterMention(tokens, 0, end, text, lexicon, grammar)
  return statementOf(reading, {
    rule: 'R12',
    family: 'neutral',
    lemma: '',
    cue: null,
    speaker,
    content: [[end + 1, lastQuote(tokens, end + 1)]],
  })
}

function verbStatement(
  reading: Reading,
  i: number,
  spoke: LocalMention | null,
): LocalStatement | null {
  const { tokens, grammar } = reading
  const cue = cueAt(reading, i)
  if (cue === null) return null
  const { verb, last, particle, speakerWithin } = cue
  if (verb.lemma === 'heißen') return saidIn(reading, i, cue)
  const start = afterOpeners(tokens, clauseStart(tokens, i), grammar)
  const before = subjectBefore(reading, start, i)
  const first = last + 1
  // “… und kündigte an”: who spoke before goes on.
  const goesOnSaying = /^(?:und|et|y|e)$/.test(tokens[i - 1]?.lower ?? '') && spoke !== null
  const inverted =
    grammar.language === 'de' ||
    (start === i && /^[,]?$/.test(tokens[i - 1]?.lower ?? '')) ||
    tokens[i - 1]?.kind === 'quote'
  const forward =
    before === null && speakerWithin === null && !goesOnSaying && inverted && i > 0
      ? subjectAfter(reading, first)
      : null
  const speaker: LocalMention | null =
    speakerWithin ?? before ?? forward?.mention ?? (goesOnSaying ? spoke : null)
  const rest = forward?.end ?? first
  const make = (rule: string, content: readonly Stretch[]): LocalStatement | null =>
    statementOf(reading, {
      rule,
      family: verb.family,
      lemma: verb.lemma,
      cue: cue.shown,
      speaker,
      content,
    })
  const quoteBefore =
    tokens[start - 1]?.kind === 'quote'
      ? start - 1
      : tokens[start - 2]?.kind === 'quote' && tokens[start - 1]?.lower === ','
        ? start - 2
        : -1
  // R11 “…”, sagte NAME
  if (
    quoteBefore >= 0 &&
    before === null &&
    (verb.frames.has('quote') || verb.frames.has('clause'))
  ) {
    const end = clauseEnd(tokens, rest)
    const goesOn =
      tokens[end + 1]?.kind === 'quote' && end < tokens.length
        ? end + 1
        : tokens[end]?.kind === 'quote'
          ? end
          : -1
    const content: Stretch[] = [[firstQuote(tokens, quoteBefore), quoteBefore]]
    if (goesOn >= 0) content.push([goesOn, lastQuote(tokens, goesOn)])
    return make('R11', content)
  }
  const end = particle ?? clauseEnd(tokens, rest)
  const after = particle === null ? end : particle + 1
  const mark = tokens[after]?.lower ?? ''
  const next = tokens[after + 1]
  // R12 a quotation behind the colon, or right behind
  if (verb.frames.has('quote') || verb.frames.has('clause')) {
    if (mark === ':' && next?.kind === 'quote')
      return speaker && make('R12', [[after + 1, lastQuote(tokens, after + 1)]])
    const straight = tokens.slice(rest, end).findIndex((token) => token.kind === 'quote')
    if (straight === 0 && verb.frames.has('quote'))
      return speaker && make('R12', [[rest, lastQuote(tokens, rest)]])
    if (mark === ':' && next && verb.frames.has('quote'))
      return speaker && make('R12', [[after + 1, tokens.length - 1]])
  }
  if (verb.frames.has('clause')) {
    // R13 “dass …”, “que …”
    const that = thatAt(reading, rest, after)
    if (that >= 0) return make('R13', [[that, tokens.length - 1]])
    // R18 the clause stands before: “…, sagte NAME”
    if (
      start === i &&
      tokens[start - 1]?.lower === ',' &&
      before === null &&
      speaker !== null &&
      start > 2
    )
      return make('R18', [[0, start - 2]])
    // R14 “, man werde …”
    if (grammar.language === 'de' && mark === ',' && next?.kind === 'word' && speaker !== null) {
      const relative =
        /^(?:der|die|das|den|dem|wo|wobei|weil|da|wenn|nachdem|während|obwohl|als|um|und|aber|sondern)$/
      if (
        !relative.test(next.lower) ||
        isMood(tokens, after + 1) ||
        endsInInfinitive(tokens, after + 1)
      )
        return make(particle === null ? 'R14' : 'R15', [[after + 1, tokens.length - 1]])
    }
  }
  if (!verb.frames.has('object') || speaker === null) return null
  // R15 what stands between the verb and its particle, or what is done by “zu” behind it
  if (particle !== null && mark === ',' && next)
    return make('R15', [[after + 1, tokens.length - 1]])
  const object = withoutTime(tokens, rest, end)
  const stop = nextVerb(reading, object, end)
  if (object >= stop) return null
  // “nannte das Paket „unsozial“”, not “nannte den Hund Max”.
  const calls = verb.lemma === 'nennen' || verb.lemma === 'bezeichnen'
  if (calls && !tokens.slice(object, stop).some(({ kind }) => kind === 'quote')) return null
  return make('R15', [[object, stop - 1]])
}
