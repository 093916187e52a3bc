import type { Clause } from '../clause/clause.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Phrase } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { Token } from '../tokens.ts'

type NotReported = (object: string, next: string, clause: Clause, v: number) => boolean

/** Small tables of the same kind as `claim`: object head or next word that makes the verb no report. */
export const siblings: ReadonlyMap<string, NotReported> = new Map<string, NotReported>([
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
  ['respond', (_object, _next, clause, v) => onlyAnswers(clause, v)],
  ['reply', (_object, _next, clause, v) => onlyAnswers(clause, v)],
  [
    'report',
    (object, next, clause, v) =>
      ((next === 'to' || next === 'for') && !saysThat(clause, v + 2)) ||
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
  // "denied the team a goal", "denied access to": something is not given.
  ['deny', (object, _next, clause, v) => withheld.test(object) || givesNothing(clause, v)],
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

const withheld =
  /^(?:access|entry|bail|visas?|permits?|permission|admission|entrance|asylum|parole|treatment|status|benefits|coverage|service|leave)$/

/** A verb with two objects: somebody, then a thing with its article. */
function givesNothing(clause: Clause, v: number): boolean {
  const phrase = phraseStartingAt(clause, v + 1)
  const next = phrase ? clause.tokens[phrase.to + 1] : undefined
  return next !== undefined && ['a', 'an', 'the', 'any', 'his', 'her', 'their'].includes(next.lower)
}

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

/** "responded to requests for comment", "to messages seeking comment": it is not told what. */
function onlyAnswers(clause: Clause, v: number): boolean {
  const phrase = clause.tokens[v + 1]?.lower === 'to' ? phraseStartingAt(clause, v + 2) : null
  return phrase !== null && holds(clause, phrase, inquiries)
}

const inquiries = new Set(
  'request requests inquiry inquiries enquiry enquiries query queries email emails e-mail e-mails message messages call calls'.split(
    ' ',
  ),
)

/** "reported to the office | that …". */
function saysThat(clause: Clause, from: number): boolean {
  const phrase = phraseStartingAt(clause, from)
  return phrase !== null && clause.tokens[phrase.to + 1]?.entry.tag === 'that'
}

/** Whether the phrase holds one of the words. */
export function holds(clause: Clause, phrase: Phrase, words: ReadonlySet<string>): boolean {
  for (let i = phrase.from; i <= phrase.to; i++)
    if (words.has((clause.tokens[i] as Token).lower)) return true
  return false
}

/** The head noun of the verb's object: the last word before a preposition or the end of the phrase. */
export function headOfObject(clause: Clause, v: number): string {
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
