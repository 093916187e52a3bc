import { type Clause, role } from '../clause/clause.ts'
import { contentBefore, contentFrom, isAccording, lastBreak } from '../clause/content.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { type Phrase, trimMention } from '../clause/phrases.ts'
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
    // "reported that, according to NAME, …": it opens the clause.
    const opens = tokens[edge]?.entry.tag === 'that' || tokens[edge]?.entry.tag === 'cc'
    const left = opens ? null : contentBefore(clause, edge, lastBreak(clause, edge))
    if (left === null) {
      const right =
        opens && tokens[speaker.to + 1]?.lower === ','
          ? contentFrom(clause, speaker.to + 2, 'clause')
          : null
      if (right) found.push({ ...base, tier: 'sure', content: [right] })
      continue
    }
    const content = [left]
    const next = clause.roles[speaker.to + 2]
    const resumes = next === role.finite || next === role.auxiliary
    if (tokens[speaker.to + 1]?.lower === ',' && (resumes || !leftHasVerb(clause, left))) {
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
