import { type Clause, beforeAdverbs, isClitic, role } from '../clause/clause.ts'
import { contentFrom, cutBeforeMainVerb } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { type Phrase, isNominal, trimMention } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'

/** A14: cue nouns, "NAME's claim that", "his support for", "a warning from". */
export function nounCandidates(clause: Clause): Candidate[] {
  const { tokens, roles } = clause
  const found: Candidate[] = []
  for (let n = 1; n < tokens.length - 1; n++) {
    const token = tokens[n] as Token
    const noun = token.entry.noun
    if (noun === null || roles[n] !== role.none || token.cap) continue
    const link = tokens[n + 1] as Token
    if (!noun.links.has(link.lower)) continue
    if (
      link.entry.tag === 'to' &&
      roles[n + 2] !== role.infinitive &&
      noun.lemma !== 'reference' &&
      noun.lemma !== 'opposition' &&
      noun.lemma !== 'objection'
    )
      continue
    let speaker: Phrase | null = null
    let k = n - 1
    while (k >= 0 && n - k < 5 && isNominal(clause, k) && !tokens[k]?.cap) k--
    const owner = tokens[k]
    if (owner?.entry.tag === 'poss' && roles[k] === role.none) {
      speaker = isClitic(owner.lower) ? ownerEndingAt(clause, k - 1) : { from: k, to: k }
    } else if (owner?.lower === '’' || owner?.lower === "'") speaker = ownerEndingAt(clause, k - 1)
    const possessive = speaker !== null
    if (speaker === null && noun.lemma !== 'attack') speaker = nounSubject(clause, k, n)
    if (speaker === null || tokens[speaker.from]?.lower === 'there') {
      const heard = unsourced(clause, k, n)
      if (heard) found.push(heard)
      continue
    }
    const from = link.entry.tag === 'to' && roles[n + 2] === role.infinitive ? n + 1 : n + 2
    const content = contentFrom(clause, from, link.entry.tag === 'that' ? 'clause' : 'object')
    if (content === null) continue
    const subject = n < 6 || tokens[k - 1]?.kind === 'punct'
    found.push({
      rule: 'A14',
      tier: possessive ? 'likely' : 'hint',
      family: noun.family,
      lemma: noun.lemma,
      cue: { from: n, to: n },
      speaker: trimMention(clause, speaker),
      addressee: null,
      content: [
        subject
          ? cutBeforeMainVerb(clause, content, link.entry.tag === 'that' ? 'clause' : 'object')
          : content,
      ],
      kind: null,
      flags: [],
    })
  }
  return found
}

/** A16: "There were reports that …": talk that nobody is named for. */
function unsourced(clause: Clause, before: number, n: number): Candidate | null {
  const { tokens, roles } = clause
  const noun = (tokens[n] as Token).entry.noun
  const exists = tokens[before]?.entry.tag === 'be' && tokens[before - 1]?.lower === 'there'
  if (!exists || noun === null || tokens[n + 1]?.entry.tag !== 'that') return null
  if (roles[before] !== role.auxiliary || !talk.has(noun.lemma)) return null
  const content = contentFrom(clause, n + 2, 'clause')
  return (
    content && {
      rule: 'A16',
      tier: 'hint',
      family: noun.family,
      lemma: noun.lemma,
      cue: { from: n, to: n },
      speaker: null,
      addressee: null,
      content: [content],
      kind: 'unattributed-evaluation',
      flags: ['hidden-speaker', 'no-speaker'],
    }
  )
}

const talk = new Set(
  'report rumor rumour claim allegation suggestion speculation fear concern accusation talk hint'.split(
    ' ',
  ),
)

/** The owner before its mark; of "a new growth of NAME's claims" only the name. */
function ownerEndingAt(clause: Clause, at: number): Phrase | null {
  const whole = phraseEndingAt(clause, at)
  // "in response to Lund's decision": the owner stands behind the preposition.
  let last = at
  const first = whole?.from ?? at
  while (last > first && clause.tokens[last]?.cap) last--
  const behind = last < at && clause.tokens[last]?.entry.tag === 'to'
  const phrase = behind ? { from: last + 1, to: at } : whole
  if (
    phrase === null ||
    !['a', 'an', 'another', 'one'].includes(clause.tokens[phrase.from]?.lower ?? '')
  )
    return phrase
  let from = at + 1
  while (from > phrase.from && clause.tokens[from - 1]?.cap) from--
  return from <= at && clause.tokens[from - 1]?.lower === 'of' ? { from, to: at } : phrase
}

/** A18: adjectives behind "be": "is confident that", "are opposed to". */
export function adjectiveCandidates(clause: Clause): Candidate[] {
  const { tokens, roles } = clause
  const found: Candidate[] = []
  for (let n = 1; n < tokens.length - 2; n++) {
    const adjective = (tokens[n] as Token).entry.adjective
    const link = tokens[n + 1] as Token
    if (!adjective || !adjective.links.has(link.lower)) continue
    const at = beforeAdverbs(tokens, n)
    const copula = tokens[at]
    if (copula === undefined || at < 0) continue
    const finite =
      copula.entry.tag === 'be' || (copula.entry.tag === 'poss' && roles[at] === role.auxiliary)
    const felt =
      roles[at] === role.finite &&
      /^(?:feel|felt|feels|remain|remains|remained|seem|seems|seemed|sound|sounds|sounded|appear|appears|appeared|become|becomes|became|grew)$/.test(
        copula.lower,
      )
    if (!finite && !felt) continue
    const subject = findSubject(clause, n)
    if (subject === null) continue
    const infinitive =
      link.entry.tag === 'to' && !/^(?:opposed|committed|sympathetic|open)$/.test(adjective.lemma)
    const content = contentFrom(
      clause,
      infinitive ? n + 1 : n + 2,
      link.entry.tag === 'that' ? 'clause' : 'object',
    )
    if (content === null) continue
    found.push({
      rule: 'A18',
      tier: 'likely',
      family: adjective.family,
      lemma: adjective.lemma,
      cue: { from: n, to: infinitive ? n : n + 1 },
      speaker: trimMention(clause, subject),
      addressee: null,
      content: [content],
      kind: null,
      flags: [],
    })
  }
  return found
}

/** "issued a statement that": the one who does the verb before the noun. */
function nounSubject(clause: Clause, from: number, noun: number): Phrase | null {
  for (let v = from; v >= 0 && noun - v < 7; v--) {
    const tag = clause.tokens[v]?.entry.tag
    if (tag === 'prep' || tag === 'to' || clause.tokens[v]?.kind === 'punct') return null
    if (clause.roles[v] === role.none || (clause.roles[v] === role.auxiliary && tag !== 'have'))
      continue
    if (tag !== 'have' && !lends.test(clause.tokens[v]?.lower ?? '')) return null
    return findSubject(clause, v)
  }
  return null
}

/** Verbs that make, issue or hold what the noun says. */
const lends =
  /^(?:ma[dk]e[sn]?|making|g[ia]ve[sn]?|giving|issu(?:e[sd]?|ing)|offer(?:s|ed|ing)?|sen[dt]s?|sending|releas(?:e[sd]?|ing)|publish(?:e[sd]|ing)?|fil(?:e[sd]?|ing)|submit(?:s|ted|ting)?|deliver(?:s|ed|ing)?|post(?:s|ed|ing)?|h[eo]lds?|shows?|showed|show[in][ng]?|fe(?:els?|lt)|harbou?r(?:s|ed)?|ke(?:eps?|pt)|lodg(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|level(?:l?ed|s)?|launch(?:e[sd])?|add(?:s|ed)?|put|announc(?:e[sd]?|ing)|evinced?|exud(?:es?|ed|ing))$/
