import { type Clause, role } from '../clause/clause.ts'
import { contentFrom } from '../clause/content.ts'
import { trimMention } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { Candidate } from './candidate.ts'

/** A29: "pleaded not guilty" denies, "pleaded guilty" admits; null when the verb at `v` is no plea before a court. */
export function plea(clause: Clause, v: number): Candidate | null {
  const { tokens, roles } = clause
  const denies = tokens[v + 1]?.lower === 'not'
  if (tokens[denies ? v + 2 : v + 1]?.lower !== 'guilty') return null
  const subject = findSubject(clause, v)
  const content = contentFrom(clause, v + 1, 'object')
  if (subject === null || content === null) return null
  const finite = roles[v] === role.finite
  return {
    rule: 'A29',
    tier: finite ? 'sure' : 'hint',
    family: denies ? 'deny' : 'neutral',
    lemma: 'plead',
    cue: { from: v, to: v },
    speaker: trimMention(clause, subject),
    addressee: null,
    content: [content],
    kind: denies ? null : 'reported-act',
    flags: [],
  }
}
