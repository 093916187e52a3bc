import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { openTerms } from '../../../shared/model/openTerms.ts'
import { type Reading, wishes } from './wishes.ts'

/** One newsroom as a list of those that allow republication has it. */
export interface Newsroom {
  readonly name: string
  readonly url: string
  readonly licenceName: string
  readonly licenceLink: string
  readonly licenceText: string
  readonly language: string
}

/** A profile made from a newsroom's licence name and wording, and what of the wording no condition says. */
export interface ReadTerms {
  readonly profile: LicenceProfile
  /** Sentences that ask for something and became conditions the gate judges. */
  readonly asData: readonly string[]
  /** Sentences kept as they are, said before each export (R26), because no machine can check them. */
  readonly asWords: readonly string[]
  /** Sentences that ask for something nobody could express here. */
  readonly unexpressed: readonly string[]
}

const byName: readonly (readonly [RegExp, string])[] = [
  [/\bBY-NC-ND\b/iu, 'cc-by-nc-nd'],
  [/\bBY-NC-SA\b/iu, 'cc-by-nc-sa'],
  [/\bBY-ND\b/iu, 'cc-by-nd'],
  [/\bBY-NC\b/iu, 'cc-by-nc'],
  [/\bBY-SA\b/iu, 'cc-by-sa'],
  [/\bCC\b.*\bBY\b|\bBY 4/iu, 'cc-by'],
  [/public domain|\bCC0\b/iu, 'public-domain'],
]

/** Attribution and whatever the wording says; nothing that was not said is allowed beyond running it whole. */
const attribution: LicenceProfile = {
  ...openTerms,
  licence: 'Republication with attribution',
  textEdits: 'style',
  credit: {
    template: 'By {author}. First published by {firstPublisher}.',
    position: 'either',
    templateIfEdited: null,
  },
  linkBack: false,
  seo: 'none',
  onwardSupply: 'no',
  translation: 'ask',
}

/** Longest wording looked at, in UTF-16 units. */
const mostText = 20_000

/** Reads a newsroom's terms. The wording goes over what the licence's name alone would say. */
export function readTerms(
  room: Newsroom,
  read: { readonly on: string; readonly by: string },
): ReadTerms {
  const template = byName.find(([pattern]) => pattern.test(room.licenceName))?.[1]
  const start =
    (template === undefined ? undefined : licenceTemplate(template)?.profile) ?? attribution
  const text = room.licenceText.replace(/\r/gu, '').slice(0, mostText)
  let reading: Reading = { profile: start, changed: false }
  const asData: string[] = []
  const asWords: string[] = []
  const unexpressed: string[] = []
  for (const sentence of sentencesOf(text)) {
    let said = false
    for (const wish of wishes) {
      const found = wish.pattern.exec(sentence)
      if (!found) continue
      const next = wish.apply(reading.profile, found, sentence)
      reading = { profile: next, changed: true }
      said = true
    }
    if (said) asData.push(sentence)
    else if (asksSomething.test(sentence))
      (sentence.length <= 500 ? asWords : unexpressed).push(sentence)
  }
  const profile: LicenceProfile = {
    ...reading.profile,
    licence: room.licenceName.trim() || start.licence,
    byHand: asWords.slice(0, 20),
    evidence: {
      text: text.trim(),
      url: /^https?:\/\//iu.test(room.licenceLink.trim()) ? room.licenceLink.trim() : null,
      readOn: read.on,
      by: read.by,
    },
  }
  const kept =
    profile.evidence?.text || profile.evidence?.url ? profile : { ...profile, evidence: null }
  return {
    profile: kept,
    asData,
    asWords: asWords.slice(0, 20),
    unexpressed: [...unexpressed, ...asWords.slice(20)],
  }
}

/** A sentence that wants something of whoever republishes. */
const asksSomething =
  /\b(?:must|should|please|require|need to|have to|may not|can[’']?t|cannot|do not|don[’']t|only|never|not be|prohibited|without|ask (?:that|you)|we ask|make sure|be sure|ensure|provided|as long as|condition|contact|e-?mail|notify|let us know)\b|\b(?:debe|deben|no puedes|siempre que|devem|deve|bitte|müssen|dürfen nicht|doit|doivent|veuillez)\b/iu

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?;。])\s+/u)
    .map((one) => one.replace(/^\s*(?:[-–•*]|\d+[.)])\s*/u, '').trim())
    .filter((one) => one.length > 3)
}
