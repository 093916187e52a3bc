import { type Clause, role } from '../clause/clause.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Phrase, Subject } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'

/** Who speaks in "PAPER quoted NAME as saying", and where the verb stands that hands it on. */
export interface HandedOn {
  readonly speaker: Subject
  readonly quotes: number
}

/** How far "quoted" may stand before its "as saying". */
const reach = 16

/** A28: the one quoted "as saying" at `v`, actively or passively, or null. */
export function handedOn(clause: Clause, v: number): HandedOn | null {
  const { tokens, roles } = clause
  if (roles[v] !== role.gerund || tokens[v - 1]?.lower !== 'as') return null
  for (let q = v - 2; q >= 0 && v - q < reach; q--) {
    const lemma = tokens[q]?.entry.verb?.lemma
    if ((tokens[q] as Token).kind === 'quote') return null
    if (lemma !== 'quote' && lemma !== 'cite') continue
    const outer = findSubject(clause, q)
    if (roles[q] === role.participle)
      return outer && { speaker: { ...outer, relative: false }, quotes: q }
    const named = phraseStartingAt(clause, q + 1)
    if (named === null || named.to >= v - 1) return null
    return {
      speaker: { ...named, inherited: false, relative: false, start: outer?.start ?? q },
      quotes: q,
    }
  }
  return null
}

/** The cue of a statement that is handed on: "as saying", with the verb where nothing stands between. */
export function handedCue(handed: HandedOn, v: number): Phrase {
  return { from: handed.quotes === v - 2 ? handed.quotes : v - 1, to: v }
}

/** Takes out "PAPER quoted her as saying" where what she says stands before it: it reports nothing of its own. */
export function withoutEmptyHands(found: readonly Candidate[]): Candidate[] {
  const inner = found.filter((one) => one.rule === 'A28')
  return found.filter((one) => {
    const last = one.content.at(-1)
    return !inner.some(
      (said) =>
        last !== undefined && one !== said && one.cue.to < said.cue.to && last.to === said.cue.to,
    )
  })
}
