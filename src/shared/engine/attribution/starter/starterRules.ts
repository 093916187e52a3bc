import type { BlockAnalysis, LocalSentence, LocalStatement, LooseQuote } from '../blockAnalysis.ts'
import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import { type BlockQuotes, outermost } from '../quotes/findQuotes.ts'
import { quoteNature } from '../quotes/quoteNature.ts'
import { sentences } from '../sentences.ts'
import { type Token, tokenise } from '../tokens.ts'
import { accordingStatement } from './according.ts'
import { type Cue, cueAt } from './cue.ts'
import { reportedMood, type StarterGrammar } from './grammar.ts'
import { speakerNames, starterMention } from './mention.ts'
import { clauseEnd, clauseStart, phraseEnd } from './phrase.ts'
import { type Reading, type Stretch, statementOf } from './statement.ts'

/**
 * Reads a block of a language that has a starter lexicon (rules R11–R17): verb and speaker round a quotation, a
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

/** Where “et accuse”, “y pidió” begins the next report; `to` where none does. */
function nextVerb({ tokens, lexicon, grammar }: Reading, from: number, to: number): number {
  for (let k = from + 1; k + 1 < to; k++) {
    if (!/^(?:und|et|y|e)$/.test(tokens[k]?.lower ?? '')) continue
    const next = tokens[k + 1]?.lower ?? ''
    if (lexicon.words.get(next)?.verb || grammar.auxiliaries.has(next)) return k
  }
  return to
}

/** R12 “In einer Mitteilung heißt es: …”, “…, heißt es in dem Bericht”. */
function saidIn(reading: Reading, i: number, cue: Cue): LocalStatement | null {
  const { tokens, text, lexicon, grammar } = reading
  if (tokens[i + 1]?.lower !== 'es') return null
  const where = /^(?:in|im|aus|von|vom|beim|bei)$/
  const start = clauseStart(tokens, i)
  const at = where.test(tokens[start]?.lower ?? '') && start < i ? start + 1 : i + 3
  if (at === i + 3 && !where.test(tokens[i + 2]?.lower ?? '')) return null
  const end = phraseEnd(tokens, at, text, lexicon, grammar)
  if (end === at) return null
  const speaker = starterMention(tokens, at, end, text, lexicon, grammar)
  const after = clauseEnd(tokens, Math.max(end, i + 2))
  const behind = tokens[after]?.lower === ':' || tokens[after + 1]?.lower === 'dass'
  const content: Stretch =
    behind && after + 1 < tokens.length
      ? [tokens[after + 1]?.lower === 'dass' ? after + 2 : after + 1, tokens.length - 1]
      : [0, start - 1]
  return statementOf(reading, {
    rule: 'R12',
    family: 'neutral',
    lemma: cue.verb.lemma,
    cue: [i, i + 1],
    speaker,
    content: [content],
  })
}

function endsInInfinitive(tokens: readonly Token[], from: number): boolean {
  const end = clauseEnd(tokens, from)
  return tokens
    .slice(Math.max(from, end - 4), end)
    .some(
      ({ lower }) =>
        lower === 'zu' || /(?:ab|an|auf|aus|ein|vor|zurück|zu)zu\p{L}+en$/u.test(lower),
    )
}

function afterOpeners(tokens: readonly Token[], from: number, grammar: StarterGrammar): number {
  let i = from
  while (grammar.openers.has(tokens[i]?.lower ?? '')) i++
  return i
}

/** The subject that reaches from the beginning of the clause to the verb, what is set off behind it included. */
function subjectBefore(reading: Reading, start: number, verb: number): LocalMention | null {
  const { tokens, text, lexicon, grammar } = reading
  const mention = (from: number): LocalMention | null => {
    const end = phraseEnd(tokens, from, text, lexicon, grammar)
    if (end === from || end > verb) return null
    const straight =
      end === verb ||
      (end === verb - 1 && /^(?:se|sich|lui|nous|le|lo|ne)$/.test(tokens[end]?.lower ?? ''))
    return straight ? starterMention(tokens, from, end, text, lexicon, grammar) : null
  }
  if (start < verb) return mention(start)
  // “NAME, Leiter des Amts, sagte”: the clause begins behind what is set off.
  if (tokens[verb - 1]?.lower !== ',') return null
  const outer = afterOpeners(tokens, clauseStart(tokens, clauseStart(tokens, verb) - 1), grammar)
  const earlier = tokens[outer - 1]
  if (outer > 0 && earlier?.lower === ',') {
    const first = afterOpeners(tokens, clauseStart(tokens, outer - 1), grammar)
    const end = phraseEnd(tokens, first, text, lexicon, grammar)
    if (end !== outer - 1 || end === first) return null
    const own = starterMention(tokens, first, end, text, lexicon, grammar)
    // “Le maire, Paul Guillou, a annoncé”: the name is what is set off.
    const set = starterMention(tokens, outer, verb - 1, text, lexicon, grammar)
    const article = grammar.determiners.has(tokens[outer]?.lower ?? '')
    return own.name === null && !article && set.type === 'named-person' && set.name !== null
      ? { ...set, start: own.start }
      : own
  }
  return null
}

function subjectAfter(
  { tokens, text, lexicon, grammar }: Reading,
  from: number,
): { mention: LocalMention; end: number } | null {
  let i = from
  while (/^(?:sich|dazu|daraufhin|auch|jedoch|aber|zudem|se|aussi)$/.test(tokens[i]?.lower ?? ''))
    i++
  const end = phraseEnd(tokens, i, text, lexicon, grammar)
  if (end === i) return null
  const own = starterMention(tokens, i, end, text, lexicon, grammar)
  // “la présidente du conseil, Inès Calder”: the name set off behind the office.
  if (own.name === null && own.pronoun === null && tokens[end]?.lower === ',') {
    const stop = phraseEnd(tokens, end + 1, text, lexicon, grammar)
    const closed = stop >= tokens.length || /^[,.;:]$/.test(tokens[stop]?.lower ?? '')
    const article = grammar.determiners.has(tokens[end + 1]?.lower ?? '')
    if (stop > end + 2 && closed && !article) {
      const set = starterMention(tokens, end + 1, stop, text, lexicon, grammar)
      if (set.type === 'named-person' && set.name !== null)
        return { mention: { ...set, start: own.start }, end: stop }
    }
  }
  return { mention: own, end }
}

function thatAt({ tokens, grammar }: Reading, from: number, comma: number): number {
  const opens = (i: number): boolean => {
    const lower = tokens[i]?.lower ?? ''
    return grammar.that.has(lower) || grammar.question.has(lower) || /^qu['’]/.test(lower)
  }
  if (grammar.language === 'de') {
    if (tokens[comma]?.lower !== ',' || !opens(comma + 1)) return -1
    return grammar.that.has(tokens[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1
  }
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    if (!opens(i)) continue
    const whole = grammar.that.has(tokens[i]?.lower ?? '')
    return whole && i + 1 < tokens.length ? i + 1 : i
  }
  return -1
}

function isMood(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 14).some(({ lower }) => reportedMood.has(lower))
}

/** R17: a German sentence in the mood of reported speech goes on with the last speaker. */
function inReportedMood(reading: Reading): LocalStatement | null {
  const { tokens, grammar } = reading
  if (grammar.language !== 'de') return null
  const at = tokens.findIndex(({ lower, kind }) => kind === 'word' && reportedMood.has(lower))
  if (at < 1 || at > 9 || tokens.some(({ lower }) => lower === 'ich')) return null
  // “es sei denn”, “Gott sei Dank”, “sei es …”
  if (/^(?:denn|dank|es)$/.test(tokens[at + 1]?.lower ?? '')) return null
  if (tokens.slice(0, at).some(({ kind }) => kind === 'punct')) return null
  return statementOf(reading, {
    rule: 'R17',
    family: 'neutral',
    lemma: '',
    cue: null,
    speaker: null,
    content: [[0, tokens.length - 1]],
  })
}

/** Behind “am Montag”, “hier”, “lundi”: where the object begins. */
function withoutTime(tokens: readonly Token[], from: number, to: number): number {
  const day =
    /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/
  let i = from
  while (i < to) {
    const lower = tokens[i]?.lower ?? ''
    if (/^(?:am|im)$/.test(lower) && day.test(tokens[i + 1]?.lower ?? '')) i += 2
    else if (
      /^(?:heute|gestern|zudem|auch|jedoch|aber|erneut|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ayer|hoy|sich)$/.test(
        lower,
      )
    )
      i++
    else break
  }
  return i
}

function firstQuote(tokens: readonly Token[], at: number): number {
  let i = at
  while (tokens[i - 1]?.kind === 'quote') i--
  return i
}

function lastQuote(tokens: readonly Token[], at: number): number {
  let i = at
  while (tokens[i + 1]?.kind === 'quote') i++
  return i
}
