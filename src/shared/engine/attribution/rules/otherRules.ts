import { contentBefore, contentFrom, cutBeforeMainVerb, isAccording } from '../clause/content.ts'
import {
  isNominal,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  trimMention,
} from '../clause/phrases.ts'
import { beforeAdverbs, type Clause, isClitic, role } from '../clause/roles.ts'
import { findSubject } from '../clause/subject.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'

/** A13: "according to NAME", before or behind what it attributes. */
export function accordingCandidates(clause: Clause): Candidate[] {
  const { tokens } = clause
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isAccording(tokens, i)) continue
    const speaker = phraseStartingAt(clause, i + 2)
    if (speaker === null) continue
    const base = {
      rule: 'A13',
      family: 'neutral' as const,
      lemma: 'according to',
      cue: { from: i, to: i + 1 },
      speaker: trimMention(clause, speaker),
      addressee: null,
      kind: null,
      flags: [],
    }
    if (i === 0 || (i <= 2 && tokens[i - 1]?.kind !== 'quote' && tokens[i - 1]?.kind !== 'punct')) {
      let comma = speaker.to + 1
      while (
        comma < tokens.length &&
        tokens[comma]?.lower !== ',' &&
        tokens[comma]?.kind !== 'quote'
      )
        comma++
      // An apposition behind the name has a comma of its own.
      const content = contentFrom(
        clause,
        tokens[comma]?.kind === 'quote' ? comma : comma + 1,
        'clause',
      )
      if (content) found.push({ ...base, tier: 'sure', content: [content] })
      continue
    }
    const edge = tokens[i - 1]?.lower === ',' ? i - 2 : i - 1
    const left = contentBefore(clause, edge)
    if (left === null) continue
    const content = [left]
    if (tokens[speaker.to + 1]?.lower === ',' && !leftHasVerb(clause, left)) {
      const right = contentFrom(clause, speaker.to + 2, 'clause')
      if (right) content.push(right)
    }
    found.push({ ...base, tier: 'sure', content })
  }
  return found
}

function leftHasVerb(clause: Clause, phrase: Phrase): boolean {
  for (let i = phrase.from; i <= phrase.to; i++) {
    if (
      clause.tokens[i]?.kind === 'quote' ||
      clause.roles[i] === role.finite ||
      clause.roles[i] === role.auxiliary
    )
      return true
  }
  return false
}

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
      speaker = isClitic(owner.lower) ? phraseEndingAt(clause, k - 1) : { from: k, to: k }
    } else if (owner?.lower === '’' || owner?.lower === "'") speaker = phraseEndingAt(clause, k - 1)
    const possessive = speaker !== null
    if (speaker === null && noun.lemma !== 'attack') speaker = nounSubject(clause, k, n)
    if (speaker === null) continue
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

/** A19: "NAME: words" of transcripts, interviews and headlines; A20: “words” — NAME. */
export function labelCandidates(clause: Clause, isFirst: boolean): Candidate[] {
  const { tokens } = clause
  const base = { family: 'neutral' as const, addressee: null, kind: null, flags: [] }
  if (isFirst) {
    const colon = tokens.findIndex((token, i) => i < 8 && token.lower === ':')
    if (colon > 0 && tokens.length > colon + 1) {
      const label = phraseEndingAt(clause, colon - 1)
      const named =
        label?.from === 0 &&
        tokens
          .slice(0, colon)
          .every(
            (token) =>
              token.cap ||
              token.kind === 'number' ||
              !['', 'pron'].includes(token.entry.tag) ||
              token.lower.endsWith('.'),
          )
      const next = tokens[colon + 1] as Token
      if (label && named && tokens[0]?.cap && (next.cap || next.kind === 'quote')) {
        const content = contentFrom(clause, colon + 1, 'clause')
        const quote = next.kind === 'quote'
        const capitals = tokens
          .slice(0, colon)
          .every((token) => token.upper || token.kind !== 'word')
        const wordy = tokens.length - colon > 3
        if (content && wordy)
          return [
            {
              ...base,
              rule: 'A19',
              tier: quote || capitals ? 'likely' : 'hint',
              lemma: ':',
              cue: { from: colon, to: colon },
              speaker: label,
              content: [content],
            },
          ]
      }
    }
  }
  const found: Candidate[] = []
  const last = tokens.length - 1
  for (let i = 1; i < tokens.length && i < last + 1; i++) {
    const dash = tokens[i] as Token
    if (tokens[i - 1]?.kind !== 'quote' || !['—', '–', '―', '-', '--'].includes(dash.lower))
      continue
    const first = tokens[i + 1]
    if (!first?.cap) continue
    const speaker = phraseStartingAt(clause, i + 1)
    if (speaker && (speaker.to === last || tokens[speaker.to + 1]?.kind !== 'word')) {
      found.push({
        ...base,
        rule: 'A20',
        tier: 'likely',
        lemma: dash.lower,
        cue: { from: i, to: i },
        speaker,
        content: [{ from: i - 1, to: i - 1 }],
      })
    }
  }
  return found
}

/** Verbs that make, issue or hold what the noun says. */
const lends =
  /^(?:ma[dk]e[sn]?|making|g[ia]ve[sn]?|giving|issu(?:e[sd]?|ing)|offer(?:s|ed|ing)?|sen[dt]s?|sending|releas(?:e[sd]?|ing)|publish(?:e[sd]|ing)?|fil(?:e[sd]?|ing)|submit(?:s|ted|ting)?|deliver(?:s|ed|ing)?|post(?:s|ed|ing)?|h[eo]lds?|shows?|showed|show[in][ng]?|fe(?:els?|lt)|harbou?r(?:s|ed)?|ke(?:eps?|pt)|lodg(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|level(?:l?ed|s)?|launch(?:e[sd])?|add(?:s|ed)?|put|announc(?:e[sd]?|ing)|evinced?|exud(?:es?|ed|ing))$/
