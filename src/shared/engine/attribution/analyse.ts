import { analyseArabic } from './arabic/arabicRules.ts'
import type {
  BlockAnalysis,
  LocalSentence,
  LocalStatement,
  LooseQuote,
  Range,
} from './blockAnalysis.ts'
import { type Clause, role } from './clause/clause.ts'
import { mainSubject } from './clause/mainSubject.ts'
import type { Phrase } from './clause/phrases.ts'
import { readClause } from './clause/roles.ts'
import { type LocalMention, mentionOf } from './document/mention.ts'
import { type NameRun, nameRuns } from './document/nameRuns.ts'
import type { CompiledLexicon } from './lexicon/compileLexicon.ts'
import { type QuotedSpan, findQuotes, outermost } from './quotes/findQuotes.ts'
import { quoteNature } from './quotes/quoteNature.ts'
import type { AttributedPart } from './record.ts'
import { type Candidate, weaker } from './rules/candidate.ts'
import { sentenceCandidates } from './rules/sentenceRules.ts'
import { sentences } from './sentences.ts'
import { starterGrammar } from './starter/grammar.ts'
import { analyseStarter } from './starter/starterRules.ts'
import { type Token, tokenise } from './tokens.ts'

/** Reads one block; pure in (text, part, lexicon), so that a caller may keep the answer. */
export function analyseBlock(
  text: string,
  part: AttributedPart,
  lexicon: CompiledLexicon | null,
): BlockAnalysis {
  const found = findQuotes(text)
  const quotes = outermost(found.spans)
  if (lexicon === null) {
    const loose = quotes.map((span): LooseQuote => ({
      span,
      sentence: 0,
      alone: false,
      nature: 'speech',
    }))
    return { quotes, stray: found.stray, statements: [], loose, sentences: [], names: [] }
  }
  if (lexicon.language === 'ar') return analyseArabic(text, found, lexicon)
  const starter = starterGrammar(lexicon.language)
  if (starter !== null) return analyseStarter(text, found, lexicon, starter)
  const tokens = tokenise(text, quotes, lexicon)
  const statements: LocalStatement[] = []
  const loose: LooseQuote[] = []
  const told: LocalSentence[] = []
  const names: NameRun[] = []
  sentences(tokens, text).forEach((list, index) => {
    const clause = readClause(list, part === 'headline')
    const candidates = sentenceCandidates(clause, lexicon, index === 0).filter((one) =>
      one.content.some((phrase) => hasWords(list, phrase)),
    )
    const covered = new Set<QuotedSpan>()
    for (const candidate of candidates) {
      const statement = localStatement(clause, candidate, text, lexicon, index)
      statements.push(spreadLabel(clause, candidate, statement, tokens))
      for (const phrase of candidate.content)
        for (let i = phrase.from; i <= phrase.to; i++) {
          const quote = list[i]?.quote
          if (quote) covered.add(quote)
        }
    }
    const quoteOnly =
      list.every((token) => token.kind === 'quote' || token.kind === 'punct') &&
      list.some((token) => token.kind === 'quote')
    for (const token of list) {
      if (token.quote && !covered.has(token.quote))
        loose.push({
          span: token.quote,
          sentence: index,
          alone: quoteOnly,
          nature: quoteNature(text, token.quote),
        })
    }
    names.push(...nameRuns(list, text, lexicon))
    told.push({
      start: (list[0] as Token).start,
      end: (list.at(-1) as Token).end,
      subject: sentenceSubject(clause, text, lexicon),
      endsWithColon: (list.at(-1) as Token).lower === ':',
      quoteOnly,
    })
  })
  return { quotes, stray: found.stray, statements, loose, sentences: told, names }
}

function sentenceSubject(
  clause: Clause,
  text: string,
  lexicon: CompiledLexicon,
): LocalMention | null {
  if (clause.tokens.at(-1)?.lower === ':') {
    // "When he died, NAME released the following statement:"
    const main = mainSubject(clause, clause.tokens.length)
    if (main) return mentionOf(clause, main, text, lexicon)
  }
  for (let i = 1; i < clause.tokens.length && i < 60; i++) {
    if (clause.roles[i] !== role.finite && clause.roles[i] !== role.auxiliary) continue
    const subject = mainSubject(clause, i + 1)
    if (subject && subject.from < i) return mentionOf(clause, subject, text, lexicon)
  }
  return null
}

function localStatement(
  clause: Clause,
  candidate: Candidate,
  text: string,
  lexicon: CompiledLexicon,
  sentence: number,
): LocalStatement {
  const { tokens } = clause
  const quoted: Range[] = []
  const hedges: string[] = []
  const content: Range[] = []
  for (const phrase of candidate.content) {
    if (!hasWords(tokens, phrase)) continue
    let onlyQuotes = true
    for (let i = phrase.from; i <= phrase.to; i++) {
      const token = tokens[i] as Token
      if (token.quote) {
        if (
          clause.headline ||
          quoteNature(text, token.quote) !== 'title' ||
          phrase.from === phrase.to
        )
          quoted.push({ start: token.quote.start, end: token.quote.end })
        else onlyQuotes = false
      } else if (token.kind !== 'punct') onlyQuotes = false
      if (token.entry.hedge && token.kind === 'word' && !(token.cap && i > 0))
        hedges.push(token.lower)
    }
    content.push(...(onlyQuotes ? quotesOf(tokens, phrase) : [rangeOf(tokens, phrase)]))
  }
  const mention = (phrase: Phrase | null): LocalMention | null =>
    phrase && mentionOf(clause, phrase, text, lexicon)
  const speaker = relativeMention(tokens, candidate, mention(candidate.speaker))
  return {
    rule: candidate.rule,
    tier: onlyShows(candidate, speaker) ? weaker(candidate.tier, 'likely') : candidate.tier,
    family: candidate.family,
    lemma: candidate.lemma,
    kind: candidate.kind,
    flags: candidate.flags,
    cue: rangeOf(tokens, candidate.cue),
    speaker,
    addressee: mention(candidate.addressee),
    content,
    quoted,
    hedges: [...new Set(hedges)],
    sentence,
    headline: clause.headline,
  }
}

/** "The delay suggests that …": things show, people and documents say. */
function onlyShows(candidate: Candidate, speaker: LocalMention | null): boolean {
  return (
    showing.has(candidate.lemma) &&
    speaker?.type === 'unresolved' &&
    (speaker.pronoun === null || speaker.pronoun === 'it')
  )
}

const showing = new Set(
  'suggest indicate show mean prove reveal imply reflect demonstrate demand require confirm hint signal promise threaten contradict refute call question cite propose express'.split(
    ' ',
  ),
)

/** "NAME:" in capitals speaks for its whole paragraph (transcripts, interviews). */
function spreadLabel(
  clause: Clause,
  candidate: Candidate,
  statement: LocalStatement,
  tokens: readonly Token[],
): LocalStatement {
  const last = tokens.at(-1)
  const first = statement.content[0]
  if (candidate.rule !== 'A19' || statement.quoted.length > 0 || !last || !first) return statement
  for (let i = 0; i < candidate.cue.from; i++)
    if (clause.tokens[i]?.kind === 'word' && !clause.tokens[i]?.upper) return statement
  const end = last.kind === 'punct' ? last.start : last.end
  return { ...statement, content: [{ start: first.start, end: Math.max(first.end, end) }] }
}

/** "NAME, who said": the nearest mention is "who", the name is that of its antecedent. */
function relativeMention(
  tokens: readonly Token[],
  candidate: Candidate,
  speaker: LocalMention | null,
): LocalMention | null {
  const who = candidate.relative === undefined ? undefined : tokens[candidate.relative]
  return speaker && who ? { ...speaker, start: who.start, end: who.end } : speaker
}

/** Whether a stretch of tokens says anything at all. */
function hasWords(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i <= phrase.to; i++) if (tokens[i]?.kind !== 'punct') return true
  return false
}

function quotesOf(tokens: readonly Token[], phrase: Phrase): Range[] {
  const ranges: Range[] = []
  for (let i = phrase.from; i <= phrase.to; i++) {
    const quote = tokens[i]?.quote
    if (quote) ranges.push({ start: quote.start, end: quote.end })
  }
  return ranges
}

function rangeOf(tokens: readonly Token[], phrase: Phrase): Range {
  return { start: (tokens[phrase.from] as Token).start, end: (tokens[phrase.to] as Token).end }
}
