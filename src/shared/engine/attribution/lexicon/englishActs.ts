import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English orders, pledges and claims of responsibility; rows as in englishReports. */
export const englishActs: readonly CueFamilyEntry[] = [
  family('directive', 'An order or request reported: check that it was made and to whom.', {
    verbs: `
      urge: object-to object that quote
      order: object-to object that
      demand: that object to quote
      command: object-to that quote
      instruct: object-to that
      direct: object-to
      request: that object
      beg: object-to quote / for
      beseech: object-to quote
      exhort: object-to quote
      encourage: object-to object
      invite: object-to
      appeal: / for to
      call: to / for on upon
      push: object-to / for
      press: object-to / for
      pressure: object-to
      lobby: object-to / for against
      petition: object-to / for
      advocate: object that / for
      seek: to
      summon: object-to
      implore: object-to quote
      persuade: object-to
      convince: object-to
      nudge: object-to
      entreat: object-to
      dare: object-to
      forbid: object-to object
      tell: object-to
      bid: object-to
      prod: object-to
      campaign: / for against
      clamor: / for
      clamour: / for
    `,
    nouns: `
      call: for to on
      demand: that for to
      request: that for to
      order: that to
      appeal: for to
      plea: for to that
      recommendation: that to for
      advice: that to
      push: for to
      insistence: that on
    `,
  }),
  family(
    'pledge',
    'A promise or agreement reported as an act: check the wording before it reads as a fact.',
    {
      verbs: `
      pledge: to that object quote
      vow: to that object quote
      promise: to that object quote clause
      agree: to that quote / with on that
      resolve: to that
      threaten: to that quote object
      undertake: to
      commit: to / to
      offer: to quote
      volunteer: to that quote
      guarantee: that object quote
      swear: to
      decide: to that
      plan: to
      intend: to
      opt: to
      vote: to / for against
      endorse: object
      back: object
      consent: to / to
      apologize: quote / for to
      apologise: quote / for to
      aim: to
      aspire: to
      stump: / for
    `,
      nouns: `
      pledge: that to of
      vow: that to of
      promise: that to of
      agreement: that to on
      threat: that to of
      commitment: that to
      decision: that to
      offer: that to of
      plan: to for
      intention: to of
      endorsement: of
      guarantee: that of
      apology: for
      intent: to
      willingness: to
      promise: of
      bid: to
      motion: to
      vote: for against
    `,
      adjectives: `
      committed: to
      determined: to that
      willing: to
      ready: to
      prepared: to
      unwilling: to
      reluctant: to
      eager: to
    `,
    },
  ),
  family(
    'responsibility',
    'Responsibility claimed: who made the claim, where, and does anyone confirm it?',
    {
      verbs: ``,
      nouns: ``,
    },
  ),
]
