import type { Clause } from '../clause/clause.ts'
import { contentFrom } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'

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
