import { type Clause, beforeAdverbs, role } from '../clause/clause.ts'
import { contentFrom } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { type Phrase, trimMention } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'
import { headOfObject, holds, siblings } from './siblings.ts'

/** What a special reading of a cue verb says: a statement of its own kind, none at all, or "no special reading". */
export type Reading = Candidate | 'not-attribution' | null

const lives = new Set('life lives victim victims toll'.split(' '))

const nobody = new Set('no nobody none neither nor'.split(' '))

const prizes = new Set(
  'title titles victory benefit benefits territory asylum seat seats medal medals prize crown championship win insurance compensation refund expenses damages credit record ownership sovereignty land islands status citizenship throne'.split(
    ' ',
  ),
)

/** `claim` and its siblings in their order (A17, A18): the first row that fits decides. */
export function specialReading(clause: Clause, v: number, lexicon: CompiledLexicon): Reading {
  const token = clause.tokens[v] as Token
  const lemma = token.entry.verb?.lemma
  if (lemma === undefined) return null
  if (lemma === 'claim') return claimReading(clause, v, lexicon)
  const table = siblings.get(lemma)
  if (table === undefined) return null
  const object = headOfObject(clause, v)
  const next = clause.tokens[v + 1]
  return table(object, next?.lower ?? '', clause, v) ? 'not-attribution' : null
}

function claimReading(clause: Clause, v: number, lexicon: CompiledLexicon): Reading {
  const { tokens, roles } = clause
  const token = tokens[v] as Token
  const object = headOfObject(clause, v)
  if (lives.has(object) && !isClause(clause, v)) return 'not-attribution'
  const next = tokens[v + 1]
  const { attacks, responsibleGroups } = lexicon.heads
  // "attack claimed by GROUP", "was claimed by GROUP", "GROUP claimed responsibility for"
  if (roles[v] === role.participle && next?.lower === 'by') {
    const by = phraseStartingAt(clause, v + 2)
    const at = beforeAdverbs(tokens, v)
    const patient = roles[at] === role.auxiliary ? subjectOf(clause, v) : phraseEndingAt(clause, at)
    if (by && patient) {
      const agent = isGroup(clause, by, responsibleGroups)
      if (holds(clause, patient, attacks) || agent) {
        return responsibility(
          clause,
          v,
          trimMention(clause, by),
          [patient],
          agent ? 'sure' : 'likely',
          v + 1,
        )
      }
    }
  }
  if (object === 'responsibility' || attacks.has(object)) {
    const subject = findSubject(clause, v)
    // "No group has claimed responsibility": said of nobody.
    if (subject && nobody.has(tokens[subject.from]?.lower ?? '')) return 'not-attribution'
    if (subject && roles[v] !== role.participle) {
      const agent = isGroup(clause, subject, responsibleGroups)
      if (agent || object === 'responsibility') {
        const content = contentFrom(clause, v + 1, 'object')
        const tier = roles[v] === role.infinitive ? 'hint' : agent ? 'sure' : 'likely'
        if (content)
          return responsibility(clause, v, trimMention(clause, subject), [content], tier, v)
      }
      // An aim ("fired … to claim attacks") states nothing; a finite claim without a group is worth a look.
      if (roles[v] === role.infinitive) return 'not-attribution'
      const content = contentFrom(clause, v + 1, 'object')
      if (content)
        return { ...responsibility(clause, v, trimMention(clause, subject), [content], 'hint', v) }
    }
    return 'not-attribution'
  }
  if (prizes.has(object)) return 'not-attribution'
  void token
  return null
}

/** "claimed the life of a soldier was lost": the object turns out to be the subject of a clause. */
function isClause(clause: Clause, v: number): boolean {
  const phrase = phraseStartingAt(clause, v + 1)
  const after = phrase ? clause.roles[phrase.to + 1] : role.none
  return after === role.finite || after === role.auxiliary
}

function responsibility(
  clause: Clause,
  v: number,
  speaker: Phrase,
  content: readonly Phrase[],
  tier: Candidate['tier'],
  cueTo: number,
): Candidate {
  void clause
  return {
    rule: 'A17',
    tier,
    family: 'responsibility',
    lemma: 'claim',
    cue: { from: v, to: cueTo },
    speaker,
    addressee: null,
    content,
    kind: 'responsibility',
    flags: ['responsibility'],
  }
}

function subjectOf(clause: Clause, v: number): Phrase | null {
  return findSubject(clause, v)
}

function isGroup(clause: Clause, phrase: Phrase, groups: ReadonlySet<string>): boolean {
  return holds(clause, phrase, groups)
}
