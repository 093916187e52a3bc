import { contentFrom } from '../clause/content.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt, trimMention } from '../clause/phrases.ts'
import { beforeAdverbs, type Clause, role } from '../clause/roles.ts'
import { findSubject } from '../clause/subject.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'

/** What a special reading of a cue verb says: a statement of its own kind, none at all, or "no special reading". */
export type Reading = Candidate | 'not-attribution' | null

const lives = new Set('life lives victim victims toll'.split(' '))
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

type NotReported = (object: string, next: string, clause: Clause, v: number) => boolean

/** Small tables of the same kind as `claim`: object head or next word that makes the verb no report. */
const siblings: ReadonlyMap<string, NotReported> = new Map<string, NotReported>([
  [
    'charge',
    (object, next) =>
      /^(?:fee|fees|price|prices|rate|rates|batter(?:y|ies)|interest|duty|phone|admission|rent)$/.test(
        object,
      ) ||
      /^[$£€]?\d/.test(next) ||
      next === 'for' ||
      next === 'into' ||
      next === 'toward' ||
      next === 'at',
  ],
  ['note', () => false],
  [
    'report',
    (object, next) =>
      next === 'to' ||
      next === 'for' ||
      /^(?:duty|work|profit|profits|earnings|loss|losses|revenue|income)$/.test(object),
  ],
  ['state', () => false],
  [
    'express',
    (object) =>
      object === 'itself' ||
      object === 'himself' ||
      object === 'herself' ||
      object === 'themselves',
  ],
  [
    'maintain',
    (object) =>
      /^(?:order|peace|balance|contact|control|ties|relations|standards?|law|power|momentum|lead|presence|roads?|weight|silence|stability|distance|relationship|secrecy|focus|support|residence|equipment|position)$/.test(
        object,
      ),
  ],
  [
    'find',
    (object, next) =>
      next === 'out' ||
      /^(?:way|ways|time|job|jobs|home|body|bodies|work|place|evidence|himself|herself|themselves|itself|solution|support|love|refuge|room|money)$/.test(
        object,
      ),
  ],
  [
    'show',
    (object, next) =>
      next === 'up' ||
      next === 'off' ||
      /^(?:signs?|interest|him|her|them|me|us|movie|film|support|respect|courage|restraint|way|promise)$/.test(
        object,
      ),
  ],
  ['call', (_object, next) => next === 'off' || next === 'in' || next === 'up' || next === 'back'],
  ['attack', (object, _next, clause, v) => isPhysical(object) || fights(clause, v)],
  ['hit', (object, next) => next !== 'back' || isPhysical(object)],
  ['fire', (_object, next) => next !== 'back'],
  ['shoot', (_object, next) => next !== 'back'],
  [
    'address',
    (object) =>
      /^(?:crowd|rally|audience|conference|meeting|convention|nation|parliament|congress|assembly|supporters|reporters|letter|group)$/.test(
        object,
      ),
  ],
  [
    'raise',
    (object) =>
      !/^(?:concerns?|questions?|doubts?|alarm|alarms|issue|issues|objections?|possibility|prospect|fears?|suspicions?|point|points|specter|spectre)$/.test(
        object,
      ),
  ],
  [
    'share',
    (object) =>
      !/^(?:concerns?|views?|thoughts?|opinions?|belief|story|stories|details|vision|idea|ideas|sentiment|fears?|hope|hopes)$/.test(
        object,
      ),
  ],
  [
    'offer',
    (object) =>
      object !== '' &&
      !/^(?:condolences|apology|apologies|praise|support|explanation|criticism|advice|assessment|view|views|opinion|defense|congratulations|prediction|thoughts?|rebuke|glimpse)$/.test(
        object,
      ),
  ],
  ['advance', (object) => !/^(?:theory|claim|idea|argument|notion|view|case)$/.test(object)],
  ['cast', (_object, next) => /^(?:ballots?|votes?|a|his|her|their|an)$/.test(next)],
  ['read', (object, next) => next === 'the' || object === 'book' || object === 'books'],
  ['list', () => false],
  ['view', (object) => /^(?:film|video|show|exhibit|body)$/.test(object)],
  [
    'knock',
    (_object, next) =>
      next === 'on' || next === 'out' || next === 'off' || next === 'over' || next === 'at',
  ],
  ['back', (_object, next) => /^(?:away|off|out|up|down|into|from)$/.test(next)],
  ['press', (_object, next) => /^(?:ahead|forward|on|against)$/.test(next)],
  ['push', (_object, next) => /^(?:through|back|ahead|forward|into|up|out|away)$/.test(next)],
])

const fighters = new Set(
  'militants rebels insurgents gunmen gunman troops soldiers forces army fighters terrorists extremists separatists jets aircraft warplanes police mob man men dog dogs militia group'.split(
    ' ',
  ),
)
const targets = new Set(
  'forces force agencies troops soldiers base bases convoy village villages city cities town police checkpoint ship ships tanker embassy consulate airport civilians people women victim victims camp outpost patrol patrols vehicle vehicles guards positions targets church mosque school hospital'.split(
    ' ',
  ),
)

function isPhysical(object: string): boolean {
  return targets.has(object)
}

/** Whether those who attack do it with weapons. */
function fights(clause: Clause, v: number): boolean {
  const subject = findSubject(clause, v)
  return subject !== null && holds(clause, subject, fighters)
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

function holds(clause: Clause, phrase: Phrase, words: ReadonlySet<string>): boolean {
  for (let i = phrase.from; i <= phrase.to; i++)
    if (words.has((clause.tokens[i] as Token).lower)) return true
  return false
}

/** The head noun of the verb's object: the last word before a preposition or the end of the phrase. */
function headOfObject(clause: Clause, v: number): string {
  const phrase = phraseStartingAt(clause, v + 1)
  if (phrase === null) return ''
  let head = ''
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = clause.tokens[i] as Token
    const tag = token.entry.tag
    if ((tag === 'prep' || tag === 'to' || token.kind === 'punct') && head !== '') break
    if (tag === '' || tag === 'objpron') head = token.lower
  }
  return head
}
